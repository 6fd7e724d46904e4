import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { type AmendmentRow, amendmentsOf } from './amendments'
import {
  allCounts,
  byChange,
  CHANGES,
  type Counts,
  correctedBy,
  countsOf,
  revisionColumns,
  revisionHead,
  revisionRow,
} from './changes'
import { entryLabel, labelColumns } from './labels'
import { ids, texts } from './sql'

export type LogFilter = {
  /** Only revisions that touched records of these kinds, and of them only these records. */
  readonly kinds?: readonly Kind[] | undefined
  /** Day of publication in Baghdad, first and last. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only revisions after this one. */
  readonly since?: number | undefined
}

const touchedRow = z.object({ ...entryLabel, revision: z.number(), change: z.enum(CHANGES) })

/** A record as the log names it, with what the revision did to it. */
export type Touched = z.output<typeof touchedRow>

/** One revision with how many records it touched, and the first few of them. */
export type LoggedRevision = z.output<typeof revisionRow> & {
  readonly counts: Counts
  readonly first: readonly Touched[]
  /** The first few of what it corrected of outlets, actors, places and reports. */
  readonly amended: readonly AmendmentRow[]
}

export type ChangeLog = {
  /** Newest first. */
  readonly items: readonly LoggedRevision[]
  /** The revision number to go on below. */
  readonly next_cursor: number | null
  /** How many revisions the filter finds in all. */
  readonly total: number
}

const ofKinds = ({ kinds }: LogFilter): Sql =>
  kinds && kinds.length > 0 ? sql`and v.kind = any(${texts(kinds)})` : sql``

function where(filter: LogFilter, rev: number): Sql {
  const day = sql`(r.created_at at time zone 'Asia/Baghdad')::date`
  const touching = sql`and exists (select 1 from entry_version v where v.since = r.number ${ofKinds(filter)})`
  return sql`r.number <= ${rev} and r.number > ${filter.since ?? 0}
    ${filter.from ? sql`and ${day} >= ${filter.from}::date` : sql``}
    ${filter.to ? sql`and ${day} <= ${filter.to}::date` : sql``}
    ${filter.kinds?.length ? touching : sql``}`
}

/**
 * The log of revisions up to `rev`, newest first. However many records a revision touched, `named` of them stand here, what
 * was taken back and changed before what was added.
 */
export async function changeLog(
  db: ReadDb,
  filter: LogFilter,
  page: { readonly rev: number; readonly cursor: number | null; readonly limit: number; readonly named: number },
): Promise<ChangeLog> {
  const { rev, cursor, limit, named } = page
  const matching = where(filter, rev)
  const below = cursor === null ? sql`` : sql`and r.number < ${cursor}`
  const heads = await db.query(
    sql`select ${revisionColumns} from revision r where ${matching} ${below}
      order by r.number desc limit ${limit + 1}`,
    revisionRow,
  )
  const shown = heads.slice(0, limit)
  const numbers = shown.map(head => head.revision)
  const counts = await countsOf(db, numbers, ofKinds(filter))
  const first = await db.query(
    sql`select t.* from unnest(${ids(numbers)}) as r(number) cross join lateral (
        select v.since as revision, v.change, ${labelColumns} from entry_version v
        where v.since = r.number ${ofKinds(filter)} order by ${changeOrder}, v.public_id limit ${named}) t`,
    touchedRow,
  )
  const corrected = shown.filter(head => head.amendments > 0).map(head => head.revision)
  const amended = await amendmentsOf(db, corrected, named, rev)
  const [total] = await db.query(
    sql`select count(*)::int as n from revision r where ${matching}`,
    z.object({ n: z.number() }),
  )
  return {
    items: shown.map(head => ({
      ...head,
      counts: counts.get(head.revision) ?? {},
      ...few(
        first.filter(({ revision }) => revision === head.revision),
        amended.filter(({ revision }) => revision === head.revision),
        named,
      ),
    })),
    next_cursor: heads.length > limit ? (shown.at(-1)?.revision ?? null) : null,
    total: total?.n ?? 0,
  }
}

/** Of what a revision touched and corrected, as many as are named: mostly records, but one correction at least. */
function few<T, A>(first: readonly T[], amended: readonly A[], named: number) {
  const corrections = Math.min(amended.length, Math.max(1, named - first.length))
  return { first: first.slice(0, named - corrections), amended: amended.slice(0, corrections) }
}

/** What was taken back or came back, then what changed, then what is new: the order in which a reader has to know of it. */
const changeOrder = sql`array_position(array['retracted', 'reinstated', 'merged', 'changed', 'added'], v.change)`

const pageRow = touchedRow.extend({ entry: z.number() })

export type TouchedPage = {
  readonly items: readonly z.output<typeof pageRow>[]
  /** The last public id shown; null on the last page. */
  readonly next_cursor: string | null
}

/** The records that one revision touched, by public id, a page at a time. */
export async function touchedBy(
  db: ReadDb,
  revision: number,
  page: {
    readonly kinds?: readonly Kind[] | undefined
    readonly change?: (typeof CHANGES)[number] | undefined
    readonly cursor: string | null
    readonly limit: number
  },
): Promise<TouchedPage> {
  const rows = await db.query(
    sql`select v.entry_id as entry, v.since as revision, v.change, ${labelColumns} from entry_version v
      where v.since = ${revision} ${ofKinds({ kinds: page.kinds ?? KIND_CODES })}
        ${page.change ? sql`and v.change = ${page.change}` : sql``}
        ${page.cursor ? sql`and v.public_id > ${page.cursor}` : sql``}
      order by v.public_id limit ${page.limit + 1}`,
    pageRow,
  )
  const items = rows.slice(0, page.limit)
  return { items, next_cursor: rows.length > page.limit ? (items.at(-1)?.event_id ?? null) : null }
}

/**
 * One revision with what its hash is made of, how many records it touched, and a page of them by what it did to them; null
 * where there is none of that number.
 */
export async function getRevision(
  db: ReadDb,
  number: number,
  page: { readonly cursor: string | null; readonly limit: number },
) {
  const head = await revisionHead(db, number)
  if (!head) return null
  const counts = allCounts((await countsOf(db, [number])).get(number))
  const { items, next_cursor } = await touchedBy(db, number, page)
  const labels = items.map(({ entry: _entry, revision: _revision, ...label }) => label)
  const [amended = []] = await correctedBy(db, [head], number)
  return { ...head, counts, ...byChange(labels), amended, next_cursor }
}
