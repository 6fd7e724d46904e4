import { writeCsv } from '@/lib/core/csv'
import { permits } from '@/lib/domain/permissions'
import { isLocale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { personOf } from '@/lib/server/auth/session'
import { database } from '@/lib/server/db/current'
import { openImport } from '@/lib/server/imports/open'
import { planImport } from '@/lib/server/imports/plan'
import { reasonsOf } from '@/lib/server/imports/plan-words'

export const dynamic = 'force-dynamic'

const COLUMNS = ['line', 'action', 'event_id', 'field', 'reason'] as const

type Context = { readonly params: Promise<{ readonly id: string; readonly locale: string }> }

/** What would become of every row of a file, as CSV: one line for each reason. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, locale } = await params
  const person = await personOf(request.headers)
  if (!person) return new Response(null, { status: 401 })
  if (person.unproven || !permits(person.role, 'import.prepare')) return new Response(null, { status: 403 })
  const db = database().read
  const found = isLocale(locale) ? await openImport(db, Number(id)) : null
  if (!found || !isLocale(locale)) return new Response(null, { status: 404 })
  const publish = new URL(request.url).searchParams.get('as') === 'public'
  const { format, options } = found.state
  const plan = await planImport(db, found.file, { format, options, publish })
  const t = translator(defaultPreferences(locale))
  const rows = plan.rows.flatMap(({ line, action, event_id, ...row }) => {
    const reasons = reasonsOf({ line, action, event_id, ...row }, t, locale)
    const shared = { line, action, event_id }
    return reasons.length === 0 ? [shared] : reasons.map(({ field, text }) => ({ ...shared, field, reason: text }))
  })
  return new Response(writeCsv(COLUMNS, rows, { bom: true }), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-${found.state.id}-plan.csv"`,
      'cache-control': 'no-store',
    },
  })
}
