import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { archiveLines } from './archive-file'
import {
  BadArchive,
  countersLine,
  endLine,
  FORMAT,
  FORMAT_VERSION,
  footLine,
  type Head,
  headLine,
  rowLine,
  tableLine,
} from './format'

/** What an archive says, in its order. `row` is the line as it stands: an array of texts and nulls. */
export type Piece =
  | { readonly is: 'head'; readonly head: Head }
  | { readonly is: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly is: 'row'; readonly line: string }
  | { readonly is: 'table-end'; readonly rows: number }
  | { readonly is: 'counters'; readonly counters: Readonly<Record<string, string>> }

function parse<T>(line: string, form: z.ZodType<T>, file: string): T {
  try {
    return form.parse(JSON.parse(line))
  } catch {
    throw new BadArchive(`${file} is damaged: a line of it has not the form that it should have.`)
  }
}

function headOf(line: string, file: string): Head {
  let said: unknown
  try {
    said = JSON.parse(line)
  } catch {
    said = null
  }
  if (typeof said !== 'object' || said === null || !('format' in said) || said.format !== FORMAT) {
    throw new BadArchive(`${file} is no backup of this program.`)
  }
  const head = parse(line, headLine, file)
  if (head.version > FORMAT_VERSION) {
    throw new BadArchive(
      `${file} was written by a newer version of this program (${head.program}): its form is ${head.version}.`,
    )
  }
  return head
}

/**
 * Reads an archive from its head to its end and holds every checksum and count against what it reads. Throws `BadArchive` at
 * the first thing that is not as it was written, and where the end is missing: only who read to the end has read a whole one.
 */
export async function* readArchive(file: string): AsyncGenerator<Piece> {
  const all = createHash('sha256')
  let stage: 'head' | 'tables' | 'rows' | 'end' | 'over' = 'head'
  let hash = createHash('sha256')
  let width = 0
  let count = 0
  const total = { tables: 0, rows: 0 }
  for await (const line of archiveLines(file)) {
    if (stage === 'over') throw new BadArchive(`${file} is damaged: something follows its end.`)
    if (stage === 'end') {
      const { end } = parse(line, endLine, file)
      if (end.tables !== total.tables || end.rows !== total.rows || end.sha256 !== all.digest('hex')) {
        throw new BadArchive(`${file} is damaged: its checksum does not fit what it holds.`)
      }
      stage = 'over'
      continue
    }
    all.update(line).update('\n')
    if (stage === 'head') {
      yield { is: 'head', head: headOf(line, file) }
      stage = 'tables'
    } else if (stage === 'rows' && line.startsWith('[')) {
      if (parse(line, rowLine, file).length !== width)
        throw new BadArchive(`${file} is damaged: a row has not all its values.`)
      hash.update(line).update('\n')
      count += 1
      yield { is: 'row', line }
    } else if (stage === 'rows') {
      const foot = parse(line, footLine, file)
      if (foot.rows !== count || foot.sha256 !== hash.digest('hex')) {
        throw new BadArchive(`${file} is damaged: the checksum of a table does not fit its rows.`)
      }
      total.tables += 1
      total.rows += count
      stage = 'tables'
      yield { is: 'table-end', rows: count }
    } else if (line.startsWith('{"counters"')) {
      yield { is: 'counters', counters: parse(line, countersLine, file).counters }
      stage = 'end'
    } else {
      const { table, columns } = parse(line, tableLine, file)
      hash = createHash('sha256')
      width = columns.length
      count = 0
      stage = 'rows'
      yield { is: 'table', table, columns }
    }
  }
  if (stage !== 'over') throw new BadArchive(`${file} is cut off: its end is missing.`)
}

/** Reads the whole archive without using it, and answers its head and how many rows each table has. Throws as `readArchive`. */
export async function checkArchive(file: string): Promise<{ head: Head; tables: ReadonlyMap<string, number> }> {
  const tables = new Map<string, number>()
  let head: Head | null = null
  let table = ''
  for await (const piece of readArchive(file)) {
    if (piece.is === 'head') head = piece.head
    else if (piece.is === 'table') table = piece.table
    else if (piece.is === 'table-end') tables.set(table, piece.rows)
  }
  if (!head) throw new BadArchive(`${file} is empty.`)
  return { head, tables }
}
