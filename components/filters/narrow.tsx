'use client'

import { useSyncExternalStore } from 'react'
import { fold } from '@/lib/core/fold'

const never = (): (() => void) => () => undefined

/** True once scripts run, so that what needs them is not shown where they do not. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Hides the options of the list after it that do not hold what is typed. It asks nothing of the server and is not sent. */
export function Narrow({ label }: { readonly label: string }) {
  const script = useScript()
  if (!script) return null
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      data-local=""
      className="field mb-1 w-full"
      onChange={({ currentTarget }) => {
        const words = fold(currentTarget.value)
        for (const item of currentTarget.parentElement?.querySelectorAll('li') ?? [])
          item.hidden = !fold(item.textContent).includes(words)
      }}
    />
  )
}
