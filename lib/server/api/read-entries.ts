import 'server-only'
import { z } from 'zod'
import { DEFAULT_SORT, SORTS, type Sort } from '@/lib/domain/record-sort'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import type { ReadDb } from '../db/handle'
import { cursorOf, cursorStands } from '../queries/cursor'
import { entryContext } from '../queries/entry-context'
import type { EntryFilter } from '../queries/entry-filter'
import { listEntries, pageOfEntries } from '../queries/list-entries'
import { COLUMN_NAMES, columnsFor, entriesCsv, entriesGeoJson } from './entry-files'
import { entryItem } from './entry-item'
import { ENTRY_FILTERS, entryFilter } from './entry-params'
import { FILE_TYPES, type FileFormat, recordsFileName, wholeFile } from './entry-stream'
import { among, anyOf, CURSOR, limit, oneOf, REVISION, readMany, readOne, revisionOf } from './params'
import { answer, badParameter, json, nextLink, text } from './respond'

const PAGE = 50
export const MOST = 500
/** A file is read whole more often than in pages. */
export const FILE = 5000

/** How a list of records is put in order, cut and written, by name. */
export const LIST_PARAMETERS = {
  sort: among(SORTS),
  lang: among(LOCALES),
  format: among(['json', 'csv', 'geojson']),
  bom: among(['0', '1']),
  columns: anyOf(among(COLUMN_NAMES)),
  cursor: CURSOR,
  limit: oneOf(z.union([z.literal('all'), limit(FILE).schema]), 'parameter_range', { low: 1, high: FILE }),
  rev: REVISION,
} as const

/** `GET /api/v1/entries`: records by filter in an order, as JSON, CSV or GeoJSON, in pages or (`limit=all`) in one piece. */
export function entries(request: Request): Promise<Response> {
  return answer(request, { ...ENTRY_FILTERS, ...LIST_PARAMETERS }, async (db, params) => {
    const format = readOne(params, 'format', LIST_PARAMETERS.format) ?? 'json'
    const bom = readOne(params, 'bom', LIST_PARAMETERS.bom) === '1'
    const filter = entryFilter(params)
    const sort = readOne(params, 'sort', LIST_PARAMETERS.sort) ?? DEFAULT_SORT
    const locale = readOne(params, 'lang', LIST_PARAMETERS.lang) ?? 'en'
    const wanted = readOne(params, 'limit', LIST_PARAMETERS.limit)
    const chosen = readMany(params, 'columns', LIST_PARAMETERS.columns)
    const given = readOne(params, 'cursor', CURSOR)
    const after =
      given === undefined ? null : (cursorOf(given, filter, sort, locale) ?? badParameter('parameter_cursor', 'cursor'))
    const rev = await revisionOf(db, params, after?.revision)
    if (after !== null && !(await cursorStands(db, after, sort, rev))) badParameter('parameter_cursor', 'cursor')
    const cursor = given ?? null
    if (wanted === 'all') return all(db, { filter, sort, locale, cursor, rev, format, bom, columns: chosen })
    const most = format === 'json' ? Math.min(wanted ?? PAGE, MOST) : (wanted ?? FILE)
    const list = await listEntries(db, filter, { rev, cursor, limit: most, sort, locale })
    const context = await entryContext(db, list.items, rev)
    const items = list.items.map(record => entryItem(record, context))
    const headers = nextLink(request, list.next_cursor)
    if (format === 'csv')
      return text(entriesCsv(items, chosen ?? columnsFor(filter.kind), bom), FILE_TYPES.csv, headers)
    const { total, total_exact, next_cursor } = list
    if (format === 'geojson') {
      const members = { revision: rev, next_cursor, total, total_exact }
      return text(`${JSON.stringify(entriesGeoJson(items, members))}\n`, FILE_TYPES.geojson, headers)
    }
    return json({ revision: rev, items, next_cursor, total, total_exact }, headers)
  })
}

type Whole = {
  readonly filter: EntryFilter
  readonly sort: Sort
  readonly locale?: Locale
  readonly cursor: string | null
  readonly rev: number
  readonly format: FileFormat
  readonly bom: boolean
  /** The columns of a table in their order; all that its kinds have unless given. */
  readonly columns?: readonly string[] | undefined
}

/** The whole list as a file that is made while it is sent: a thousand records in memory, however many there are. */
export function entriesFile(
  db: ReadDb,
  { filter, sort, locale = 'en', cursor, rev, format, bom, columns }: Whole,
): ReadableStream<Uint8Array> {
  const page = async (from: string | null) => {
    const list = await pageOfEntries(db, filter, { rev, cursor: from ?? cursor, limit: 200, sort, locale })
    const context = await entryContext(db, list.items, rev)
    return { items: list.items.map(record => entryItem(record, context)), next: list.next_cursor }
  }
  return wholeFile(format, { page, columns: columns ?? columnsFor(filter.kind), rev, bom })
}

function all(db: ReadDb, whole: Whole): Response {
  const { filter, rev, format } = whole
  return text(entriesFile(db, whole), FILE_TYPES[format], {
    'content-disposition': `attachment; filename="${recordsFileName(filter.kind, rev, format)}"`,
  })
}
