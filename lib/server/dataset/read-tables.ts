import 'server-only'
import { parseCsv } from '@/lib/core/csv'
import { err, ok, type Result } from '@/lib/core/result'
import type { DataColumn, TableName } from '@/lib/domain/dataset/column'
import { type Problem, problem } from '../commands/problem'
import { sha256 } from '../sha256'
import { DATA_TABLES } from './tables'

export type ReadRow = Readonly<Record<string, unknown>>
export type ReadTables = ReadonlyMap<TableName, readonly ReadRow[]>

/** The files of a data set by name, without folder. */
export type DataFiles = ReadonlyMap<string, () => Uint8Array>

function value(cell: string, { type }: DataColumn): unknown {
  if (type === 'list') return cell.split(';').filter(item => item !== '')
  if (cell === '') return null
  if (type === 'boolean') return cell === 'true'
  if (type !== 'integer' && type !== 'decimal') return cell
  const number = Number(cell)
  // What is no number stays as it is: the command says what is wrong with it.
  return Number.isFinite(number) ? number : cell
}

/** Files whose checksum is not the one that the data set states for them. */
function damaged(files: DataFiles): Problem[] {
  const sums = files.get('SHA256SUMS')
  if (!sums) return []
  const stated = new TextDecoder().decode(sums()).split('\n').filter(Boolean)
  return stated.flatMap(line => {
    const [sum, name = ''] = line.split('  ')
    const bytes = files.get(name)?.()
    const right = bytes !== undefined && sha256(bytes) === sum
    return right ? [] : [problem('dataset_damaged', name, { name })]
  })
}

/** The tables of a data set as values. Tables that it has not are empty; a cell that cannot be read is named with its line. */
export function readTables(files: DataFiles): Result<ReadTables, readonly Problem[]> {
  const wrong = damaged(files)
  const tables = new Map<TableName, readonly ReadRow[]>()
  for (const { name, columns } of DATA_TABLES) {
    const bytes = files.get(`${name}.csv`)?.()
    if (!bytes) continue
    const read = parseCsv(new TextDecoder().decode(bytes), { guarded: true })
    if (!read.ok) {
      wrong.push(problem(`csv_${read.error.code}`, `${name}.csv`, { row: read.error.row }))
      continue
    }
    const rows = read.value.rows.map(cells =>
      Object.fromEntries(
        columns.flatMap(column => {
          const cell = cells[column.name]
          return cell === undefined ? [] : [[column.name, value(cell, column)]]
        }),
      ),
    )
    tables.set(name, rows)
  }
  if (tables.size === 0 && wrong.length === 0) wrong.push(problem('dataset_none'))
  return wrong.length > 0 ? err(wrong) : ok(tables)
}
