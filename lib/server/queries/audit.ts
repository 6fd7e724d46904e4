import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { baghdadDay, name, texts } from './sql'

export type AuditFilter = {
  readonly who?: string | undefined
  readonly command?: string | undefined
  /** Public id, `user:…`, `source:…` and the like. */
  readonly subject?: string | undefined
  /** Plain days, Asia/Baghdad, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const auditRow = z.object({
  id: z.number(),
  /** Plain date and time of day, Asia/Baghdad. */
  date: z.string(),
  time: z.string(),
  who: z.string(),
  who_id: z.string(),
  /** The name of the token that a program acted by. */
  token: z.string().nullable(),
  command: z.string(),
  revision: z.number().nullable(),
  subjects: z.array(z.string()),
})
export type AuditRow = z.output<typeof auditRow>

function conditions({ who, command, subject, from, to }: AuditFilter): Sql[] {
  return [
    ...(who ? [sql`a.user_id = ${who}`] : []),
    ...(command ? [sql`a.command = ${command}`] : []),
    ...(subject ? [sql`a.subjects @> array[${subject}]`] : []),
    ...(from ? [sql`a.created_at >= (${from}::date)::timestamp at time zone 'Asia/Baghdad'`] : []),
    ...(to ? [sql`a.created_at < (${to}::date + 1)::timestamp at time zone 'Asia/Baghdad'`] : []),
  ]
}

/** What was done, newest first, `most` at a time, before the row `before`. */
export async function auditLog(
  db: ReadDb,
  filter: AuditFilter,
  { before, most }: { readonly before: number | null; readonly most: number },
): Promise<AuditRow[]> {
  const where = join([sql`true`, ...conditions(filter), ...(before === null ? [] : [sql`a.id < ${before}`])], ' and ')
  return db.query(
    sql`select a.id, ${baghdadDay(sql`a.created_at`)} as date, to_char(a.created_at at time zone 'Asia/Baghdad', 'HH24:MI') as time, u.name as who, u.id as who_id,
        t.name as token, a.command, a.revision, a.subjects
      from audit a join "user" u on u.id = a.user_id left join api_token t on t.id = a.token_id where ${where} order by a.id desc limit ${most}`,
    auditRow,
  )
}

/** The commands and people that the log knows, for its filters. */
export async function auditNames(db: ReadDb) {
  const commands = await db.query(sql`select distinct command from audit order by 1`, z.object({ command: z.string() }))
  const users = await db.query(
    sql`select id, name from "user" where id in (select user_id from audit) order by lower(name), id`,
    z.object({ id: z.string(), name: z.string() }),
  )
  return { commands: commands.map(row => row.command), users }
}

/** What the log names by an id alone: what people are called, and which records are gone but for their id. */
export async function auditSubjects(db: ReadDb, subjects: readonly string[]) {
  const users = subjects.flatMap(subject => /^user:(.+)$/.exec(subject)?.[1] ?? [])
  const people = await db.query(
    sql`select id, name from "user" where id = any(${texts([...new Set(users)])})`,
    z.object({ id: z.string(), name: z.string() }),
  )
  const none = KIND_CODES.map(
    kind => sql`not exists (select 1 from ${name(kind)} v where v.entry_id = e.id and v.until is null)`,
  )
  const gone = await db.query(
    sql`select e.public_id as id from entry e where e.public_id = any(${texts([...new Set(subjects)])})
      and e.merged_into is null and ${join(none, ' and ')}`,
    z.object({ id: z.string() }),
  )
  return { people: Object.fromEntries(people.map(one => [one.id, one.name])), gone: gone.map(one => one.id) }
}
