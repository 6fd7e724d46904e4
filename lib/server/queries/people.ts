import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { ROLES } from '@/lib/domain/permissions'
import type { ReadDb } from '../db/handle'
import { baghdadDay } from './sql'

/** Whether somebody can already manage people. */
export async function hasAdmin(db: ReadDb): Promise<boolean> {
  const found = await db.query(
    sql`select 1 as one from "user" where kind = 'person' and role = 'admin' and disabled_at is null limit 1`,
    z.unknown(),
  )
  return found.length > 0
}

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  two_factor_enabled: z.boolean(),
  closed: z.boolean(),
  created_at: z.string(),
  /** When they last did something that is on the record of the desk. */
  last_seen: z.string().nullable(),
  sessions: z.number(),
})
export type PersonInList = z.output<typeof personRow>

/** Everybody who can or could sign in, by name; days as in Baghdad. */
export async function people(db: ReadDb): Promise<PersonInList[]> {
  return db.query(
    sql`select u.id, u.name, u.email, u.role, u.two_factor_enabled, u.disabled_at is not null as closed,
        ${baghdadDay(sql`u.created_at`)} as created_at,
        ${baghdadDay(sql`(select max(a.created_at) from audit a where a.user_id = u.id)`)} as last_seen,
        (select count(*)::int from session s where s.user_id = u.id and s.expires_at > now()) as sessions
      from "user" u where u.kind = 'person' order by u.disabled_at is not null, lower(u.name), u.id`,
    personRow,
  )
}
