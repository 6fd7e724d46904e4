import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Frame, FrameSeries } from './frame'

/** Signs that only lanes use. */
export type LaneSign = 'conditional' | 'end' | 'cut' | 'wide'

export type DoubtSign =
  | LaneSign
  | 'range_bars'
  | 'range_band'
  | 'range_counted'
  | 'open_up'
  | 'open_down'
  | 'approximate'
  | 'then_uncovered'
  | 'coarse'
  | 'uncovered'
  | 'running'
  | 'thin'
  | 'milestone'
  | 'phase'

const LANE_SIGNS: Readonly<Record<LaneSign, MessageKey>> = {
  conditional: 'deadlines.sign.conditional',
  end: 'deadlines.sign.end',
  cut: 'deadlines.sign.cut',
  wide: 'responses.sign.wide',
}

const isLaneSign = (sign: DoubtSign): sign is LaneSign => Object.hasOwn(LANE_SIGNS, sign)

export type Sign = { readonly sign: DoubtSign; readonly label: string }

export type Legend = { readonly series: readonly FrameSeries[]; readonly signs: readonly Sign[] }

const isNone = (value: number | null | undefined): boolean => value === null || value === undefined
const thenOf = (frame: Frame) => frame.series.find(series => series.shape === 'then')
const hasBars = (frame: Frame): boolean => frame.series.some(series => series.shape === 'bars')

/** Each sign, and whether a Frame uses it, in the order in which a legend names them. */
function used(frame: Frame): readonly (readonly [DoubtSign, boolean])[] {
  const values = frame.series.flatMap(series => series.values)
  const ranges = frame.series.filter(series => series.shape === 'range' && series.values.length > 0)
  const then = thenOf(frame)
  const stated = values.filter(value => value.id !== undefined)
  const shows = (reason: string) => frame.gaps.some(gap => gap.reason === reason)
  return [
    ['range_bars', hasBars(frame) && values.some(value => value.low !== value.high && value.low !== undefined)],
    ['range_band', ranges.some(series => !series.counted)],
    ['range_counted', ranges.some(series => series.counted)],
    ['open_up', stated.some(value => isNone(value.value) && !isNone(value.low) && isNone(value.high))],
    ['open_down', stated.some(value => isNone(value.value) && isNone(value.low) && !isNone(value.high))],
    ['approximate', !frame.lanes && values.some(value => value.approximate)],
    ['coarse', values.some(value => value.coarse)],
    ['then_uncovered', then?.values.some(value => value.value === null) === true],
    ['conditional', values.some(value => value.conditional)],
    ['end', values.some(value => value.end ?? value.start)],
    ['cut', values.some(value => value.cut)],
    ['wide', frame.series.some(series => series.shape === 'events' && series.values.some(value => value.approximate))],
    ['thin', shows('thin')],
    ['uncovered', shows('uncovered')],
    ['running', shows('running')],
    ['milestone', frame.marks.length > 0],
    ['phase', frame.bands.length > 0],
  ]
}

/** The signs of doubt that one legend explains for several Frames: those that any of them uses. */
export function signsOf(frames: readonly Frame[], prefs: Preferences): readonly Sign[] {
  const t = translator(prefs)
  const all = new Map<DoubtSign, boolean>()
  for (const frame of frames) for (const [sign, there] of used(frame)) all.set(sign, there || all.get(sign) === true)
  return [...all].flatMap(([sign, there]) => {
    const key: MessageKey = isLaneSign(sign)
      ? LANE_SIGNS[sign]
      : sign === 'then_uncovered'
        ? 'compare.legend_foot'
        : `charts.legend.${sign}`
    return there ? [{ sign, label: t(key) }] : []
  })
}

/** What a Frame's legend explains: its series in the order in which they lie, and only those signs that it uses. */
export function legendOf(frame: Frame, prefs: Preferences): Legend {
  const drawn = frame.series.filter(series => !['total', 'coarse', 'range'].includes(series.shape))
  return {
    series: hasBars(frame) && !frame.stacked && !thenOf(frame) ? [] : drawn.filter(series => series.values.length > 0),
    signs: signsOf([frame], prefs),
  }
}
