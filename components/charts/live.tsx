'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '@/lib/charts/frame'
import { queryOf } from '@/lib/charts/query'
import type { TimeWindow } from '@/lib/charts/view'
import { writePeriod } from '@/lib/core/period'
import { useGo } from '../filters/use-go'
import { WIDE_FROM } from './layout'
import type { PlotProps } from './plot'
import { Stills } from './stills'

type Props = {
  readonly frame: Frame
  readonly id: string
  readonly hint: string
}

const leave = (href: string): void => window.location.assign(href)

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
  const [go] = useGo()
  const onWindow = useCallback((time: TimeWindow) => go(addressWith(time)), [go])
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [wanted, setWanted] = useState<'no' | 'pointer' | 'keys'>('no')
  const [Plot, setPlot] = useState<ComponentType<PlotProps> | null>(null)
  /** Where in the box pointer or finger is, and the arrow keys pressed, while the Plot is on its way. */
  const reached = useRef<{ pointer: { x: number; y: number } | null; keys: string[] }>({ pointer: null, keys: [] })
  const failed = useRef(false)
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
    import('./plot').then(
      ({ Plot: loaded }) => here && setPlot(() => loaded),
      () => {
        // The picture stays, and its links lead to the records again.
        if (!here) return
        failed.current = true
        setWanted('no')
      },
    )
    return () => {
      here = false
    }
  }, [wanted])
  useEffect(() => {
    const element = box.current
    if (!element || Plot !== null) return
    const keepPlace = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect()
      reached.current.pointer = { x: clientX - left, y: clientY - top }
    }
    let finger = false
    const onDown = ({ pointerType }: PointerEvent) => {
      finger = pointerType === 'touch'
    }
    const onPoint = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') keepPlace(event)
    }
    // A finger has no hover: what it taps first is shown when the Plot is there, instead of leaving the page by the mark under it.
    // The click comes after the touch has asked for the Plot, and may come long before it is there.
    const onClick = (event: MouseEvent) => {
      if (!finger || failed.current) return
      event.preventDefault()
      keepPlace(event)
    }
    const onKey = (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      reached.current.keys.push(event.key)
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('click', onClick)
    element.addEventListener('pointerover', onPoint)
    element.addEventListener('pointermove', onPoint)
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('click', onClick)
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
    element.addEventListener('pointerover', byPointer)
    element.addEventListener('focusin', byKeys)
    window.addEventListener('pointerdown', byFinger)
    return () => {
      element.removeEventListener('pointerover', byPointer)
      element.removeEventListener('focusin', byKeys)
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
              go={leave}
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
