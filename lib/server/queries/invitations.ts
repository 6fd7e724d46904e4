import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { ROLES } from '@/lib/domain/permissions'
import { LOCALES } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'
import { sha256 } from '../sha256'
import { baghdadDay } from './sql'

export type InvitationKind = 'invite' | 'reset'

const linkRow = z.object({
  id: z.number(),
  email: z.string(),
  name: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  locale: z.enum(LOCALES),
})
export type OpenLink = z.output<typeof linkRow>

/** The open link that a token belongs to; null for one that is unknown, used, taken back or too old. */
export async function findInvitation(
  db: ReadDb,
  token: string,
  kind: InvitationKind,
  now: Date,
): Promise<OpenLink | null> {
  const hash = sha256(token)
  const [found] = await db.query(
    sql`select id, email, name, role, locale from invitation where token_sha256 = ${hash} and kind = ${kind}
      and used_at is null and revoked_at is null and expires_at > ${now.toISOString()}::timestamptz`,
    linkRow,
  )
  return found ?? null
}

const openRow = z.object({
  id: z.number(),
  kind: z.enum(['invite', 'reset']),
  email: z.string(),
  role: z.enum(ROLES).nullable(),
  expires_at: z.string(),
})

/** Links that could still be used, newest first; days as in Baghdad. */
export async function openInvitations(db: ReadDb, now: Date): Promise<z.output<typeof openRow>[]> {
  return db.query(
    sql`select id, kind, email, role, ${baghdadDay(sql`expires_at`)} as expires_at
      from invitation where used_at is null and revoked_at is null and expires_at > ${now.toISOString()}::timestamptz
      order by id desc limit 200`,
    openRow,
  )
}
