import { slipDays } from '@/lib/domain/deadline'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import { cell } from './cell'
import type { ChartData } from './chart-data'
import { nameOf } from './deadline-frame'
import type { Judged } from './deadline-lanes'
import { dueWords, movedDays, movedWords, stateWords } from './deadline-words'
import type { ChartEnv } from './define-chart'
import type { FrameTable, TableRow } from './frame'
import { entryHref, sourceHref } from './links'
import type { View } from './view'
import { formats } from './words'

type Context = { readonly data: ChartData; readonly view: View; readonly env: ChartEnv }

function rowsOf(row: Judged, { data, view, env }: Context): TableRow[] {
  const t = translator(env.prefs)
  const { locale } = env.prefs
  const { event_id } = row.record
  const head = { text: nameOf(row, env), href: entryHref(locale, event_id, view), code: event_id }
  return row.dues.map((due, index) => {
    const before = row.dues[index - 1]
    const actor = due.stated_by === null ? undefined : data.names.actors[due.stated_by]
    const condition = due.conditional ? ` (${t('entry.conditional')})` : ''
    return {
      key: `${event_id} ${due.id}`,
      head,
      cells: [
        cell(formats(env.prefs).edtf(due.stated_edtf, 'medium'), { code: due.stated_edtf }),
        cell(`${dueWords(due, env.prefs)}${condition}`, { code: due.due_edtf }),
        cell(movedWords(due, before, t), { code: String((before && movedDays(due, before)) ?? '') }),
        cell(said(env.prefs, actor ?? {}) || (due.stated_by ?? t('entry.stated_by_unnamed')), {
          code: due.stated_by ?? '',
        }),
        { text: due.source.label, href: sourceHref(locale, due.source.id, view), code: due.source.id },
        index === row.dues.length - 1 ? cell(stateWords(row.state, t), { code: row.state.state }) : { text: '' },
      ],
    }
  })
}

/** Every statement of the lanes as a row; what became of the commitment stands in its last one. */
export function laneTable(rows: readonly Judged[], caption: string, context: Context): FrameTable {
  const t = translator(context.env.prefs)
  const column = (key: string, label: string) => ({ key, label, numeric: false })
  return {
    caption,
    columns: [
      column('commitment', t('deadlines.table.commitment')),
      column('stated', t('entry.stated')),
      column('due', t('overview.due')),
      column('slip', t('entry.slip')),
      column('by', t('entry.stated_by')),
      column('source', t('charts.table.source')),
      column('state', t('deadlines.table.state')),
    ],
    rows: rows.flatMap(row => rowsOf(row, context)),
    foot: null,
  }
}

/** Each lane in a sentence: state, statements, first due day and the one that counts. */
export const laneSentences = (rows: readonly Judged[], { env }: Pick<Context, 'env'>): string[] =>
  rows.map(row => {
    const t = translator(env.prefs)
    const { date } = formats(env.prefs)
    const { original_due, due, slip_days } = row.state
    return t('deadlines.sentence', {
      name: nameOf(row, env),
      state: stateWords(row.state, t),
      n: row.dues.length,
      first: date(original_due),
      due: date(due),
      slip: slip_days,
      moved: t('deadlines.days', { n: Math.abs(slipDays(original_due, due)) }),
    })
  })
