import 'server-only'
import type { DataTable, TableName } from '@/lib/domain/dataset/column'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import { type EntryItem, entryItem } from '../api/entry-item'
import type { ReadDb } from '../db/handle'
import { type PartTable, partsAfter, sourcesAfter, versionsAfter } from '../queries/dataset-rows'
import { entryContext } from '../queries/entry-context'
import { readRecords } from '../queries/records'
import { namedRows, Referred } from './named'
import { dataTable, KIND_TABLE } from './tables'

type Row = Readonly<Record<string, unknown>>

/** Rows that one question to the database brings: an embedded one answers nobody else meanwhile. */
const AT_ONCE = 500

/** The public records of a kind as of a revision, a piece at a time, as files and the API give them. */
export async function* entryPieces(db: ReadDb, kind: Kind, rev: number): AsyncGenerator<EntryItem[]> {
  let after: number | null = 0
  while (after !== null) {
    const { refs, next } = await versionsAfter(db, kind, after, { rev, limit: AT_ONCE })
    const records = await readRecords(db, refs, rev)
    const context = await entryContext(db, records, rev)
    yield records.map(record => entryItem(record, context))
    after = next
  }
}

async function* partPieces(db: ReadDb, table: PartTable, rev: number): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const rows = await partsAfter(db, table, after, { rev, limit: AT_ONCE })
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.number
  }
}

async function* sourcePieces(db: ReadDb, rev: number): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await sourcesAfter(db, after, { rev, limit: AT_ONCE })
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}

function piecesOf(db: ReadDb, table: TableName, rev: number, referred: Referred): AsyncGenerator<readonly Row[]> {
  const kind = KIND_CODES.find(code => KIND_TABLE[code] === table)
  if (kind) return entryPieces(db, kind, rev)
  switch (table) {
    case 'sources':
      return sourcePieces(db, rev)
    case 'outlets':
    case 'actors':
    case 'places':
      return once(() => namedRows(db, table, rev, referred.of(table)))
    case 'citations':
    case 'conflicting-values':
    case 'due-statements':
    case 'links':
    case 'withdrawn':
    case 'coverage':
    case 'revisions':
      return partPieces(db, table, rev)
    default:
      throw new Error(`no rows for ${table}`)
  }
}

async function* once(rows: () => Promise<Row[]>): AsyncGenerator<Row[]> {
  yield await rows()
}

/** The rows of the tables of one data set. Names come after what refers to them: only those are told that public rows mention. */
export class DataRows {
  readonly #referred = new Referred()

  constructor(
    readonly db: ReadDb,
    readonly rev: number,
  ) {}

  /** The rows of a table, a piece at a time. */
  async *of(table: DataTable): AsyncGenerator<readonly Row[]> {
    for await (const rows of piecesOf(this.db, table.name, this.rev, this.#referred)) {
      this.#referred.note(table, rows)
      yield rows
    }
  }
}

/** The table that a kind's records stand in. */
export const tableOfKind = (kind: Kind): DataTable => dataTable(KIND_TABLE[kind])
