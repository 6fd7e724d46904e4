import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { DEFAULT_SORT, isWordKey, type Sort, type SortKey, sortParts, type WordKey } from '@/lib/domain/record-sort'
import type { Locale } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'
import { countOnce, type EntryCount } from './count-entries'
import { type Cursor, cursorOf, cursorStands, listMark, writeCursor } from './cursor'
import { type EntryFilter, filterSql } from './entry-filter'
import { keptFilter } from './kept-filter'
import { type Ordered, POST_EVERY, postBefore, postsOf } from './list-posts'
import { readRecords } from './records'
import { relevanceSql, resolveSearch, type Search } from './search'
import { pageByWord, ranked as rankedRows, WORD_CODES, wordOrder } from './word-order'

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
  /** The language of an order by words. */
  readonly locale?: Locale
  readonly cursor?: string | null
  /** Begins at the row of this place (the first is 0) and not after a cursor. */
  readonly at?: number
  /** By relevance: how many of what a search found are ranked, the newest entered first; the others follow unranked. */
  readonly ranked?: number
  /** How many a search, or a list in an order by words, may find to be read whole before they are put in order. */
  readonly few?: number
}

/**
 * A search that finds no more than this is read whole and put in order then. The planner would walk the index of the order
 * until the page is full, which for a rare word is the whole record. The same holds of an order by words, which walks it code by code.
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
} as const satisfies Record<Exclude<SortKey, WordKey>, Sql>

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
  { rev, limit, sort = DEFAULT_SORT, locale = 'en', cursor, at = 0, ranked = RANKED, few = FEW }: PageOptions,
): Promise<EntryPage> {
  const search = await resolveSearch(db, filter.q, rev)
  const mark = listMark(filter, sort, locale)
  const given = cursor ? cursorOf(cursor, filter, sort, locale) : null
  const asked = given && (await cursorStands(db, given, sort, rev)) ? given : null
  const where = filterSql(await keptFilter(db, filter, rev), rev, search)
  const { key } = sortParts(sort)
  const words = isWordKey(key) ? { key, order: await wordOrder(db, key, rev, locale) } : null
  const whole = (search.query !== null || words !== null) && (await countOnce(db, filter, rev, search)).total <= few
  // "offset 0" keeps the planner from looking through.
  const from = whole ? sql`(select * from entry_index v where ${where} offset 0)` : sql`entry_index`
  const found = { from, where: whole ? sql`true` : where }
  const order = orderOf(found, { sort, search, ranked, words })
  const post = at < POST_EVERY ? null : postBefore(await postsOf(db, `${rev} ${mark} ${ranked}`, order), at)
  const after = asked ?? post
  const skip = asked ? 0 : at - (after?.before ?? 0)
  const keys = (
    await keysAfter(db, found, { sort, search, to: filter.to, after, ranked, limit: skip + limit + 1, words, whole })
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
  readonly words: Words | null
  /** Whether what is read from is the list itself, and small. */
  readonly whole: boolean
}

/** An order by words: what is ordered by, and its codes as they follow each other. */
type Words = { readonly key: WordKey; readonly order: readonly string[] }

/** What holds at least the records of the list, and the condition that keeps those alone. */
type Found = { readonly from: Sql; readonly where: Sql }

const newestSql = ({ from, where }: Found, ranked: number): Sql =>
  sql`(select * from ${from} v where ${where} order by v.entry_id desc limit ${ranked})`

/** The list as its posts are set, in the order of `keysAfter`. */
function orderOf(
  list: Found,
  { sort, search, ranked, words }: Omit<Wanted, 'to' | 'after' | 'limit' | 'whole'>,
): Ordered {
  const { key, descending } = sortParts(sort)
  if (words) {
    const shown = WORD_CODES[words.key]
    return { ...list, from: rankedRows(list.from, words.key, words.order), column: RANK, shown, descending }
  }
  if (key !== 'relevance' && !isWordKey(key)) return { ...list, column: COLUMNS[key], shown: shownSql(key), descending }
  const first = sql`(select min(r.entry_id) from ${newestSql(list, ranked)} r)`
  const column = sql`case when v.entry_id >= ${first} then ${relevanceSql(search)} end`
  return { ...list, column, shown: column, descending }
}

const RANK = sql`v.rank`

const shownSql = (key: keyof typeof COLUMNS): Sql => (key === 'date' ? sql`${COLUMNS[key]}::text` : COLUMNS[key])

/**
 * Those with a value by the index that runs (value, entry); then, if the page is not full, those without. By relevance those
 * that are ranked have a value.
 */
async function keysAfter(db: ReadDb, list: Found, wanted: Wanted): Promise<Key[]> {
  const { sort, search, to, after, limit, ranked, words, whole } = wanted
  const { key, descending } = sortParts(sort)
  const byRelevance = key === 'relevance'
  const byWord = words !== null && !whole
  const { from, column, shown } =
    byRelevance || byWord
      ? { from: list.from, column: relevanceSql(search), shown: relevanceSql(search) }
      : orderOf(list, wanted)
  const newest = newestSql(list, ranked)
  const beyond = descending ? sql`<` : sql`>`
  const way = descending ? sql`desc` : sql`asc`
  const page = (rows: Sql, value: Sql, condition: Sql, most: number, by: Sql): Promise<Key[]> =>
    db.query(
      sql`select v.kind, v.id, v.entry_id, ${value} as key from ${rows} v
        where ${condition} order by ${by} limit ${most}`,
      keyRow,
    )
  const found: Key[] = []
  if (after === null || after.key !== null) {
    if (byWord) {
      const place = after === null ? null : { code: String(after.key), id: after.id }
      const asked = { where: list.where, descending, after: place, limit }
      found.push(...(await pageByWord(db, words.key, words.order, asked, keyRow)))
    } else {
      const rank = words ? words.order.indexOf(String(after?.key)) + 1 : Number(after?.key)
      const start = key === 'date' ? sql`${String(after?.key)}::date` : sql`${rank}::int`
      const rest = after === null ? sql`` : sql` and (${column}, v.entry_id) ${beyond} (${start}, ${after.id}::int)`
      // What ends by a day began by it: said of the column of the order, it lets the index begin there and not at the newest.
      const begun = key === 'date' && to !== undefined ? sql` and ${column} <= ${to}::date` : sql``
      const valued = sql`${column} is not null${begun}${rest}`
      const order = sql`${column} ${way}, v.entry_id ${way}`
      found.push(
        ...(await (byRelevance
          ? page(newest, shown, valued, limit, order)
          : page(from, shown, sql`${list.where} and ${valued}`, limit, order))),
      )
    }
  }
  if (found.length < limit && !ALWAYS.has(key)) {
    const rest = after !== null && after.key === null ? sql` and v.entry_id ${beyond} ${after.id}::int` : sql``
    const others = byRelevance
      ? sql`v.entry_id < (select case when count(*) = ${ranked} then min(r.entry_id) end from ${newest} r)`
      : sql`${words ? WORD_CODES[words.key] : column} is null`
    const valueless = sql`${list.where} and ${others}${rest}`
    found.push(...(await page(list.from, sql`null::int`, valueless, limit - found.length, sql`v.entry_id ${way}`)))
  }
  return found
}

/** Keys that no record is without. */
const ALWAYS: ReadonlySet<string> = new Set(['sources', 'updated'])
