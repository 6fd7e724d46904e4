import { isKind, type Kind, kindDefinition } from '../kinds'
import type { Gazetteer } from './gazetteer'
import { items, readCell } from './read-cell'
import type { CellProblem, Cells, ColumnMap, Mapping, Reading } from './reading'

/** What a row says where the mapping points: the cell, its word translated where a translation is given, or the one value. */
function said(map: ColumnMap, cells: Cells): { readonly column: string; readonly text: string } {
  if (typeof map === 'string') return { column: map, text: cells[map] ?? '' }
  if ('value' in map) return { column: '', text: map.value }
  const cell = cells[map.column] ?? ''
  return { column: map.column, text: map.values?.[cell.trim()] ?? cell }
}

function kindOf(map: Mapping['kind'], cells: Cells): Kind | null {
  if (typeof map === 'string' && isKind(map)) return map
  const text = typeof map === 'string' ? (cells[map] ?? '').trim() : said(map, cells).text.trim()
  return isKind(text) ? text : null
}

/** Reads a row of any table by a mapping of its columns to fields; fields that the mapping does not name stay as they are. */
export function readMappedRow(cells: Cells, names: Gazetteer, mapping: Mapping): Reading {
  const kind = kindOf(mapping.kind, cells)
  const id = mapping.id ? (cells[mapping.id.column] ?? '').trim() : ''
  const shared = {
    event_id: mapping.event_id ? (cells[mapping.event_id] ?? '').trim() || null : null,
    external_id: mapping.id && id !== '' ? `${mapping.id.set}:${id}` : null,
    made: [],
    quote: null,
    remarks: [],
    sources: mapping.sources ? items(cells[mapping.sources] ?? '') : [],
  }
  if (kind === null)
    return { ...shared, kind: 'attack', fields: {}, problems: [{ field: 'kind', code: 'kind_unknown' }] }
  const fields: Record<string, unknown> = {}
  const problems: CellProblem[] = []
  for (const [name, map] of Object.entries(mapping.fields)) {
    const field = kindDefinition(kind).fields[name]
    const { column, text } = said(map, cells)
    if (!field) {
      if (text.trim() !== '') problems.push({ field: name, code: 'field_unknown', values: { name } })
      continue
    }
    const read = readCell(field, text, names)
    if ('value' in read) fields[name] = read.value
    else problems.push({ field: column || name, ...read })
  }
  return { ...shared, kind, fields, problems }
}
