import 'server-only'
import { derivedColumns, fieldProblems } from '@/lib/domain/field-rules'
import type { Reading } from '@/lib/domain/import/reading'
import type { Kind } from '@/lib/domain/kinds'
import { fieldsSchema, publishProblems } from '@/lib/domain/record'
import { issueProblems, type Problem, problem } from '../commands/problem'
import type { KnownEntry } from '../queries/import-context'
import { outsideIds } from './own-ids'
import type { PlannedRow, Write } from './planned'

export type RowContext = {
  readonly line: number
  /** The public version and the draft of the record that the row speaks of. */
  readonly known: readonly KnownEntry[]
  readonly sources: ReadonlySet<string>
  /** The report that new records cite where the row names none. */
  readonly source: string | null
  /** Whether a record that is there already is changed. */
  readonly update: boolean
  readonly publish: boolean
  /** The line that speaks of the same record before this one. */
  readonly twin: number | null
}

type Row = Extract<Reading, { readonly skip?: undefined }>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What is wrong with the fields by themselves, as the commands would say it; `fields` are answered in their one spelling. */
function checked(kind: Kind, stated: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>) {
  const read = fieldsSchema(kind).safeParse(stated, { reportInput: true })
  if (!read.success) return { fields: {}, problems: issueProblems(read.error.issues) }
  const fields: Record<string, unknown> = { ...read.data }
  const columns = { ...before, ...fields, ...derivedColumns(kind, fields) }
  return { fields, problems: fieldProblems(kind, columns).map(({ field, code }) => problem(code, field)) }
}

function citations(row: Row, wanted: readonly string[]): Write['citations'] {
  return wanted.map(source_id => ({
    source_id,
    quote_exact: row.external_id !== null && row.quote !== null ? row.quote.slice(0, 4000) : null,
  }))
}

/** What is wrong with a row wherever it leads. */
function rowProblems(row: Row, { sources, twin }: RowContext): Problem[] {
  return [
    ...(twin === null ? [] : [problem('row_twice', 'event_id', { line: twin })]),
    ...row.problems.map(({ field, code, values }) => problem(code, field, values)),
    ...row.sources.filter(id => !sources.has(id)).map(id => problem('source_unknown', 'source', { id })),
  ]
}

function added(row: Row, context: RowContext, wrong: readonly Problem[]): PlannedRow {
  const { line, source, publish } = context
  const stated = row.external_id === null ? row.fields : { ...row.fields, external_ids: [row.external_id] }
  const { fields, problems } = checked(row.kind, stated, {})
  const cited = row.sources.length > 0 ? row.sources : source === null ? [] : [source]
  const missing = publish ? publishProblems(row.kind, fields).map(field => problem('required', field)) : []
  const bare = publish && cited.length === 0 ? [problem('required', 'source')] : []
  const unknown = row.event_id === null ? [] : [problem('entry_unknown', 'event_id', { id: row.event_id })]
  const all = [...wrong, ...unknown, ...problems, ...missing, ...bare]
  const { kind, remarks } = row
  const shared = { line, kind, event_id: row.event_id, fields, remarks, near: [], changes: [] }
  if (all.length > 0) return { ...shared, action: 'refuse', problems: all, write: null }
  const write = { fields, citations: citations(row, cited), before: null }
  return { ...shared, action: 'add', problems: [], write }
}

function changed(row: Row, context: RowContext, known: KnownEntry, wrong: readonly Problem[]): PlannedRow {
  const { line, publish } = context
  const kept = Object.fromEntries(Object.entries(row.fields).filter(([key]) => !row.made.includes(key)))
  const ids = outsideIds(known.columns)
  const named =
    row.external_id === null || ids.includes(row.external_id) ? {} : { external_ids: [...ids, row.external_id] }
  const { fields, problems } = checked(row.kind, { ...kept, ...named }, known.columns)
  const differing = Object.entries(fields).filter(([key, value]) => !same(value, known.columns[key]))
  const cites = row.sources.filter(id => !known.sources.includes(id))
  const missing = publish ? publishProblems(row.kind, { ...known.columns, ...fields }) : []
  const all = [...wrong, ...problems, ...missing.map(field => problem('required', field))]
  const { kind } = row
  const changes = [...differing.map(([key]) => key), ...(cites.length > 0 ? ['source'] : [])]
  const shared = { line, kind, event_id: known.event_id, fields: { ...known.columns, ...fields }, near: [], changes }
  const remarks = row.remarks.filter(({ code }) => code !== 'summary_made')
  if (all.length > 0) return { ...shared, remarks, action: 'refuse', problems: all, write: null }
  if (changes.length === 0) return { ...shared, remarks: [], action: 'skip', skip: 'same', problems: [], write: null }
  const write = { fields: Object.fromEntries(differing), citations: citations(row, cites), before: known.version }
  return { ...shared, remarks, action: 'change', problems: [], write }
}

/** What becomes of one row that was read: a new record, a change of one that is there, nothing, or a refusal with its reasons. */
export function planRow(reading: Reading, context: RowContext): PlannedRow {
  const { line, known, update } = context
  if (reading.skip) {
    const blank = {
      kind: null,
      event_id: null,
      fields: {},
      remarks: [],
      near: [],
      changes: [],
      problems: [],
      write: null,
    }
    return { ...blank, line, action: 'skip', skip: reading.skip }
  }
  const wrong = rowProblems(reading, context)
  if (reading.problems.some(({ code }) => code === 'kind_unknown')) {
    // Of what kind nothing is known, nothing more can be said.
    const { event_id, remarks } = reading
    const blank = { kind: null, event_id, fields: {}, remarks, near: [], changes: [], write: null }
    return { ...blank, line, action: 'refuse', problems: wrong }
  }
  const open = known.find(({ since }) => since !== null)
  const draft = known.find(({ since }) => since === null)
  const found = open ?? draft
  if (!found) return added(reading, context, wrong)
  const id = found.event_id
  const { kind, remarks } = reading
  const shared = { line, kind, event_id: id, fields: found.columns, remarks: [], near: [], changes: [], write: null }
  if (!update && wrong.length === 0) return { ...shared, action: 'skip', skip: 'known', problems: [] }
  const state =
    found.merged_into !== null
      ? problem('entry_merged', 'event_id', { id, into: found.merged_into })
      : found.kind !== kind
        ? problem('merge_kinds', 'kind')
        : draft
          ? problem('draft_open', 'event_id', { id })
          : found.status === 'retracted'
            ? problem('entry_retracted', 'event_id', { id })
            : null
  if (state) return { ...shared, remarks, action: 'refuse', problems: [...wrong, state] }
  return changed(reading, context, found, wrong)
}
