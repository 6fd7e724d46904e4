import 'server-only'
import type { DataTable, TableName } from '@/lib/domain/dataset/column'
import { entryColumn } from '@/lib/domain/dataset/entry-columns'
import { NAME_TABLES } from '@/lib/domain/dataset/name-tables'
import { PART_TABLES } from '@/lib/domain/dataset/part-tables'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { columnsFor } from '../api/entry-files'

/** Which table holds the records of a kind. */
export const KIND_TABLE = {
  attack: 'attacks',
  strike: 'strikes',
  milestone: 'milestones',
  force_level: 'force-levels',
  tally_claim: 'tally-claims',
} as const satisfies Readonly<Record<Kind, TableName>>

function entryTable(kind: Kind): DataTable {
  const { plural, description } = KINDS[kind]
  return {
    name: KIND_TABLE[kind],
    label: plural,
    about: description,
    key: ['event_id'],
    columns: columnsFor([kind]).map(name => entryColumn(kind, name)),
  }
}

/** Every table of the data set, in the order of its files: records, what belongs to them, what they name, the revisions. */
export const DATA_TABLES: readonly DataTable[] = [
  entryTable('attack'),
  entryTable('strike'),
  entryTable('milestone'),
  entryTable('force_level'),
  entryTable('tally_claim'),
  ...PART_TABLES.filter(({ name }) => name !== 'revisions'),
  ...NAME_TABLES,
  ...PART_TABLES.filter(({ name }) => name === 'revisions'),
]

/** The table of a name. */
export function dataTable(name: TableName): DataTable {
  const found = DATA_TABLES.find(table => table.name === name)
  if (!found) throw new Error(`the data set has no table ${name}`)
  return found
}
