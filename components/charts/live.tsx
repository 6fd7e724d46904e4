'use client'

import { useRouter } from 'next/navigation'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '@/lib/charts/frame'
import { queryOf } from '@/lib/charts/query'
import type { TimeWindow } from '@/lib/charts/view'
import { writePeriod } from '@/lib/core/period'
import { WIDE_FROM } from './layout'
import type { PlotProps } from './plot'
import { Stills } from './stills'

type Props = {
  readonly frame: Frame
  readonly id: string
  readonly hint: string
}

const go = (href: string): void => window.location.assign(href)

/** The address on screen with another period, as the filter bar would write it. */
function addressWith(time: TimeWindow): string {
  const { pathname, search } = window.location
  const pairs = [...new URLSearchParams(search)].filter(([key]) => !['time', 'from', 'to', 'cursor'].includes(key))
  return `${pathname}?${queryOf([...pairs, ['time', writePeriod(time)]])}`
}

/**
 * The Stills, seen at once and for ever where no script runs, and in their place, in a box of the same size, the Plot. It makes
 * the Stills itself: handed in from the server, each picture would travel twice more in the page's data.
 */
export function Live({ frame, id, hint }: Props) {
  const stills = <Stills frame={frame} id={id} />
  const router = useRouter()
  const onWindow = useCallback((time: TimeWindow) => router.push(addressWith(time), { scroll: false }), [router])
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [wanted, setWanted] = useState<'no' | 'pointer' | 'keys'>('no')
  const [Plot, setPlot] = useState<ComponentType<PlotProps> | null>(null)
  /** Where the pointer is, and the arrow keys pressed, while the Plot is on its way. */
  const reached = useRef<{ pointer: { x: number; y: number } | null; keys: string[] }>({ pointer: null, keys: [] })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const sizes = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  useEffect(() => {
    // Recharts stays out of the first view: it comes when a reader reaches for the chart, and the Still is all there until then.
    if (wanted === 'no') return
    let here = true
    void import('./plot').then(({ Plot: loaded }) => here && setPlot(() => loaded))
    return () => {
      here = false
    }
  }, [wanted])
  useEffect(() => {
    const element = box.current
    if (!element || Plot !== null) return
    const onPoint = ({ clientX, clientY, pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') reached.current.pointer = { x: clientX, y: clientY }
    }
    const onKey = (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      reached.current.keys.push(event.key)
    }
    element.addEventListener('pointerover', onPoint)
    element.addEventListener('pointermove', onPoint)
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('pointerover', onPoint)
      element.removeEventListener('pointermove', onPoint)
      element.removeEventListener('keydown', onKey)
    }
  }, [Plot])
  useEffect(() => {
    const element = box.current
    if (!element || wanted !== 'no') return
    const byPointer = () => setWanted('pointer')
    const byKeys = () => setWanted('keys')
    const byFinger = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') setWanted('pointer')
    }
    // A finger has no hover: its first touch brings the details within reach instead of leaving the page.
    const stay = (event: MouseEvent) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault()
    }
    element.addEventListener('pointerover', byPointer)
    element.addEventListener('focusin', byKeys)
    element.addEventListener('click', stay)
    window.addEventListener('pointerdown', byFinger)
    return () => {
      element.removeEventListener('pointerover', byPointer)
      element.removeEventListener('focusin', byKeys)
      element.removeEventListener('click', stay)
      window.removeEventListener('pointerdown', byFinger)
    }
  }, [wanted])
  const size = width >= WIDE_FROM ? 'wide' : 'narrow'
  return (
    <div ref={box}>
      {Plot !== null && width > 0 ? (
        <>
          <div className="print:hidden">
            <Plot
              frame={frame}
              size={size}
              id={`${id}-plot`}
              width={width}
              hint={hint}
              go={go}
              onWindow={onWindow}
              focused={wanted === 'keys'}
              reached={reached}
            />
          </div>
          <div className="hidden print:block">{stills}</div>
        </>
      ) : (
        stills
      )}
    </div>
  )
}
