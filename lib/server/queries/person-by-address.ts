import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'

const personRow = z.object({
  id: z.string(),
  email: z.string(),
  locale: z.enum(LOCALES),
  /** Links for a new password that were made for them since. */
  links: z.number(),
})

/** The person of an address whose account is open, with how many links for a new password were made since an instant (ISO). */
export async function personByAddress(db: ReadDb, email: string, since: string) {
  const [found] = await db.query(
    sql`select u.id, u.email, u.locale, (select count(*)::int from invitation i where i.kind = 'reset' and i.email = u.email
        and i.created_at > ${since}::timestamptz) as links
      from "user" u where u.email = ${email.trim().toLowerCase()} and u.kind = 'person' and u.disabled_at is null`,
    personRow,
  )
  return found ?? null
}
