import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { NAME_CODES, type NameCode } from '@/lib/domain/names'
import type { Localized } from '@/lib/domain/vocabulary'
import type { ReadDb } from '../db/handle'
import { NAMES_NOW, type NamesAsOf, namesAsOf } from './names-as-of'
import { ids, texts } from './sql'

const members = z.record(z.string(), z.unknown())

export const amendmentRow = z.object({
  revision: z.number(),
  table: z.enum(NAME_CODES),
  id: z.string(),
  name_en: z.string(),
  name_ar: z.string(),
  /** The members that were corrected, as they were and as they became. */
  before: members,
  after: members,
})
/** One correction of an outlet, an actor, a place or a report. */
export type AmendmentRow = z.output<typeof amendmentRow>

const named = ({ outlet, actor, place, source }: NamesAsOf): Sql => sql`(
  select 'outlet' as table_name, o.id, o.name_en, o.name_ar from ${outlet} o
  union all select 'actor', a.id, a.name_en, a.name_ar from ${actor} a
  union all select 'place', p.id, p.name_en, p.name_ar from ${place} p
  union all select 'source', s.id, coalesce(s.title_en, s.title), coalesce(s.title_ar, s.title) from ${source} s)`

/** What these revisions corrected, newest first, at most `most` of each, by the names as of `rev`. */
export async function amendmentsOf(
  db: ReadDb,
  revisions: readonly number[],
  most: number,
  rev: number,
): Promise<AmendmentRow[]> {
  if (revisions.length === 0) return []
  return db.query(
    sql`select a.since as revision, a.table_name as "table", a.row_id as id, n.name_en, n.name_ar, a.before, a.after
      from unnest(${ids(revisions)}) r(number) cross join lateral (
        select * from amendment where since = r.number order by id limit ${most}) a
      join ${named(await namesAsOf(db, rev))} n on n.table_name = a.table_name and n.id = a.row_id order by a.since desc, a.id`,
    amendmentRow,
  )
}

const correctionRow = amendmentRow.extend({
  date: z.string(),
  who: z.string(),
  who_id: z.string(),
  reason_en: z.string(),
  reason_ar: z.string(),
})
export type CorrectionRow = z.output<typeof correctionRow>

/** What was corrected of one row and by whom, newest first; for the desk, which alone is told names of people. */
export async function correctionsOf(db: ReadDb, table: NameCode, id: string): Promise<CorrectionRow[]> {
  return db.query(
    sql`select a.since as revision, a.table_name as "table", a.row_id as id, '' as name_en, '' as name_ar, a.before, a.after,
        (r.created_at at time zone 'Asia/Baghdad')::date::text as date, u.name as who, u.id as who_id, r.reason_en, r.reason_ar
      from amendment a join revision r on r.number = a.since join "user" u on u.id = r.user_id
      where a.table_name = ${table} and a.row_id = ${id} order by a.since desc limit 200`,
    correctionRow,
  )
}

/** Names of the rows that corrections point to, by table and id. */
export type Pointed = Readonly<Partial<Record<NameCode, Readonly<Record<string, Localized>>>>>

const POINTERS = {
  outlet_id: () => 'outlet',
  parent_id: (table: NameCode) => table,
  merged_into: (table: NameCode) => table,
} as const

/** The names, as of a revision (null: now), of what members of these corrections point to: outlets, parents, what something was merged into. */
export async function pointedTo(
  db: ReadDb,
  rows: readonly Pick<AmendmentRow, 'table' | 'before' | 'after'>[],
  rev: number | null,
): Promise<Pointed> {
  const wanted = new Map<NameCode, Set<string>>()
  for (const { table, before, after } of rows) {
    for (const [key, of] of Object.entries(POINTERS)) {
      const target = NAME_CODES.find(code => code === of(table))
      for (const id of [before[key], after[key]]) {
        if (target && typeof id === 'string') wanted.set(target, (wanted.get(target) ?? new Set()).add(id))
      }
    }
  }
  const from = rev === null || wanted.size === 0 ? NAMES_NOW : await namesAsOf(db, rev)
  const found: Partial<Record<NameCode, Record<string, Localized>>> = {}
  for (const [table, list] of wanted) {
    if (table === 'source') continue
    const named = await db.query(
      sql`select n.id, n.name_en as en, n.name_ar as ar from ${from[table]} n where n.id = any(${texts([...list])})`,
      z.object({ id: z.string(), en: z.string(), ar: z.string() }),
    )
    found[table] = Object.fromEntries(named.map(({ id, en, ar }) => [id, { en, ar }]))
  }
  return found
}
