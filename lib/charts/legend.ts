import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Frame, FrameSeries } from './frame'

export type DoubtSign =
  | 'range_bars'
  | 'range_band'
  | 'approximate'
  | 'coarse'
  | 'uncovered'
  | 'running'
  | 'thin'
  | 'milestone'
  | 'phase'

export type Legend = {
  readonly series: readonly FrameSeries[]
  readonly signs: readonly { readonly sign: DoubtSign; readonly label: string }[]
}

/** What a Frame's legend explains: its series in the order in which they lie, and only those signs that it uses. */
export function legendOf(frame: Frame, prefs: Preferences): Legend {
  const t = translator(prefs)
  const values = frame.series.flatMap(series => series.values)
  const bars = frame.series.some(series => series.shape === 'bars')
  const shows = (reason: string) => frame.gaps.some(gap => gap.reason === reason)
  const used: readonly (readonly [DoubtSign, boolean])[] = [
    ['range_bars', bars && values.some(value => value.low !== value.high && value.low !== undefined)],
    ['range_band', frame.series.some(series => series.shape === 'range' && series.values.length > 0)],
    ['approximate', values.some(value => value.approximate)],
    ['coarse', values.some(value => value.coarse)],
    ['thin', shows('thin')],
    ['uncovered', shows('uncovered')],
    ['running', shows('running')],
    ['milestone', frame.marks.length > 0],
    ['phase', frame.bands.length > 0],
  ]
  const drawn = frame.series.filter(series => !['total', 'coarse', 'range'].includes(series.shape))
  return {
    series: bars && !frame.stacked ? [] : drawn.filter(series => series.values.length > 0),
    signs: used
      .filter(([, there]) => there)
      .map(([sign]) => {
        const key: MessageKey = `charts.legend.${sign}`
        return { sign, label: t(key) }
      }),
  }
}
