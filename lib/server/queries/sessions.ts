import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { baghdadDay } from './sql'

const sessionRow = z.object({
  id: z.string(),
  ip_address: z.string().nullable(),
  user_agent: z.string().nullable(),
  created_at: z.string(),
})
export type OpenSession = z.output<typeof sessionRow>

/** The browsers in which a person is signed in, newest first; days as in Baghdad. Their tokens are not told. */
export async function openSessions(db: ReadDb, userId: string, now: Date): Promise<OpenSession[]> {
  return db.query(
    sql`select id, nullif(ip_address, '') as ip_address, nullif(user_agent, '') as user_agent,
        ${baghdadDay(sql`created_at`)} as created_at
      from session where user_id = ${userId} and expires_at > ${now.toISOString()}::timestamptz
      order by session.created_at desc limit 100`,
    sessionRow,
  )
}
