import type { SortKey } from '@/lib/domain/record-sort'
import type { MessageKey } from '@/lib/i18n/messages/messages'

type ColumnDefinition = {
  readonly label: MessageKey
  /** What a press on its heading puts in order. */
  readonly sort?: SortKey
  /** Width on a wide screen, in rem; the record takes what is left. */
  readonly width: number
  readonly numeric?: true
}

/** The columns that a reader can choose from, in their order. The record itself always stands after the date. */
export const COLUMNS = {
  date: { label: 'records.date', sort: 'date', width: 8 },
  place: { label: 'records.place', width: 10 },
  weapon: { label: 'records.weapon', width: 9 },
  outcome: { label: 'records.outcome', width: 8 },
  actor: { label: 'records.claimant', width: 11 },
  figure: { label: 'records.figure', sort: 'casualties', width: 11 },
  verification: { label: 'records.verification', sort: 'verification', width: 8 },
  sources: { label: 'records.sources', sort: 'sources', width: 6, numeric: true },
  updated: { label: 'records.updated', sort: 'updated', width: 9 },
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
