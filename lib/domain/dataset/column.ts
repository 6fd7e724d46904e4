import type { Localized } from '../vocabulary'

/** What the cells of a column hold: a type of CSVW, or a list of texts joined with `;`. */
export type ColumnType = 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'dateTime' | 'list'

/** One column of a table of the data set. */
export type DataColumn = {
  readonly name: string
  readonly type: ColumnType
  readonly label: Localized
  readonly help?: Localized
  /** Never empty. */
  readonly required?: true
  /** The table that its values are keys of. */
  readonly refers?: TableName
  /** The list of the codebook that its codes come from. */
  readonly list?: string
}

/** The tables of the data set; each is the CSV file of its name. */
export const TABLE_NAMES = [
  'attacks',
  'strikes',
  'milestones',
  'force-levels',
  'tally-claims',
  'citations',
  'conflicting-values',
  'due-statements',
  'links',
  'withdrawn',
  'coverage',
  'sources',
  'outlets',
  'actors',
  'places',
  'revisions',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

/** One table: what its rows are, what tells them apart, and its columns in order. */
export type DataTable = {
  readonly name: TableName
  readonly label: Localized
  readonly about: Localized
  readonly key: readonly string[]
  readonly columns: readonly DataColumn[]
}
