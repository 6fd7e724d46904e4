'use client'

import { type ComponentProps, lazy, Suspense } from 'react'

/** Apart from the rest, so that pages which may show a map but do not are not sent its script. */
const Explorer = lazy(async () => ({ default: (await import('./map-explorer')).MapExplorer }))

/** The map with its places, drawn on the server like everything else. */
export function MapLive(props: ComponentProps<typeof Explorer>) {
  return (
    <Suspense>
      <Explorer {...props} />
    </Suspense>
  )
}
