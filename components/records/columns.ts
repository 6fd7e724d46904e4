import type { SortKey } from '@/lib/domain/record-sort'
import type { MessageKey } from '@/lib/i18n/messages/messages'

type ColumnDefinition = {
  readonly label: MessageKey
  /** What a press on its heading puts in order. */
  readonly sort: SortKey
  /** Width on a wide screen, in rem; the record takes what is left. */
  readonly width: number
  readonly numeric?: true
  /** What a file holds of it, by the codebook's names. */
  readonly fields: readonly string[]
}

/** What the kinds state in figures, or in a word where a record has no figure. */
const FIGURES = [
  'fatalities_low',
  'fatalities_best',
  'fatalities_high',
  'injured_low',
  'injured_best',
  'injured_high',
  'milestone_status',
  'force',
  'comparator',
  'low',
  'best',
  'high',
  'unit',
  'value',
] as const

/** What a file holds of the record itself: its number, its kind, and its name as the list shows it. */
const RECORD_FIELDS = ['event_id', 'kind', 'title_en', 'title_ar', 'notes', 'notes_ar'] as const

/**
 * The columns that a reader can choose from, in their order; each puts the list in order. The record itself always stands after
 * the date and orders nothing: its name is a sentence written for it, whose first letter says as little as its number, which is
 * that of its entering and stands in every order as the last thing to go by.
 */
export const COLUMNS = {
  date: { label: 'records.date', sort: 'date', width: 8, fields: ['date_edtf'] },
  place: { label: 'records.place', sort: 'place', width: 10, fields: ['location', 'location_ar', 'scope'] },
  weapon: { label: 'records.weapon', sort: 'weapon', width: 9, fields: ['weapon'] },
  outcome: { label: 'records.outcome', sort: 'outcome', width: 8, fields: ['outcome'] },
  actor: { label: 'records.claimant', sort: 'claimant', width: 11, fields: ['claimed_by', 'claimant'] },
  figure: { label: 'records.figure', sort: 'casualties', width: 11, fields: FIGURES },
  verification: { label: 'records.verification', sort: 'verification', width: 8, fields: ['verification'] },
  sources: { label: 'records.sources', sort: 'sources', width: 6, numeric: true, fields: ['number_of_sources'] },
  updated: { label: 'records.updated', sort: 'updated', width: 9, fields: ['timestamp'] },
} as const satisfies Readonly<Record<string, ColumnDefinition>>

export type Column = keyof typeof COLUMNS

const COLUMN_KEYS = [
  'date',
  'place',
  'weapon',
  'outcome',
  'actor',
  'figure',
  'verification',
  'sources',
  'updated',
] as const

const DEFAULT: ReadonlySet<string> = new Set(['date', 'figure', 'verification', 'sources'])

const definitions: Readonly<Record<Column, ColumnDefinition>> = COLUMNS

/** Every column with its definition. */
export const columnList = (): { readonly key: Column; readonly column: ColumnDefinition }[] =>
  COLUMN_KEYS.map(key => ({ key, column: definitions[key] }))

/** The columns that an address asks for: `cols=date,place`, also repeated; `none` = the record alone. Unknown ones are ignored. */
export function readColumns(asked: string | readonly string[] | undefined): readonly Column[] {
  const list = (typeof asked === 'string' ? [asked] : (asked ?? [])).flatMap(text => text.split(','))
  const found = COLUMN_KEYS.filter(key => list.includes(key))
  if (found.length > 0) return found
  return list.includes('none') ? [] : COLUMN_KEYS.filter(key => DEFAULT.has(key))
}

/** How an address states these columns; undefined for the usual ones. */
export function writeColumns(columns: readonly Column[]): string | undefined {
  if (columns.length === 0) return 'none'
  const usual = columns.length === DEFAULT.size && columns.every(key => DEFAULT.has(key))
  return usual ? undefined : COLUMN_KEYS.filter(key => columns.includes(key)).join(',')
}

/** The columns of a file that holds what a list shows, in the order in which it shows it. */
export function shownFields(columns: readonly Column[]): readonly string[] {
  const parts = columns.map(column => definitions[column].fields)
  return (columns[0] === 'date' ? [parts[0] ?? [], RECORD_FIELDS, ...parts.slice(1)] : [RECORD_FIELDS, ...parts]).flat()
}
