import 'server-only'
import { groupBy } from '@/lib/core/group-by'
import type { TableFile } from '@/lib/core/table-file'
import { derivedColumns } from '@/lib/domain/field-rules'
import { type Gazetteer, gazetteer } from '@/lib/domain/import/gazetteer'
import { readRow } from '@/lib/domain/import/read-row'
import type { Cells, ImportFormat, ImportOptions, Reading } from '@/lib/domain/import/reading'
import { problem } from '../commands/problem'
import type { ReadDb } from '../db/handle'
import { type KnownEntry, knownEntries, knownSources, namedPlaces } from '../queries/import-context'
import { type Asked, nearRecords } from '../queries/near-records'
import { pickLists } from '../queries/pick-lists'
import { misquoted } from '../queries/quotes'
import { outsideIds, refuseTaken } from './own-ids'
import { planRow } from './plan-row'
import type { Counts, Plan, PlannedRow } from './planned'

export type ImportRequest = {
  readonly format: ImportFormat
  readonly options: ImportOptions
  /** Whether the records are to be published at once: then what publication asks is asked of every row. */
  readonly publish: boolean
}

/** Cells that note which of them are looked at. */
function watched(cells: Cells, seen: Set<string>): Cells {
  return new Proxy(cells, {
    get: (target, key) => {
      if (typeof key === 'string') seen.add(key)
      return Reflect.get(target, key)
    },
  })
}

type Read = { readonly line: number; readonly whole: boolean; readonly reading: Reading }

function readAll({ rows }: TableFile, names: Gazetteer, { format, options }: ImportRequest, seen: Set<string>): Read[] {
  return rows.map(({ line, cells, whole }) => ({
    line,
    whole,
    reading: readRow(format, watched(cells, seen), names, options),
  }))
}

function eventIdsOf(read: readonly Read[]): string[] {
  const found = read.flatMap(({ reading }) => (reading.skip ? [] : (reading.event_id ?? [])))
  return [...new Set(found)]
}

/** Ids of other data sets by which rows are known, and those that they state as a field. */
function outsideIdsOf(read: readonly Read[]): string[] {
  const found = read.flatMap(({ reading }) =>
    reading.skip ? [] : [...(reading.external_id === null ? [] : [reading.external_id]), ...outsideIds(reading.fields)],
  )
  return [...new Set(found)]
}

/** Records by each id that a row may call them by. */
function byId(known: readonly KnownEntry[]): (id: string | null) => readonly KnownEntry[] {
  const index = new Map<string, KnownEntry[]>()
  for (const one of known) {
    for (const id of [one.event_id, ...outsideIds(one.columns)]) index.set(id, [...(index.get(id) ?? []), one])
  }
  return id => (id === null ? [] : (index.get(id) ?? []))
}

const broken = (line: number): PlannedRow => ({
  line,
  action: 'refuse',
  kind: null,
  event_id: null,
  fields: {},
  changes: [],
  problems: [problem('row_width')],
  remarks: [],
  near: [],
  write: null,
})

function question({ line, kind, action, fields }: PlannedRow): Asked[] {
  if (action !== 'add' || kind === null) return []
  const { date_min, date_max } = derivedColumns(kind, fields)
  if (typeof date_min !== 'string' || typeof date_max !== 'string') return []
  const { place_id } = fields
  return [{ line, kind, place_id: typeof place_id === 'string' ? place_id : null, date_min, date_max }]
}

const count = (rows: readonly PlannedRow[], action: PlannedRow['action']): number =>
  rows.filter(row => row.action === action).length

/** How often each thing becomes of rows. */
export function countsOf(rows: readonly PlannedRow[]): Counts {
  return {
    add: count(rows, 'add'),
    change: count(rows, 'change'),
    skip: count(rows, 'skip'),
    refuse: count(rows, 'refuse'),
  }
}

/** Says of every row of a file what an import would do with it, and changes nothing. */
export async function planImport(db: ReadDb, file: TableFile, request: ImportRequest): Promise<Plan> {
  const { options, format, publish } = request
  const names = gazetteer(await namedPlaces(db), (await pickLists(db)).actors)
  const seen = new Set<string>()
  const read = readAll(file, names, request, seen)
  const known = byId(await knownEntries(db, eventIdsOf(read), outsideIdsOf(read)))
  const cited = read.flatMap(({ reading }) => (reading.skip ? [] : reading.sources))
  const sources = await knownSources(db, [...new Set([...cited, ...(options.source === null ? [] : [options.source])])])
  const first = new Map<string, number>()
  const planned = read.map(({ line, whole, reading }) => {
    if (!whole) return broken(line)
    const id = reading.skip ? null : (reading.event_id ?? reading.external_id)
    const twin = id === null ? null : (first.get(id) ?? null)
    if (id !== null && twin === null) first.set(id, line)
    return planRow(reading, {
      line,
      known: known(id),
      sources,
      source: options.source !== null && sources.has(options.source) ? options.source : null,
      update: format === 'iwm' || options.update,
      publish,
      twin,
    })
  })
  const rows = refuseTaken(planned, known)
  const near = await nearRecords(db, rows.flatMap(question))
  const quotes = await misquoted(
    db,
    rows.flatMap(({ line, write }) => (write?.citations ?? []).map(citation => ({ line, ...citation }))),
  )
  const doubtful = groupBy(quotes, ({ line }) => line)
  return {
    rows: rows.map(row => ({
      ...row,
      near: near.get(row.line) ?? [],
      misquoted: (doubtful.get(row.line) ?? []).map(({ source_id }) => source_id),
    })),
    counts: countsOf(rows),
    unread: file.columns.filter(column => !seen.has(column)),
  }
}
