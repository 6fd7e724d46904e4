'use client'

import { useEffect, useRef, useState } from 'react'
import type { TimeWindow } from '@/lib/charts/view'
import { writePeriod } from '@/lib/core/period'
import { lastOfMonth, plainDate } from '@/lib/core/plain-date'
import { isoWords } from '@/lib/i18n/iso-words'
import type { Preferences } from '@/lib/i18n/preferences'
import { useGo } from '../filters/use-go'
import { Bidi } from '../text/bidi'
import type { SliderWords } from './map-words'

/** A month as the count of months since year 0. */
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const firstDay = (month: number): string => plainDate(Math.floor(month / 12), (month % 12) + 1, 1)
const lastDay = (month: number): string => lastOfMonth(Math.floor(month / 12), (month % 12) + 1)

type Props = {
  readonly prefs: Preferences
  readonly words: SliderWords
  /** The period that the record knows, as plain dates. */
  readonly span: { readonly from: string; readonly to: string }
  readonly time: TimeWindow | null
  /** Address of this page without its period. */
  readonly base: string
}

const WAIT_MS = 250

/** A period with two ends by months, moved by pointer, finger or keys; writes `time=` to the address without a reload. */
export function TimeSlider({ prefs, words, span, time, base }: Props) {
  const [go, waiting] = useGo()
  const [ready, setReady] = useState(false)
  const least = monthOf(span.from)
  const most = monthOf(span.to)
  const clamp = (n: number) => Math.max(least, Math.min(most, n))
  const given = { from: clamp(monthOf(time?.from ?? span.from)), to: clamp(monthOf(time?.to ?? span.to)) }
  const [ends, setEnds] = useState(given)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setReady(true), [])
  // Back, forward and other controls move the ends too.
  useEffect(() => setEnds({ from: given.from, to: given.to }), [given.from, given.to])
  useEffect(() => () => clearTimeout(timer.current), [])

  function move(next: { from: number; to: number }) {
    setEnds(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      // An end that was not moved keeps its day, which may lie within a month.
      const kept = { from: next.from === given.from, to: next.to === given.to }
      const from = kept.from ? (time?.from ?? null) : next.from === least ? null : firstDay(next.from)
      const to = kept.to ? (time?.to ?? null) : next.to === most ? null : lastDay(next.to)
      const query = from === null && to === null ? '' : `time=${writePeriod({ from, to })}`
      const address = query === '' ? base : `${base}${base.includes('?') ? '&' : '?'}${query}`
      go(address)
    }, WAIT_MS)
  }

  const share = (n: number) => (most === least ? 0 : ((n - least) / (most - least)) * 100)
  const name = (n: number) => isoWords(prefs, firstDay(n).slice(0, 7))
  const end = (which: 'from' | 'to', label: string) => (
    <input
      type="range"
      min={least}
      max={most}
      value={ends[which]}
      aria-label={label}
      aria-valuetext={name(ends[which])}
      disabled={!ready}
      onChange={event => {
        const n = Number(event.target.value)
        move(
          which === 'from'
            ? { from: Math.min(n, ends.to), to: ends.to }
            : { from: ends.from, to: Math.max(n, ends.from) },
        )
      }}
    />
  )
  return (
    <fieldset className={`time-slider no-print mt-2 ${ready ? '' : 'invisible'}`} aria-busy={waiting}>
      <legend className="sr-only">{words.name}</legend>
      <p className="flex flex-wrap justify-between gap-x-4 text-sm" aria-live="polite">
        <span className="font-semibold">
          <Bidi>{words.period.replace('{from}', name(ends.from)).replace('{to}', name(ends.to))}</Bidi>
        </span>
        <span className="text-muted">{waiting ? words.wait : ''}</span>
      </p>
      {/* Time runs from left to right in both languages, as on the charts. */}
      <div dir="ltr" className="time-track">
        <span style={{ insetInlineStart: `${share(ends.from)}%`, insetInlineEnd: `${100 - share(ends.to)}%` }} />
        {end('from', words.from)}
        {end('to', words.to)}
      </div>
    </fieldset>
  )
}
