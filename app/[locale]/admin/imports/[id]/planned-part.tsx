import { type PlanLine, PlanTable } from '@/components/admin/imports/plan-table'
import type { Reader } from '@/components/reader'
import { reasonsOf } from '@/lib/server/imports/plan-words'
import type { Plan, PlannedRow } from '@/lib/server/imports/planned'
import type { Names } from '@/lib/server/queries/names'

type Props = {
  readonly reader: Reader
  readonly plan: Plan
  readonly places: Names['places']
  readonly id: number
  /** Only rows of which this would become; null = all. */
  readonly show: PlannedRow['action'] | null
  readonly page: number
  readonly asPublic: boolean
}

const ACTIONS = ['add', 'change', 'skip', 'refuse'] as const
const PAGE = 100

/** What would become of the rows of a file, a page at a time. */
export function PlannedPart({ reader, plan, places, id, show, page, asPublic }: Props) {
  const { t, f, prefs } = reader
  const rows = plan.rows.filter(row => show === null || row.action === show)
  const from = Math.min(Math.max(page, 0), Math.max(0, Math.ceil(rows.length / PAGE) - 1)) * PAGE
  const lines = rows.slice(from, from + PAGE).map((row): PlanLine => {
    const { line, action, kind, event_id, fields } = row
    const { date_edtf, place_id } = fields
    const said = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null)
    return {
      line,
      action,
      kind,
      event_id,
      date_edtf: typeof date_edtf === 'string' ? date_edtf : null,
      place: typeof place_id === 'string' ? (places[place_id]?.[prefs.locale] ?? place_id) : null,
      words: reader.say({ en: said('title_en') ?? said('summary_en'), ar: said('title_ar') ?? said('summary_ar') }),
      reasons: reasonsOf(row, t, prefs.locale),
    }
  })
  const base = `/${prefs.locale}/admin/imports/${id}`
  const as = asPublic ? '&as=public' : ''
  const link = (action: string, at = 0) => `${base}?show=${action}${at > 0 ? `&page=${at}` : ''}${as}#plan`
  return (
    <section className="grid gap-3" aria-labelledby="plan">
      <h2 id="plan" className="text-lg font-semibold">
        {t('imports.plan')}
      </h2>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <a href={link('all')} aria-current={show === null ? 'page' : undefined}>
          {t('imports.all')} {f.number(plan.rows.length)}
        </a>
        {ACTIONS.map(action => (
          <a key={action} href={link(action)} aria-current={show === action ? 'page' : undefined}>
            {t(`imports.action.${action}`)} {f.number(plan.counts[action])}
          </a>
        ))}
        <a href={`${base}/plan${asPublic ? '?as=public' : ''}`} download>
          {t('imports.as_csv')}
        </a>
      </p>
      {plan.unread.length > 0 && (
        <p className="text-muted text-sm">{t('imports.unread', { columns: f.list(plan.unread) })}</p>
      )}
      <PlanTable reader={reader} lines={lines} />
      {from + PAGE < rows.length && (
        <p className="text-sm">
          <a href={link(show ?? 'all', from / PAGE + 1)}>{t('imports.more')}</a>
        </p>
      )}
    </section>
  )
}
