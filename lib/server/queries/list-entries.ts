import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { DEFAULT_SORT, type Sort, type SortKey, sortParts } from '@/lib/domain/record-sort'
import type { ReadDb } from '../db/handle'
import { countOnce, type EntryCount } from './count-entries'
import { type Cursor, cursorOf, listMark, writeCursor } from './cursor'
import { type EntryFilter, filterSql } from './entry-filter'
import { keptFilter } from './kept-filter'
import { type Ordered, POST_EVERY, postBefore, postsOf } from './list-posts'
import { readRecords } from './records'
import { relevanceSql, resolveSearch, type Search } from './search'

export type EntryPage = {
  readonly items: readonly EntryRecord[]
  /** How many records of the list came on the pages before. */
  readonly before: number
  /** For the next page; null on the last. */
  readonly next_cursor: string | null
  /** How the words of the filter were understood. */
  readonly search: Search
}

export type EntryList = EntryPage & EntryCount

type PageOptions = {
  readonly rev: number
  readonly limit: number
  readonly sort?: Sort
  readonly cursor?: string | null
  /** Begins at the row of this place (the first is 0) and not after a cursor. */
  readonly at?: number
  /** By relevance: how many of what a search found are ranked, the newest entered first; the others follow unranked. */
  readonly ranked?: number
  /** How many a search may find to be read whole before they are put in order. */
  readonly few?: number
}

/**
 * A search that finds no more than this is read whole and put in order then. The planner would walk the index of the order
 * until the page is full, which for a rare word is the whole record.
 */
const FEW = 2000

/** Ranking reads every word of a record, so a search that finds half of the record ranks no more than this. */
const RANKED = 1000

const COLUMNS = {
  date: sql`v.date_min`,
  casualties: sql`v.toll`,
  verification: sql`v.grade`,
  sources: sql`v.number_of_sources`,
  updated: sql`v.since`,
} as const satisfies Record<SortKey, Sql>

const keyRow = z.object({
  kind: z.enum(KIND_CODES),
  id: z.number(),
  entry_id: z.number(),
  key: z.union([z.string(), z.number()]).nullable(),
})
type Key = z.output<typeof keyRow>

/** Public records as of revision `rev` with how many there are in all. See `pageOfEntries`. */
export async function listEntries(db: ReadDb, filter: EntryFilter, options: PageOptions): Promise<EntryList> {
  const page = await pageOfEntries(db, filter, options)
  return { ...page, ...(await countOnce(db, filter, options.rev, page.search)) }
}

/**
 * Public records as of revision `rev` in an order, newest first unless `sort` says otherwise, those without a value last,
 * `limit` at a time, after a cursor or from a place on. Every page costs what the first one does; the first that lies further
 * in than `POST_EVERY` walks the list once for its revision. A cursor that is none of this list begins at the start; the API refuses it before.
 */
export async function pageOfEntries(
  db: ReadDb,
  filter: EntryFilter,
  { rev, limit, sort = DEFAULT_SORT, cursor, at = 0, ranked = RANKED, few = FEW }: PageOptions,
): Promise<EntryPage> {
  const search = await resolveSearch(db, filter.q, rev)
  const mark = listMark(filter, sort)
  const asked = cursor ? cursorOf(cursor, filter, sort) : null
  const where = filterSql(await keptFilter(db, filter, rev), rev, search)
  const whole = search.query !== null && (await countOnce(db, filter, rev, search)).total <= few
  // "offset 0" keeps the planner from looking through.
  const from = whole ? sql`(select * from entry_index v where ${where} offset 0)` : sql`entry_index`
  const found = { from, where: whole ? sql`true` : where }
  const order = orderOf(found, sort, search, ranked)
  const post = at < POST_EVERY ? null : postBefore(await postsOf(db, `${rev} ${mark} ${ranked}`, order), at)
  const after = asked ?? post
  const skip = asked ? 0 : at - (after?.before ?? 0)
  const keys = (
    await keysAfter(db, found, { sort, search, to: filter.to, after, ranked, limit: skip + limit + 1 })
  ).slice(skip)
  const shown = keys.slice(0, limit)
  const last = shown.at(-1)
  const before = asked?.before ?? at
  const next =
    keys.length > limit && last
      ? { revision: rev, key: last.key, id: last.entry_id, before: before + shown.length }
      : null
  return {
    items: await readRecords(db, shown, rev),
    before,
    next_cursor: next && writeCursor({ ...next, list: mark }),
    search,
  }
}

