import { shortPeriod } from '@/lib/core/period'
import { windowOfClaim } from '@/lib/domain/claim-question'
import { scopeLabel } from '@/lib/domain/scope'
import { METRIC } from '@/lib/domain/vocabularies/tally-claim'
import { translator } from '@/lib/i18n/translate'
import { cell } from './cell'
import type { ChartData } from './chart-data'
import type { ClaimRow, GroupedClaims } from './claim-rows'
import { claimantWords, differenceWords, obstacleWords, reasonWords, statedWords, windowWords } from './claim-words'
import type { ChartEnv } from './define-chart'
import type { FrameTable, TableCell, TableRow } from './frame'
import { countedHref, entryHref } from './links'
import type { View } from './view'
import { formats } from './words'

function rowOf({ claim, question, comparison }: ClaimRow, data: ChartData, view: View, env: ChartEnv): TableRow {
  const { prefs } = env
  const t = translator(prefs)
  const { number, edtf } = formats(prefs)
  const href = entryHref(prefs.locale, claim.event_id, view)
  const { metric, scope } = claim
  const window = windowOfClaim(claim)
  const own = comparison.ok ? comparison.value.own : null
  const opens = question.ok && own !== null ? countedHref(prefs.locale, view, question.value) : undefined
  const count = (n: number | undefined): TableCell => ({ text: n === undefined ? '' : number(n) })
  // A link to a list of none would say less than the number does.
  const best: TableCell =
    opens !== undefined && own && own.value > 0 ? { ...count(own.value), href: opens } : count(own?.value)
  const why = comparison.ok
    ? [
        reasonWords(comparison.value.reasons, prefs),
        question.ok && question.value.counter.of === 'injured' ? t('claims.people') : '',
      ]
    : [obstacleWords(comparison.error, metric, prefs)]
  return {
    key: claim.event_id,
    head: cell(edtf(claim.date_edtf, 'medium'), { href, code: claim.date_edtf }),
    cells: [
      cell(claimantWords(claim, data.names.actors, prefs), { code: claim.claimant }),
      { text: statedWords(claim, prefs), href },
      { text: metric === null ? '' : METRIC[metric][prefs.locale], code: metric ?? '' },
      window
        ? { text: windowWords(window, prefs), code: shortPeriod(window) }
        : { text: t('claims.window_none'), code: '' },
      { text: scope === null ? '' : scopeLabel(scope)[prefs.locale], code: scope ?? '' },
      count(own?.low),
      best,
      count(own?.high),
      comparison.ok
        ? cell(differenceWords(comparison.value.difference, prefs), { code: String(comparison.value.difference) })
        : { text: '' },
      comparison.ok
        ? cell(t(comparison.value.within ? 'claims.yes' : 'claims.no'), {
            code: comparison.value.within ? 'yes' : 'no',
          })
        : cell(t('claims.not_compared'), { code: '' }),
      { text: why.filter(text => text !== '').join(' · ') },
    ],
  }
}

/** What a phone leaves out of a row at first. The area stays: a total without it would be read for another one. */
const MINOR: ReadonlySet<string> = new Set(['metric', 'over', 'low', 'high', 'within', 'reasons'])
const minorIf = (key: string): { minor?: true } => (MINOR.has(key) ? { minor: true } : {})

/** Every claim on record beside our own count: those of the picture first, then by yardstick, then those without one. */
export function claimTable(
  { groups, apart }: GroupedClaims,
  shown: string | null,
  data: ChartData,
  view: View,
  env: ChartEnv,
): FrameTable {
  const t = translator(env.prefs)
  const first = groups.filter(group => group.token === shown)
  const others = groups.filter(group => group.token !== shown)
  const rows = [...[...first, ...others].flatMap(group => group.rows), ...apart]
  const column = (key: 'date' | 'who' | 'stated' | 'metric' | 'over' | 'scope' | 'within' | 'reasons') => ({
    key,
    label: t(`claims.${key}`),
    numeric: false,
    ...minorIf(key),
  })
  const figure = (key: 'low' | 'best' | 'high' | 'difference') => ({
    key,
    label: t(`claims.${key}`),
    numeric: true,
    ...minorIf(key),
  })
  return {
    caption: t('claims.caption'),
    columns: [
      ...(['date', 'who', 'stated', 'metric', 'over', 'scope'] as const).map(column),
      ...(['low', 'best', 'high', 'difference'] as const).map(figure),
      ...(['within', 'reasons'] as const).map(column),
    ],
    rows: rows.map(row => rowOf(row, data, view, env)),
    foot: null,
  }
}
