'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { brushedWindow } from '@/lib/charts/brush'
import type { Frame } from '@/lib/charts/frame'
import type { Stop } from '@/lib/charts/stops'
import type { TimeWindow } from '@/lib/charts/view'
import type { Layout } from './layout'

/** Two days on the time axis, as a stroke of pointer or keys holds them. */
export type Stroke = { readonly a: number; readonly b: number }

type Props = {
  readonly box: RefObject<HTMLDivElement | null>
  readonly frame: Frame
  readonly layout: Layout
  /** CSS pixels for a unit of the picture. */
  readonly scale: number
  /** Where pointer or keys rest. */
  readonly active: RefObject<Stop | null>
  /** The resting places lie on rows and not along the time: the keys step through the time itself. */
  readonly rows: boolean
  readonly onWindow: (window: TimeWindow) => void
}

/** A movement shorter than this is a click, in CSS pixels. */
const STROKE_FROM = 8
/** Steps in which keys cross a chart whose resting places lie on rows, from one end of its time to the other. */
const STEPS = 48

/**
 * Choosing a period on the chart itself: by dragging, or by Shift with the arrow keys and Enter. Answers with the stroke that is
 * being made, what tells that the chart came to rest somewhere else, and whether the click that comes now ends a stroke.
 */
export function useBrush({ box, frame, layout, scale, active, rows, onWindow }: Props) {
  const [stroke, setStroke] = useState<Stroke | null>(null)
  const anchor = useRef<number | null>(null)
  const now = useRef<Stroke | null>(null)
  const stroked = useRef(false)
  const show = useCallback((next: Stroke | null) => {
    now.current = next
    setStroke(next)
  }, [])
  const ask = useCallback(() => {
    const { current } = now
    show(null)
    anchor.current = null
    if (current) onWindow(brushedWindow(frame, current.a, current.b))
  }, [show, frame, onWindow])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const { plot } = layout
    const dayAt = (clientX: number): number => {
      const at = (clientX - element.getBoundingClientRect().left) / scale
      const [first, last] = frame.x.domain
      return first + ((at - plot.x0) / (plot.x1 - plot.x0)) * (last - first)
    }
    let began: { readonly x: number; readonly day: number } | null = null
    const onDown = (event: PointerEvent) => {
      stroked.current = false
      began = event.button === 0 && event.isPrimary ? { x: event.clientX, day: dayAt(event.clientX) } : null
    }
    const onMove = (event: PointerEvent) => {
      if (!began || (now.current === null && Math.abs(event.clientX - began.x) < STROKE_FROM)) return
      show({ a: began.day, b: dayAt(event.clientX) })
    }
    const onUp = () => {
      if (began && now.current) {
        stroked.current = true
        ask()
      }
      began = null
    }
    const onCancel = () => {
      began = null
      show(null)
    }
    const onKey = (event: KeyboardEvent) => {
      const arrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
      if (arrow && event.shiftKey) anchor.current ??= active.current?.x ?? null
      else if (event.key === 'Enter' && now.current) {
        // The chart would open the records of the place under the keys.
        event.stopImmediatePropagation()
        ask()
      } else if (event.key !== 'Shift') {
        anchor.current = null
        show(null)
      }
    }
    const onRowKey = (event: KeyboardEvent) => {
      if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
      // Recharts would go to the next row.
      event.stopPropagation()
      event.preventDefault()
      const [first, last] = frame.x.domain
      const a = now.current?.a ?? active.current?.x ?? first
      const b = (now.current?.b ?? a) + ((event.key === 'ArrowRight' ? 1 : -1) * (last - first)) / STEPS
      show({ a, b: Math.max(first, Math.min(b, last)) })
    }
    // Links would be dragged away as links.
    const onDrag = (event: Event) => event.preventDefault()
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('dragstart', onDrag)
    element.addEventListener('keydown', onKey)
    if (rows) element.addEventListener('keydown', onRowKey, true)
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('dragstart', onDrag)
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('keydown', onRowKey, true)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
    }
  }, [box, frame, layout, scale, active, rows, show, ask])
  const rested = useCallback(
    (stop: Stop | null) => {
      if (anchor.current !== null && stop) show({ a: anchor.current, b: stop.x })
    },
    [show],
  )
  return { stroke, rested, stroked }
}
