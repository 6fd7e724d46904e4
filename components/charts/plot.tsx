'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import { ComposedChart, Line, Tooltip, useActiveTooltipLabel, useIsTooltipActive, XAxis, YAxis } from 'recharts'
import type { Frame } from '@/lib/charts/frame'
import { type Stop, stopsOf } from '@/lib/charts/stops'
import { type Layout, layoutOf, round, type Size } from './layout'
import { Picture } from './picture'
import { StopCard } from './stop-card'

type Props = {
  readonly frame: Frame
  readonly size: Size
  readonly id: string
  /** Width of the box in CSS pixels; the height follows from the layout, as it does for the Still. */
  readonly width: number
  readonly hint: string
  readonly go: (href: string) => void
}

type ActiveProps = {
  readonly stops: readonly Stop[]
  readonly layout: Layout
  readonly onStop: (stop: Stop | null) => void
}

/** A line through the place that pointer or keys rest on; tells the chart which one that is. */
function Active({ stops, layout, onStop }: ActiveProps) {
  const label = useActiveTooltipLabel()
  const shown = useIsTooltipActive()
  const stop = (shown && stops.find(one => one.x === Number(label))) || null
  useEffect(() => onStop(stop), [stop, onStop])
  if (!stop) return null
  const { plot } = layout
  return (
    <g pointerEvents="none">
      <path d={`M${layout.x(stop.x)},${plot.y0} V${plot.y1}`} stroke="var(--c-ink)" strokeOpacity="0.55" />
      <circle cx={layout.x(stop.x)} cy={layout.y(stop.y)} r="6" fill="none" stroke="var(--c-ink)" strokeWidth="2" />
    </g>
  )
}

/**
 * The same picture with Recharts for what a picture cannot do: details under pointer and arrow keys, Enter or click to open the
 * records. Domain, ticks and every mark come from the Frame by way of the same layout as the Still, so that nothing moves when
 * one replaces the other.
 */
export function Plot({ frame, size, id, width, hint, go }: Props) {
  const layout = useMemo(() => layoutOf(frame, size, true), [frame, size])
  const stops = useMemo(() => stopsOf(frame), [frame])
  const box = useRef<HTMLDivElement>(null)
  const active = useRef<Stop | null>(null)
  const scale = width / layout.width
  const { plot } = layout
  const onStop = useCallback((stop: Stop | null) => {
    active.current = stop
  }, [])
  const open = useCallback(() => {
    if (active.current?.href !== undefined) go(active.current.href)
  }, [go])
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
    const stopAt = (clientX: number): Stop | undefined => {
      const at = (clientX - (element?.getBoundingClientRect().left ?? 0)) / scale
      const away = (stop: Stop) => Math.abs(layout.x(stop.x) - at)
      return stops.reduce<Stop | undefined>((near, one) => (near && away(near) <= away(one) ? near : one), undefined)
    }
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const named = frame.marks.some(mark => mark.href === link?.getAttribute('href'))
      // A finger has no hover: its first touch shows the details, a second one on the same place opens the records.
      if (touched !== undefined && touched !== stopAt(event.clientX) && !named) event.preventDefault()
      // A mark that is a link goes where it says, or into its own tab; the chart adds nothing to that.
      else if (!link) open()
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
  }, [open, frame, layout, scale, stops])
  return (
    <div ref={box} dir="ltr" style={{ height: layout.height * scale }}>
      <ComposedChart
        width={width}
        height={layout.height * scale}
        data={stops}
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
        <XAxis dataKey="x" type="number" domain={[...frame.x.domain]} hide />
        <YAxis type="number" domain={[...frame.y.domain]} hide />
        <g transform={`scale(${round(scale * 1000) / 1000})`}>
          <Picture frame={frame} layout={layout} id={id} />
          <Active stops={stops} layout={layout} onStop={onStop} />
        </g>
        <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          wrapperStyle={{ zIndex: 10, pointerEvents: 'none' }}
          content={({ active: shown, label }) => {
            const stop = stops.find(one => one.x === Number(label))
            return shown && stop ? (
              <StopCard stop={stop} dir={frame.locale === 'ar' ? 'rtl' : 'ltr'} hint={hint} small={size === 'narrow'} />
            ) : null
          }}
        />
      </ComposedChart>
    </div>
  )
}
