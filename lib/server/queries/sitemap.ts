import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'
import { namesAsOf } from './names-as-of'
import { restingOn } from './resting'

/** What has a page for each one: its id in the address, and its place in an order in which new ones do not move old ones more than they must. */
const LISTS = {
  records: async (_, rev) =>
    sql`select v.public_id as id, v.entry_id as place from entry_index v where ${publicAsOf('v', rev)}`,
  // A report and its outlet are public by being used.
  reports: async (_, rev) =>
    sql`select distinct r.source_id as id, r.source_id collate "C" as place from ${restingOn(rev)} r`,
  outlets: async (db, rev) => {
    const from = await namesAsOf(db, rev)
    return sql`select distinct s.outlet_id as id, s.outlet_id collate "C" as place from ${from.source} s
      where s.outlet_id is not null and s.id in (select source_id from ${restingOn(rev)} r)`
  },
  revisions: async (_, rev) =>
    sql`select r.number::text as id, r.number as place from revision r where r.number <= ${rev}`,
} as const satisfies Readonly<Record<string, (db: ReadDb, rev: number) => Promise<Sql>>>

export type Listed = keyof typeof LISTS

/** The names of what has a page for each one. */
export const LISTED = ['records', 'reports', 'outlets', 'revisions'] as const satisfies readonly Listed[]

/** How many of them are public at a revision. */
export async function listedCount(db: ReadDb, what: Listed, rev: number): Promise<number> {
  const [row] = await db.query(
    sql`select count(*)::int as n from (${await LISTS[what](db, rev)}) l`,
    z.object({ n: z.number() }),
  )
  return row?.n ?? 0
}

/** Their ids in their order at a revision, `limit` of them after the first `skip`. */
export async function listedIds(db: ReadDb, what: Listed, rev: number, skip: number, limit: number): Promise<string[]> {
  const rows = await db.query(
    sql`select l.id from (${await LISTS[what](db, rev)}) l order by l.place limit ${limit} offset ${skip}`,
    z.object({ id: z.string() }),
  )
  return rows.map(row => row.id)
}
