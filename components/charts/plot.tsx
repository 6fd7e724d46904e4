'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ComposedChart, Line, Tooltip, useActiveTooltipLabel, useIsTooltipActive, XAxis, YAxis } from 'recharts'
import type { Frame } from '@/lib/charts/frame'
import { opensOf, type Stop, stopsOf } from '@/lib/charts/stops'
import type { TimeWindow } from '@/lib/charts/view'
import { type Layout, layoutOf, round, type Size } from './layout'
import { Picture } from './picture'
import { pointsNear } from './points-near'
import { turnArrows } from './row-keys'
import { StopCard } from './stop-card'
import { type StopChoice, StopMenu } from './stop-menu'
import { takeOver } from './take-over'
import { type Stroke, useBrush } from './use-brush'

export type PlotProps = {
  readonly frame: Frame
  readonly size: Size
  readonly id: string
  /** Width of the box in CSS pixels; the height follows from the layout, as it does for the Still. */
  readonly width: number
  readonly hint: string
  readonly go: (href: string) => void
  /** Told which period a reader chose on the chart. */
  readonly onWindow?: (window: TimeWindow) => void
  /** Takes the focus that the picture in its place had. */
  readonly focused?: boolean
  /** Where in the box pointer or finger was, and which arrow keys were pressed, before the chart could answer them. */
  readonly reached?: RefObject<{ pointer: { readonly x: number; readonly y: number } | null; keys: string[] }>
}

const nowhere = (): void => undefined

type ActiveProps = {
  readonly stops: readonly Stop[]
  readonly layout: Layout
  /** The stops lie on rows and not along the time. */
  readonly rows: boolean
  readonly onStop: (stop: Stop | null) => void
}

/** A line through the place that pointer or keys rest on; tells the chart which one that is. */
function Active({ stops, layout, rows, onStop }: ActiveProps) {
  const label = useActiveTooltipLabel()
  const shown = useIsTooltipActive()
  const stop = (shown && stops.find(one => (rows ? one.y : one.x) === Number(label))) || null
  useEffect(() => onStop(stop), [stop, onStop])
  if (!stop) return null
  const { plot } = layout
  return (
    <g pointerEvents="none">
      <path
        d={rows ? `M${plot.x0},${layout.y(stop.y)} H${plot.x1}` : `M${layout.x(stop.x)},${plot.y0} V${plot.y1}`}
        stroke="var(--c-ink)"
        strokeOpacity="0.55"
      />
      <circle cx={layout.x(stop.x)} cy={layout.y(stop.y)} r="6" fill="none" stroke="var(--c-ink)" strokeWidth="2" />
    </g>
  )
}

/** The period that is being chosen. */
function Chosen({ stroke, layout }: { readonly stroke: Stroke | null; readonly layout: Layout }) {
  if (!stroke) return null
  const { plot } = layout
  const clamp = (day: number) => Math.max(plot.x0, Math.min(layout.x(day), plot.x1))
  const [x0, x1] = [clamp(Math.min(stroke.a, stroke.b)), clamp(Math.max(stroke.a, stroke.b))]
  return (
    <g pointerEvents="none" fill="var(--c-link)" stroke="var(--c-link)">
      <rect x={x0} y={plot.y0} width={x1 - x0} height={plot.y1 - plot.y0} fillOpacity="0.14" strokeWidth="1" />
    </g>
  )
}

/**
 * The same picture with Recharts for what a picture cannot do: details under pointer and arrow keys, Enter or click to open the
 * records. Domain, ticks and every mark come from the Frame by way of the same layout as the Still, so that nothing moves when
 * one replaces the other.
 */
