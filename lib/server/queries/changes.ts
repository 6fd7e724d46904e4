import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { type AmendmentRow, amendmentsOf } from './amendments'
import { type EntryLabel, entryLabel, labelColumns } from './labels'
import { ids } from './sql'

export const revisionRow = z.object({
  revision: z.number(),
  /** ISO 8601 instant in UTC. */
  created_at: z.string(),
  /** Plain date, Asia/Baghdad. */
  date: z.string(),
  command: z.string(),
  reason_en: z.string(),
  reason_ar: z.string(),
  hash: z.string(),
  /** How many periods of coverage it stated. */
  coverage: z.number(),
  /** How many outlets, actors, places and reports it corrected. */
  amendments: z.number(),
})

/** The columns of `revisionRow`, for a statement in which `r` is a revision. */
export const revisionColumns = sql`r.number as revision,
  to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
  (r.created_at at time zone 'Asia/Baghdad')::date::text as date, r.command, r.reason_en, r.reason_ar, r.hash,
  (select count(*)::int from coverage c where c.since = r.number) as coverage,
  (select count(*)::int from amendment a where a.since = r.number) as amendments`

/** What a revision may do to a record. */
export const CHANGES = ['added', 'changed', 'retracted', 'merged', 'reinstated'] as const
type ChangeName = (typeof CHANGES)[number]

/** How many records a revision touched, by what it did to them. */
export type Counts = Readonly<Partial<Record<ChangeName, number>>>

const countRow = z.object({ revision: z.number(), change: z.enum(CHANGES), n: z.number() })
const touchedRow = z.object({ revision: z.number(), change: z.enum(CHANGES), ...entryLabel })

/** A revision corrects as many as a merge has children; one that corrects more names the first. */
const MOST_AMENDED = 1000
type Amendment = Omit<AmendmentRow, 'revision'>

/**
 * One revision, how many records it touched, and by what it did to them the first of these by public id: an import touches a
 * hundred thousand.
 */
export type Change = z.output<typeof revisionRow> &
  Readonly<Record<ChangeName, readonly EntryLabel[]>> & {
    readonly counts: Readonly<Record<ChangeName, number>>
    /** What it corrected of outlets, actors, places and reports. */
    readonly amended: readonly Amendment[]
  }

export type ChangeList = {
  readonly items: readonly Change[]
  /** The revision number to go on below. */
  readonly next_cursor: number | null
}

/** How many records each revision touched; `narrowed` says which of them count, on `v`, a row of `entry_version`. */
export async function countsOf(
  db: ReadDb,
  revisions: readonly number[],
  narrowed: Sql = sql``,
): Promise<ReadonlyMap<number, Counts>> {
  const rows = await db.query(
    sql`select v.since as revision, v.change, count(*)::int as n from entry_version v
      where v.since = any(${ids(revisions)}) ${narrowed} group by v.since, v.change`,
    countRow,
  )
  return new Map(
    revisions.map(number => [
      number,
      Object.fromEntries(rows.filter(({ revision }) => revision === number).map(({ change, n }) => [change, n])),
    ]),
  )
}

/** The numbers of a revision, none left out. */
export const allCounts = (counts: Counts | undefined): Readonly<Record<ChangeName, number>> => ({
  added: counts?.added ?? 0,
  changed: counts?.changed ?? 0,
  retracted: counts?.retracted ?? 0,
  merged: counts?.merged ?? 0,
  reinstated: counts?.reinstated ?? 0,
})

/** Records by what was done to them; every name is there. */
export function byChange<T extends { readonly change: ChangeName }>(touched: readonly T[]) {
  const of = (name: ChangeName) => touched.flatMap(({ change, ...label }) => (change === name ? [label] : []))
  return {
    added: of('added'),
    changed: of('changed'),
    retracted: of('retracted'),
    merged: of('merged'),
    reinstated: of('reinstated'),
  }
}

/** What each revision corrected of outlets, actors, places and reports, with names as they stood at `rev`. */
export async function correctedBy(
  db: ReadDb,
  heads: readonly z.output<typeof revisionRow>[],
  rev: number,
): Promise<Amendment[][]> {
  const corrected = heads.filter(head => head.amendments > 0).map(head => head.revision)
  const amendments = await amendmentsOf(db, corrected, MOST_AMENDED, rev)
  return heads.map(head => amendments.flatMap(({ revision, ...row }) => (revision === head.revision ? [row] : [])))
}

/**
 * Revisions up to `rev`, newest first; with `since` only those after that revision, with `cursor` only those before it. Only
 * what was published is in it. Of each change `named` records stand in it, and `counts` holds how many there are.
 */
export async function listChanges(
  db: ReadDb,
  page: {
    readonly rev: number
    readonly since?: number
    readonly cursor?: number | null
    readonly limit: number
    readonly named: number
  },
): Promise<ChangeList> {
  const { rev, since = 0, cursor = null, limit, named } = page
  const below = Math.min(cursor ?? rev + 1, rev + 1)
  const revisions = await db.query(
    sql`select ${revisionColumns}
      from revision r where r.number < ${below} and r.number > ${since} order by r.number desc limit ${limit + 1}`,
    revisionRow,
  )
  const shown = revisions.slice(0, limit)
  const numbers = shown.map(({ revision }) => revision)
  const counts = await countsOf(db, numbers)
  const touched = await db.query(
    // Ranked by their ids alone: of the thousands that a revision may touch, only those that are named are read whole.
    sql`select v.since as revision, v.change, ${labelColumns}
      from (
        select x.kind, x.id, row_number() over (partition by x.since, x.change order by x.public_id) as place
        from entry_version x where x.since = any(${ids(numbers)})
      ) ranked
      cross join lateral (
        select * from entry_version w where w.kind = ranked.kind and w.id = ranked.id offset 0
      ) v
      where ranked.place <= ${named} order by v.since, v.change, v.public_id`,
    touchedRow,
  )
  const corrected = await correctedBy(db, shown, rev)
  const items = shown.map((head, at) => {
    const own = touched.flatMap(({ revision, ...one }) => (revision === head.revision ? [one] : []))
    const amended = corrected[at] ?? []
    return { ...head, counts: allCounts(counts.get(head.revision)), ...byChange(own), amended }
  })
  return { items, next_cursor: revisions.length > limit ? (numbers.at(-1) ?? null) : null }
}

export const detailRow = revisionRow.extend({
  user_id: z.string(),
  content_sha256: z.string(),
  prev_hash: z.string(),
})

/** What a revision says of itself: when, why, by which command, and what its hash is made of. Null for none of that number. */
export async function revisionHead(db: ReadDb, number: number): Promise<z.output<typeof detailRow> | null> {
  const [head] = await db.query(
    sql`select ${revisionColumns}, r.user_id, r.content_sha256, r.prev_hash
      from revision r where r.number = ${number}`,
    detailRow,
  )
  return head ?? null
}
