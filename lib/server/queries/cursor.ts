import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'
import { isWordKey, type Sort, type SortKey, sortParts } from '@/lib/domain/record-sort'
import type { Locale } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'
import type { EntryFilter } from './entry-filter'
import { codeKnown } from './word-order'

const whole = z.int().min(0).max(2_147_483_647)

/** A day, or the code of a place, an actor or a vocabulary. */
const TEXT_KEY = /^[a-z0-9_-]{1,200}$/

const cursorSchema = z.tuple([
  whole,
  z.union([z.string().regex(TEXT_KEY), whole]).nullable(),
  whole,
  z.string().regex(/^[A-Za-z0-9_-]{8}$/),
  whole,
])

/** Where a page ended. `revision` keeps the pages of one reading on one state of the record. */
export type Cursor = {
  readonly revision: number
  /**
   * What the last row was ordered by; null where it has no value. In an order by words its code, and not the place of its word in
   * the alphabet: that moves with each code that is published later, and the page after would lose or repeat records.
   */
  readonly key: string | number | null
  readonly id: number
  /** Of which list it is a place: `listMark` of filter and order. */
  readonly list: string
  /** How many rows of the list came before, so that the next page knows the numbers of its rows. */
  readonly before: number
}

/**
 * A short mark of a filter and an order: a cursor of another list means nothing in this one. `locale` is the language of an
 * order by words, and nothing to any other.
 */
export function listMark(filter: EntryFilter, sort: Sort, locale: Locale = 'en'): string {
  const given = Object.entries(filter).filter(
    ([key, value]) => value !== undefined && value !== '' && (key === 'ids' || !isEmpty(value)),
  )
  const text = JSON.stringify([
    isWordKey(sortParts(sort).key) ? `${sort} ${locale}` : sort,
    given.sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** Writes a cursor as text that is safe in an address. Its form is no promise. */
export function writeCursor({ revision, key, id, list, before }: Cursor): string {
  return Buffer.from(JSON.stringify([revision, key, id, list, before])).toString('base64url')
}

/** Reads a cursor; null for text that `writeCursor` did not write. */
export function readCursor(text: string): Cursor | null {
  if (!/^[A-Za-z0-9_-]{1,400}$/.test(text)) return null
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (!parsed.success) return null
    const [revision, key, id, list, before] = parsed.data
    return { revision, key, id, list, before }
  } catch {
    return null
  }
}

/** Reads a cursor of one list; null for any other text, a cursor of another filter or order included. */
export function cursorOf(text: string, filter: EntryFilter, sort: Sort, locale: Locale = 'en'): Cursor | null {
  const cursor = readCursor(text)
  if (cursor === null || cursor.list !== listMark(filter, sort, locale)) return null
  return cursor.key === null || fits(cursor.key, sortParts(sort).key) ? cursor : null
}

function fits(value: string | number, key: SortKey | 'relevance'): boolean {
  if (key === 'date') return typeof value === 'string' && isPlainDate(value)
  return (typeof value === 'string') === isWordKey(key)
}

/** Whether a cursor's place is one that its list can have as of a revision: the code of an order by words may be made up. */
export async function cursorStands(db: ReadDb, { key: value }: Cursor, sort: Sort, rev: number): Promise<boolean> {
  const { key } = sortParts(sort)
  return !isWordKey(key) || typeof value !== 'string' || codeKnown(db, key, value, rev)
}
