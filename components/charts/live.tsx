'use client'

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Frame } from '@/lib/charts/frame'
import { WIDE_FROM } from './layout'

/** Recharts stays out of the first load: it comes after hydration, once the chart is near the screen. */
const Plot = lazy(async () => ({ default: (await import('./plot')).Plot }))

type Props = {
  readonly frame: Frame
  readonly id: string
  readonly hint: string
  /** The Stills: what is seen until the Plot is there, and for ever where no script runs. */
  readonly children: ReactNode
}

const go = (href: string): void => window.location.assign(href)

/** Puts the Plot in the place of the Stills, in a box of the same size. */
export function Live({ frame, id, hint, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const sizes = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    const sight = new IntersectionObserver(([entry]) => setNear(was => was || entry?.isIntersecting === true), {
      rootMargin: '200px',
    })
    sizes.observe(element)
    sight.observe(element)
    return () => {
      sizes.disconnect()
      sight.disconnect()
    }
  }, [])
  const size = width >= WIDE_FROM ? 'wide' : 'narrow'
  return (
    <div ref={box}>
      {near && width > 0 ? (
        <Suspense fallback={children}>
          <div className="print:hidden">
            <Plot frame={frame} size={size} id={`${id}-plot`} width={width} hint={hint} go={go} />
          </div>
          <div className="hidden print:block">{children}</div>
        </Suspense>
      ) : (
        children
      )}
    </div>
  )
}
