import { KIND_CODES, type Kind, kindDefinition } from '@/lib/domain/kinds'
import { type Column, columnList } from './columns'

/** What a file holds of the record itself: its number, its kind, and its name as the list shows it. */
const RECORD_FIELDS = ['event_id', 'kind', 'title_en', 'title_ar', 'notes', 'notes_ar'] as const

const definitions = new Map(columnList().map(({ key, column }) => [key, column]))

/** The fields of kinds; what no kind has of its own is derived for all. */
const fieldsOf = (kinds: readonly Kind[]): ReadonlySet<string> =>
  new Set(kinds.flatMap(kind => Object.keys(kindDefinition(kind).fields)))

/** The columns of a file that holds what a list of these kinds shows, in the order in which it shows it; all kinds where none is given. */
export function shownFields(columns: readonly Column[], kinds: readonly Kind[] = []): readonly string[] {
  const parts = columns.map(column => definitions.get(column)?.fields ?? [])
  const fields = columns[0] === 'date' ? [parts[0] ?? [], RECORD_FIELDS, ...parts.slice(1)] : [RECORD_FIELDS, ...parts]
  const [own, every] = [fieldsOf(kinds.length > 0 ? kinds : KIND_CODES), fieldsOf(KIND_CODES)]
  return fields.flat().filter(field => own.has(field) || !every.has(field))
}
