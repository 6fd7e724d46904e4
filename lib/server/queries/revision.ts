import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'
import type { ReadDb } from '../db/handle'
import { ids } from './sql'

export type CurrentRevision = {
  /** 0 before anything was published. */
  readonly number: number
  /** ISO 8601 instant in UTC; null before anything was published. */
  readonly created_at: string | null
}

const currentRow = z.object({ number: z.number(), created_at: z.string() })

/** The newest revision. */
export async function currentRevision(db: ReadDb): Promise<CurrentRevision> {
  const [last] = await db.query(
    sql`select number, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at
      from revision order by number desc limit 1`,
    currentRow,
  )
  return last ?? { number: 0, created_at: null }
}

/** What tells one record from another, whatever is published in it later: the hash of its first revision, '' before there is one. */
export async function recordName(db: ReadDb): Promise<string> {
  const rows = await db.query(sql`select hash from revision order by number limit 1`, z.object({ hash: z.string() }))
  return rows[0]?.hash ?? ''
}

/**
 * The revision that a reader asks for: none = the newest; a number; or a day, which means the last revision of that day in
 * Asia/Baghdad or before. Null where there is no such revision.
 */
export async function resolveRevision(db: ReadDb, text: string | null | undefined): Promise<number | null> {
  const current = await currentRevision(db)
  if (text === null || text === undefined || text === '') return current.number
  if (/^\d{1,9}$/.test(text)) {
    const number = Number(text)
    return number >= 1 && number <= current.number ? number : null
  }
  if (!isPlainDate(text)) return null
  const [row] = await db.query(
    sql`select max(number) as number from revision
      where created_at < (${text}::date + 1)::timestamp at time zone 'Asia/Baghdad'`,
    z.object({ number: z.number().nullable() }),
  )
  return row?.number ?? null
}

/** When revisions were published: ISO 8601 instants in UTC. */
export async function revisionTimes(
  db: ReadDb,
  numbers: readonly (number | null)[],
): Promise<{ readonly number: number; readonly at: string }[]> {
  return db.query(
    sql`select number, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from revision
      where number = any(${ids([...new Set(numbers)].filter(number => number !== null))})`,
    z.object({ number: z.number(), at: z.string() }),
  )
}
