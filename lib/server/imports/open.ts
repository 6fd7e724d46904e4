import 'server-only'
import { decodeText } from '@/lib/core/decode-text'
import { err, ok, type Result } from '@/lib/core/result'
import { readTableFile, type TableFile } from '@/lib/core/table-file'
import { findFormat, type ImportFormat } from '@/lib/domain/import/reading'
import { type Problem, problem } from '../commands/problem'
import type { ReadDb } from '../db/handle'
import { type ImportState, importContent, importState } from '../queries/imports'
import { sha256 } from '../sha256'

/** Largest file that a browser may bring, in megabytes; the command line takes any. */
export const MOST_MB = 20

export type Brought = {
  readonly sha256: string
  readonly encoding: string
  readonly content: string
  /** What its columns say it is. */
  readonly format: ImportFormat
}

function table(bytes: Uint8Array): Result<TableFile, Problem> {
  const read = readTableFile(bytes)
  return read.ok ? ok(read.value) : err(problem(`csv_${read.error.code}`, 'file', { row: read.error.row }))
}

/** Looks at the bytes of a file: what it is written in, what it is, and whether it is a table at all. */
export function bring(bytes: Uint8Array): Result<Brought, Problem> {
  const read = table(bytes)
  if (!read.ok) return read
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0')) return err(problem('text_invalid', 'file'))
  return ok({ sha256: sha256(bytes), encoding, content: text, format: findFormat(read.value.columns) })
}

/** The rows of a file whose text is kept. */
export function tableOf(content: string): Result<TableFile, Problem> {
  return table(new TextEncoder().encode(content))
}

/** An import with its file as a table; null for an unknown number. */
export async function openImport(
  db: ReadDb,
  id: number,
): Promise<{ readonly state: ImportState; readonly file: TableFile } | null> {
  const state = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await importState(db, id) : null
  const content = state && (await importContent(db, id))
  if (!state || content === null) return null
  const file = tableOf(content)
  if (!file.ok) throw new Error(`import ${id} holds no table`)
  return { state, file: file.value }
}
