import type { PlainDate } from '@/lib/core/plain-date'
import { coverageDay } from './coverage-day'
import { type Fields, fieldValue } from './fields'
import { asFirstReported } from './grade'
import type { Data, DataEntry } from './read-data'
import type { TableRow } from './tables'

type Row<N extends 'citations' | 'due-statements' | 'conflicts'> = Omit<TableRow<N>, 'key'>

/** What one day of coverage brings to one record. `first`: the record is new, `fields` are all of its fields. */
export type Step = {
  readonly key: string
  readonly first: boolean
  readonly fields: Fields
  readonly citations: readonly Row<'citations'>[]
  readonly dues: readonly Row<'due-statements'>[]
  readonly conflicts: readonly Row<'conflicts'>[]
}

/** One revision of the starting data. `monthOnly`: of none of its reports is more known than the month. */
export type Batch = { readonly day: PlainDate; readonly monthOnly: boolean; readonly steps: readonly Step[] }

type Dated<T> = { readonly day: PlainDate; readonly row: T }

/** The steps of one record, by the days on which its reports arrived. */
function stepsOf(entry: DataEntry, data: IndexedData): Map<PlainDate, Step> {
  const { key } = entry
  const dues = data.dues.get(key) ?? []
  const date = String(entry.fields.date_edtf)
  const dayOfSource = (id: string): PlainDate => {
    const stated = dues.flatMap(due => (due.source_id === id && due.stated_edtf !== null ? [due.stated_edtf] : []))
    return coverageDay(data.published.get(id) ?? null, { date, stated })
  }
  const cited = (data.citations.get(key) ?? []).map(row => ({ day: dayOfSource(row.source_id), row }))
  const days = [...new Set(cited.map(({ day }) => day))].toSorted()
  const first = days[0]
  if (first === undefined) throw new Error(`${key} cites no source.`)
  // A value from a report that is not cited on its own belongs to the record's first day, one of a later report to its day.
  const placed = <T extends { readonly source_id: string | null }>(rows: readonly T[]): Dated<T>[] =>
    rows.map(row => {
      const day = row.source_id === null ? first : dayOfSource(row.source_id)
      return { row, day: days.includes(day) ? day : (days.find(known => known > day) ?? days.at(-1) ?? first) }
    })
  const parts = { dues: placed(dues), conflicts: placed(data.conflicts.get(key) ?? []) }
  const steps = new Map<PlainDate, Step>()
  let known: Fields = {}
  for (const day of days) {
    const fields = fieldsOn(entry, day, data, dayOfSource, cited)
    const changed = Object.entries(fields).filter(([name, value]) => !same(value, known[name]))
    steps.set(day, {
      key,
      first: day === first,
      fields: day === first ? fields : Object.fromEntries(changed),
      citations: of(cited, day),
      dues: of(parts.dues, day),
      conflicts: of(parts.conflicts, day),
    })
    known = fields
  }
  return steps
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function of<T extends object>(dated: readonly Dated<T & { readonly key: string }>[], day: PlainDate): Omit<T, 'key'>[] {
  return dated.flatMap(({ day: own, row: { key: _, ...rest } }) => (own === day ? [rest] : []))
}

/** A record's fields as its reports stood at the end of a day. */
function fieldsOn(
  entry: DataEntry,
  day: PlainDate,
  data: IndexedData,
  dayOfSource: (id: string) => PlainDate,
  cited: readonly Dated<TableRow<'citations'>>[],
): Fields {
  const fields: Record<string, Fields[string]> = { ...entry.fields }
  const later = (data.earlier.get(entry.key) ?? [])
    .map(row => ({ ...row, until: dayOfSource(row.until_source) }))
    .filter(({ until }) => until > day)
    .toSorted((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0))
  // The value that ends first is the one that held on this day; it is written last.
  for (const { field, value } of later) fields[field] = fieldValue(entry.kind, field, value)
  const outlets = new Set(cited.flatMap(({ day: own, row }) => (own <= day ? [data.outlet(row.source_id)] : [])))
  return { ...fields, ...asFirstReported(fields, outlets.size) }
}

function byKey<T extends { readonly key: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(row)
    else groups.set(row.key, [row])
  }
  return groups
}

type IndexedData = {
  readonly published: ReadonlyMap<string, string | null>
  readonly outlet: (source: string) => string
  readonly citations: ReadonlyMap<string, readonly TableRow<'citations'>[]>
  readonly dues: ReadonlyMap<string, readonly TableRow<'due-statements'>[]>
  readonly conflicts: ReadonlyMap<string, readonly TableRow<'conflicts'>[]>
  readonly earlier: ReadonlyMap<string, readonly TableRow<'earlier-values'>[]>
}

/**
 * Cuts the starting data into revisions: one for each day on which a report brought something, in order. A record appears on
 * the day of its first report with what was known then; later reports bring their citations, due dates and changed values on
 * their own days. Pure.
 */
export function planBatches(data: Data): Batch[] {
  const outlets = new Map(data.sources.map(({ id, outlet_id }) => [id, outlet_id ?? `source ${id}`]))
  const indexed: IndexedData = {
    published: new Map(data.sources.map(({ id, date_published }) => [id, date_published])),
    outlet: id => outlets.get(id) ?? `source ${id}`,
    citations: byKey(data.citations),
    dues: byKey(data['due-statements']),
    conflicts: byKey(data.conflicts),
    earlier: byKey(data['earlier-values']),
  }
  const byDay = new Map<PlainDate, Step[]>()
  for (const entry of data.entries) {
    for (const [day, step] of stepsOf(entry, indexed)) byDay.set(day, [...(byDay.get(day) ?? []), step])
  }
  const ofMonth = ({ citations }: Step) =>
    citations.every(({ source_id }) => /^\d{4}-\d{2}$/.test(indexed.published.get(source_id) ?? ''))
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, steps]) => ({ day, steps, monthOnly: steps.every(ofMonth) }))
}
