import { fromDayNumber } from '@/lib/core/plain-date'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { inSentence } from './compared'
import { anchorOf } from './force-series'
import type { Frame, FrameValue } from './frame'
import { formats } from './words'

const total = (values: readonly FrameValue[], of: (value: FrameValue) => number | null | undefined): number =>
  values.reduce((sum, value) => sum + (of(value) ?? 0), 0)

/** More pairs than this are the table's to tell: then the highest of each period is said. */
const MOST_PAIRS = 12

function comparedSentences(frame: Frame, totals: readonly FrameValue[], prefs: Preferences): string[] {
  const { compared } = frame
  const then = frame.series.find(series => series.shape === 'then')?.values
  if (!compared || !then) return []
  const t = translator(prefs)
  const short = (value: FrameValue): string =>
    value.value === null ? t('compare.total_uncovered') : formats(prefs).number(value.value)
  const pairs = totals.flatMap((value, index) => {
    const other = then[index]
    return other ? [{ value, other }] : []
  })
  const peak = (of: (pair: (typeof pairs)[number]) => number) => pairs.toSorted((a, b) => of(b) - of(a))[0]
  const highest = [peak(({ value }) => value.value ?? 0), peak(({ other }) => other.value ?? 0)].filter(
    pair => pair !== undefined,
  )
  return [
    t('compare.summary_totals', {
      ...{ now: inSentence(compared.now, t), before: inSentence(compared.before, t) },
      label: compared.label,
    }),
    ...(pairs.length <= MOST_PAIRS ? pairs : highest).map(({ value, other }) =>
      t('compare.summary_pair', {
        ...{ now: short(value), period: value.period ?? '' },
        ...{ before: short(other), then_period: other.period ?? '' },
      }),
    ),
  ]
}

function countSentences(frame: Frame, totals: readonly FrameValue[], prefs: Preferences): string[] {
  const t = translator(prefs)
  const { date } = formats(prefs)
  const counted = totals.filter(value => value.value !== null)
  const coarse = frame.series.find(series => series.shape === 'coarse')?.values ?? []
  const all = [...counted, ...coarse]
  const n = total(all, value => value.value)
  const window = { from: date(fromDayNumber(frame.x.domain[0])), to: date(frame.asOf) }
  const low = total(all, value => value.low)
  const high = total(all, value => value.high)
  const count = `${formats(prefs).number(n)} (${frame.unit})`
  const sentences = [
    low === high
      ? t('charts.summary.total', { ...window, count })
      : t('charts.summary.total_range', { ...window, count, low, high }),
  ]
  sentences.push(...comparedSentences(frame, totals, prefs))
  const top = counted.reduce<FrameValue | null>(
    (most, one) => ((one.value ?? 0) > (most?.value ?? 0) ? one : most),
    null,
  )
  const last = counted.at(-1)
  if (top) sentences.push(t('charts.summary.max', { label: top.label }))
  if (last) sentences.push(t('charts.summary.last', { label: last.label }))
  if (frame.stacked)
    for (const series of frame.series)
      if (series.shape === 'bars')
        sentences.push(t('charts.summary.part', { label: series.label, n: total(series.values, value => value.value) }))
  for (const value of coarse) sentences.push(t('charts.summary.coarse', { label: value.label }))
  return sentences
}

function levelSentences(frame: Frame, prefs: Preferences): string[] {
  const t = translator(prefs)
  return frame.series
    .filter(series => series.shape === 'points' || series.shape === 'dashed')
    .flatMap(series => {
      const values = series.values.filter(value => value.id !== undefined)
      const anchors = values.flatMap(value => anchorOf(value) ?? [])
      const [first, last] = [values[0], values.at(-1)]
      if (!first || !last) return []
      const top = values.reduce((most, one) => ((anchorOf(one) ?? 0) > (anchorOf(most) ?? 0) ? one : most), first)
      return [
        `${series.label}: ${t('charts.summary.points', {
          n: values.length,
          from: first.period ?? '',
          to: last.period ?? '',
          low: Math.min(...anchors),
          high: Math.max(...anchors),
        })}`,
        t('charts.summary.max', { label: top.label }),
        t('charts.summary.last', { label: last.label }),
      ]
    })
}

/** A Frame in sentences, for those who hear it: finding, sum, most, last, parts, what is uncertain and what is not known. */
export function summaryOf(frame: Frame, prefs: Preferences): string[] {
  const t = translator(prefs)
  const totals = frame.series.find(series => series.shape === 'total')
  return [
    t('charts.summary.chart', { title: frame.title, subtitle: frame.subtitle }),
    ...(frame.sentences ?? (totals ? countSentences(frame, totals.values, prefs) : levelSentences(frame, prefs))),
    ...frame.unplaced.map(({ label, value }) => (totals ? t('charts.summary.undated', { label, n: value }) : label)),
    ...frame.gaps.map(gap => t('charts.summary.gap', { label: gap.label })),
    t('charts.summary.milestones', { n: frame.marks.length }),
  ]
}
