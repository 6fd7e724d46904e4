import { writeCsv } from '@/lib/core/csv'
import { permits } from '@/lib/domain/permissions'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { personOf } from '@/lib/server/auth/session'
import { database } from '@/lib/server/db/current'
import { auditLog, auditNames } from '@/lib/server/queries/audit'
import { readAudit } from '../read-audit'

export const dynamic = 'force-dynamic'

const PAGE = 500
const COLUMNS = ['id', 'date', 'time', 'who', 'token', 'command', 'revision', 'subjects'] as const

/** The log as CSV, whole and with the filters of its page, made while it is sent. */
export async function GET(request: Request): Promise<Response> {
  const person = await personOf(request.headers)
  if (!person) return new Response(null, { status: 401 })
  if (person.unproven || !permits(person.role, 'audit.read')) return new Response(null, { status: 403 })
  const { pathname, searchParams } = new URL(request.url)
  const { filter, wrong } = readAudit(Object.fromEntries(searchParams), await auditNames(database().read))
  if (wrong.length > 0) {
    const t = translator(defaultPreferences(pathname.startsWith('/en/') ? 'en' : 'ar'))
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
    return new Response(t('audit.not_asked'), { status: 400, headers })
  }
  const encoder = new TextEncoder()
  let before: number | null = null
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const rows = await auditLog(database().read, filter, { before, most: PAGE })
      const lines = rows.map(row => ({ ...row, subjects: row.subjects.join(' ') }))
      controller.enqueue(encoder.encode(writeCsv(COLUMNS, lines, { header: before === null })))
      const last = rows.at(-1)
      if (rows.length < PAGE || !last) controller.close()
      else before = last.id
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'no-store',
    },
  })
}
