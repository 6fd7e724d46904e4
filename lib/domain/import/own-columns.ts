import { isKind, type Kind, kindDefinition, kindOfId } from '../kinds'
import type { Gazetteer } from './gazetteer'
import { items, readCell } from './read-cell'
import type { CellProblem, Cells, ImportOptions, Reading } from './reading'

/** Columns of a file of ours that hold a field under another name, from the surest. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  place_id: ['location', 'location_ar'],
  summary_en: ['notes'],
  summary_ar: ['notes_ar'],
  date_edtf: ['event_date'],
}

function kindOf(cells: Cells, given: Kind | null): Kind | null {
  const id = (cells.event_id ?? '').trim()
  const named = (cells.kind ?? '').trim()
  return kindOfId(id) ?? (isKind(named) ? named : given)
}

/** Columns of another kind's fields that hold something: the row does not know what it is. */
function strays(kind: Kind, cells: Cells, fieldsOfAll: ReadonlySet<string>): CellProblem[] {
  const own = kindDefinition(kind).fields
  return [...fieldsOfAll]
    .filter(name => !Object.hasOwn(own, name) && (cells[name] ?? '').trim() !== '')
    .map(name => ({ field: name, code: 'field_unknown', values: { name } }))
}

/**
 * Reads a row of a file in our own columns, as the API and the downloads write them. Columns that follow from others (country, event
 * type, counts, revision, …) say nothing; a column that the file has not leaves its field as it is, an empty cell clears it.
 */
export function readOwnRow(
  cells: Cells,
  names: Gazetteer,
  { kind: given }: ImportOptions,
  fieldsOfAll: ReadonlySet<string>,
): Reading {
  const kind = kindOf(cells, given)
  const event_id = (cells.event_id ?? '').trim() || null
  const none = { event_id, external_id: null, made: [], quote: null, remarks: [] }
  if (kind === null)
    return {
      ...none,
      kind: 'attack',
      fields: {},
      sources: [],
      problems: [{ field: 'kind', code: 'kind_unknown' }],
    }
  const problems = strays(kind, cells, fieldsOfAll)
  const fields: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(kindDefinition(kind).fields)) {
    const columns = [name, ...(ALIASES[name] ?? [])].filter(column => column in cells)
    const [column] = columns.filter(one => cells[one]?.trim() !== '').concat(columns)
    if (column === undefined) continue
    const read = readCell(field, cells[column] ?? '', names)
    if ('value' in read) fields[name] = read.value
    else problems.push({ field: column, ...read })
  }
  const status = (cells.status ?? '').trim()
  if (status !== '' && status !== 'published') problems.push({ field: 'status', code: 'status_by_import' })
  return { ...none, kind, fields, sources: items(cells.source ?? ''), problems }
}
