import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { type AmendmentRow, amendmentsOf } from './amendments'
import { type EntryLabel, entryLabel, labelColumns } from './labels'

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
export const CHANGES = ['added', 'changed', 'retracted', 'merged'] as const
const touchedRow = z.object({ revision: z.number(), change: z.enum(CHANGES), ...entryLabel })

/** A revision corrects as many as a merge has children; one that corrects more names the first. */
const MOST_AMENDED = 1000
type Amendment = Omit<AmendmentRow, 'revision'>

/** One revision and the records that it touched, by what it did to them. */
export type Change = z.output<typeof revisionRow> &
  Readonly<Record<(typeof CHANGES)[number], readonly EntryLabel[]>> & {
    /** What it corrected of outlets, actors, places and reports. */
    readonly amended: readonly Amendment[]
  }

export type ChangeList = {
  readonly items: readonly Change[]
  /** The revision number to go on below. */
  readonly next_cursor: number | null
}

/**
 * Revisions up to `rev`, newest first; with `since` only those after that revision, with `cursor` only those before it. Only
 * what was published is in it.
 */
export async function listChanges(
  db: ReadDb,
  {
    rev,
    since = 0,
    cursor = null,
    limit,
  }: { readonly rev: number; readonly since?: number; readonly cursor?: number | null; readonly limit: number },
): Promise<ChangeList> {
  const below = Math.min(cursor ?? rev + 1, rev + 1)
  const revisions = await db.query(
    sql`select ${revisionColumns}
      from revision r where r.number < ${below} and r.number > ${since} order by r.number desc limit ${limit + 1}`,
    revisionRow,
  )
  const shown = revisions.slice(0, limit)
  const [newest, oldest] = [shown.at(0), shown.at(-1)]
  if (!newest || !oldest) return { items: [], next_cursor: null }
  const touched = await db.query(
    sql`select v.since as revision, v.change, ${labelColumns} from entry_version v
      where v.since between ${oldest.revision} and ${newest.revision} order by v.since, v.public_id`,
    touchedRow,
  )
  const cells = new Map<string, EntryLabel[]>()
  for (const { revision, change, ...label } of touched) {
    const cell = cells.get(`${revision} ${change}`)
    if (cell) cell.push(label)
    else cells.set(`${revision} ${change}`, [label])
  }
  const corrected = shown.filter(head => head.amendments > 0).map(head => head.revision)
  const amendments = await amendmentsOf(db, corrected, MOST_AMENDED, rev)
  const items = shown.map(head => {
    const of = (change: (typeof CHANGES)[number]) => cells.get(`${head.revision} ${change}`) ?? []
    const amended = amendments.flatMap(({ revision, ...row }) => (revision === head.revision ? [row] : []))
    return {
      ...head,
      added: of('added'),
      changed: of('changed'),
      retracted: of('retracted'),
      merged: of('merged'),
      amended,
    }
  })
  return { items, next_cursor: revisions.length > limit ? oldest.revision : null }
}

const detailRow = revisionRow.extend({
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

/** One revision with what its hash is made of, and what it touched; null where there is none of that number. */
export async function getRevision(db: ReadDb, number: number) {
  const head = await revisionHead(db, number)
  if (!head) return null
  const { items } = await listChanges(db, { rev: number, since: number - 1, limit: 1 })
  const { added = [], changed = [], retracted = [], merged = [], amended = [] } = items[0] ?? {}
  return { ...head, added, changed, retracted, merged, amended }
}