type Wanted = {
  readonly sort: Sort
  readonly search: Search
  /** The last day of the filter. */
  readonly to: string | undefined
  readonly after: Pick<Cursor, 'key' | 'id'> | null
  readonly limit: number
  readonly ranked: number
}

/** What holds at least the records of the list, and the condition that keeps those alone. */
type Found = { readonly from: Sql; readonly where: Sql }

const newestSql = ({ from, where }: Found, ranked: number): Sql =>
  sql`(select * from ${from} v where ${where} order by v.entry_id desc limit ${ranked})`

/** The list as its posts are set, in the order of `keysAfter`. */
function orderOf(list: Found, sort: Sort, search: Search, ranked: number): Ordered {
  const { key, descending } = sortParts(sort)
  if (key !== 'relevance') return { ...list, column: COLUMNS[key], shown: shownSql(key), descending }
  const first = sql`(select min(r.entry_id) from ${newestSql(list, ranked)} r)`
  const column = sql`case when v.entry_id >= ${first} then ${relevanceSql(search)} end`
  return { ...list, column, shown: column, descending }
}

const shownSql = (key: SortKey): Sql => (key === 'date' ? sql`${COLUMNS[key]}::text` : COLUMNS[key])

/**
 * Those with a value by the index that runs (value, entry); then, if the page is not full, those without. By relevance those
 * that are ranked have a value.
 */
async function keysAfter(db: ReadDb, list: Found, { sort, search, to, after, limit, ranked }: Wanted): Promise<Key[]> {
  const { from: all, where } = list
  const { key, descending } = sortParts(sort)
  const byRelevance = key === 'relevance'
  const column = byRelevance ? relevanceSql(search) : COLUMNS[key]
  const newest = newestSql(list, ranked)
  const beyond = descending ? sql`<` : sql`>`
  const order = descending ? sql`${column} desc, v.entry_id desc` : sql`${column}, v.entry_id`
  const shown = key === 'relevance' ? column : shownSql(key)
  const page = (from: Sql, value: Sql, condition: Sql, most: number, by = order): Promise<Key[]> =>
    db.query(
      sql`select v.kind, v.id, v.entry_id, ${value} as key from ${from} v
        where ${condition} order by ${by} limit ${most}`,
      keyRow,
    )
  const found: Key[] = []
  if (after === null || after.key !== null) {
    const start = key === 'date' ? sql`${String(after?.key)}::date` : sql`${Number(after?.key)}::int`
    const rest = after === null ? sql`` : sql` and (${column}, v.entry_id) ${beyond} (${start}, ${after.id}::int)`
    // What ends by a day began by it: said of the column of the order, it lets the index begin there and not at the newest.
    const begun = key === 'date' && to !== undefined ? sql` and ${column} <= ${to}::date` : sql``
    const valued = sql`${column} is not null${begun}${rest}`
    found.push(
      ...(await (byRelevance
        ? page(newest, shown, valued, limit)
        : page(all, shown, sql`${where} and ${valued}`, limit))),
    )
  }
  if (found.length < limit && !ALWAYS.has(key)) {
    const rest = after !== null && after.key === null ? sql` and v.entry_id ${beyond} ${after.id}::int` : sql``
    const others = byRelevance
      ? sql`v.entry_id < (select case when count(*) = ${ranked} then min(r.entry_id) end from ${newest} r)`
      : sql`${column} is null`
    const valueless = sql`${where} and ${others}${rest}`
    found.push(
      ...(await page(
        all,
        sql`null::int`,
        valueless,
        limit - found.length,
        descending ? sql`v.entry_id desc` : sql`v.entry_id`,
      )),
    )
  }
  return found
}

/** Keys that no record is without. */
const ALWAYS: ReadonlySet<string> = new Set(['sources', 'updated'])