export function Plot({ frame, size, id, width, hint, go, onWindow = nowhere, focused = false, reached }: PlotProps) {
  const layout = useMemo(() => layoutOf(frame, size, true), [frame, size])
  const stops = useMemo(() => stopsOf(frame), [frame])
  const box = useRef<HTMLDivElement>(null)
  const active = useRef<Stop | null>(null)
  const scale = width / layout.width
  const { plot } = layout
  const rows = frame.lanes?.along === 'rows'
  const { stroke, rested, stroked } = useBrush({ box, frame, layout, scale, active, rows, onWindow })
  const onStop = useCallback(
    (stop: Stop | null) => {
      active.current = stop
      rested(stop)
    },
    [rested],
  )
  const [choice, setChoice] = useState<StopChoice | null>(null)
  const open = useCallback(() => {
    const stop = active.current
    const opens = stop ? opensOf(stop) : []
    const [first] = opens
    if (opens.length === 1 && first) go(first.href)
    else if (stop && first)
      setChoice({ title: stop.title, opens, x: layout.x(stop.x) * scale, y: layout.y(stop.y) * scale })
  }, [go, layout, scale])
  const onClose = useCallback((byKey: boolean) => {
    setChoice(null)
    const surface = byKey ? box.current?.querySelector('svg.recharts-surface[tabindex]') : null
    if (surface instanceof SVGElement) surface.focus({ preventScroll: true })
  }, [])
  useEffect(() => (box.current ? takeOver(box.current, focused, reached?.current) : undefined), [focused, reached])
  useEffect(() => {
    const element = box.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter') open()
      if (event.key === 'Escape' && document.activeElement instanceof SVGElement) document.activeElement.blur()
    }
    // What was active when a finger came down; undefined where it is no finger.
    let touched: Stop | null | undefined
    const onPointerDown = (event: PointerEvent) => {
      touched = event.pointerType === 'touch' ? active.current : undefined
    }
    const stopAt = ({ clientX, clientY }: MouseEvent): Stop | undefined => {
      const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {}
      const at = (rows ? clientY - top : clientX - left) / scale
      const away = (stop: Stop) => Math.abs((rows ? layout.y(stop.y) : layout.x(stop.x)) - at)
      return stops.reduce<Stop | undefined>((near, one) => (near && away(near) <= away(one) ? near : one), undefined)
    }
    const onClick = (event: MouseEvent) => {
      // A finger that came down while the Still was there shows what it touched, as any first touch.
      if (touched === undefined && event instanceof PointerEvent && event.pointerType === 'touch') touched = null
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      // The end of a stroke is no click.
      if (stroked.current) {
        stroked.current = false
        return event.preventDefault()
      }
      const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {}
      const at = { x: event.clientX - left, y: event.clientY - top }
      const near = link && touched === undefined ? pointsNear(frame, layout, at.x / scale, at.y / scale) : []
      if (near.length > 1) {
        event.preventDefault()
        return setChoice({ title: stopAt(event)?.title ?? '', opens: near, ...at })
      }
      const named = frame.marks.some(mark => mark.href === link?.getAttribute('href'))
      // A finger has no hover: its first touch shows the details, a second one on the same place opens the records.
      if (touched !== undefined && touched !== stopAt(event) && !named) event.preventDefault()
      // A mark that is a link goes where it says, or into its own tab; the chart adds nothing to that.
      // Where the pointer is counts, and not what had the focus before.
      else if (!link) {
        active.current = stopAt(event) ?? null
        open()
      }
    }
    // Keys arrive from the chart inside, which takes the focus; the box only listens.
    element?.addEventListener('keydown', onKeyDown)
    element?.addEventListener('pointerdown', onPointerDown, true)
    element?.addEventListener('click', onClick)
    return () => {
      element?.removeEventListener('keydown', onKeyDown)
      element?.removeEventListener('pointerdown', onPointerDown, true)
      element?.removeEventListener('click', onClick)
    }
  }, [open, frame, layout, rows, scale, stops, stroked])
  useEffect(() => (rows && box.current ? turnArrows(box.current) : undefined), [rows])
  return (
    <div dir="ltr" className="relative" style={{ height: layout.height * scale }}>
      <div ref={box} className="h-full touch-pan-y select-none">
        <ComposedChart
          width={width}
          height={layout.height * scale}
          data={stops}
          layout={rows ? 'vertical' : 'horizontal'}
          margin={{
            left: plot.x0 * scale,
            right: (layout.width - plot.x1) * scale,
            top: plot.y0 * scale,
            bottom: (layout.height - plot.y1) * scale,
          }}
          title={frame.title}
          desc={frame.subtitle}
          style={{ cursor: 'pointer', fontVariantNumeric: 'tabular-nums' }}
        >
          <XAxis {...(rows ? {} : { dataKey: 'x' })} type="number" domain={[...frame.x.domain]} hide />
          <YAxis {...(rows ? { dataKey: 'y', reversed: true } : {})} type="number" domain={[...frame.y.domain]} hide />
          <g transform={`scale(${round(scale * 1000) / 1000})`}>
            <Picture frame={frame} layout={layout} id={id} />
            <Chosen stroke={stroke} layout={layout} />
            <Active stops={stops} layout={layout} rows={rows} onStop={onStop} />
          </g>
          <Line dataKey={rows ? 'x' : 'y'} stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            wrapperStyle={{ zIndex: 10, pointerEvents: 'none' }}
            content={({ active: shown, label }) => {
              const stop = stops.find(one => (rows ? one.y : one.x) === Number(label))
              return shown && stop ? (
                <StopCard
                  stop={stop}
                  dir={frame.locale === 'ar' ? 'rtl' : 'ltr'}
                  hint={hint}
                  small={size === 'narrow'}
                />
              ) : null
            }}
          />
        </ComposedChart>
      </div>
      {choice && <StopMenu {...choice} dir={frame.locale === 'ar' ? 'rtl' : 'ltr'} width={width} onClose={onClose} />}
    </div>
  )
}
