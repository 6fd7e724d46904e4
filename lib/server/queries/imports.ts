import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import { IMPORT_FORMATS, importOptionsSchema } from '@/lib/domain/import/reading'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { baghdadDay, name } from './sql'

export const IMPORT_STATES = ['waiting', 'done', 'failed', 'undone', 'discarded'] as const

export const stateRow = z.object({
  id: z.number(),
  status: z.enum(IMPORT_STATES),
  format: z.enum(IMPORT_FORMATS),
  options: importOptionsSchema,
  file_name: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  counts: z.object({ add: z.number(), change: z.number(), skip: z.number(), refuse: z.number() }).nullable(),
  problem: z.object({ en: z.string(), ar: z.string() }).nullable(),
  revision: z.number().nullable(),
  who: z.string(),
  /** Plain day in Baghdad. */
  day: z.string(),
})
export type ImportState = z.output<typeof stateRow>

const states = sql`select i.id, i.status, i.format, i.options, i.file_name, i.sha256, i.encoding, i.counts, i.problem, i.revision,
  u.name as who, ${baghdadDay(sql`i.created_at`)} as day from import i join "user" u on u.id = i.user_id`

/** An import without its file; null for an unknown number. */
export async function importState(db: ReadDb, id: number): Promise<ImportState | null> {
  const [found] = await db.query(sql`${states} where i.id = ${id}`, stateRow)
  return found ?? null
}

/** The last imports, the newest first; `failed` only those that came to nothing and were not put aside. */
export async function imports(db: ReadDb, { failed = false, most = 50 } = {}): Promise<ImportState[]> {
  const where = failed ? sql`i.status = 'failed'` : sql`true`
  return db.query(sql`${states} where ${where} order by i.id desc limit ${most}`, stateRow)
}

/** The text of an import's file. */
export async function importContent(db: ReadDb, id: number): Promise<string | null> {
  const [found] = await db.query(sql`select content from import where id = ${id}`, z.object({ content: z.string() }))
  return found?.content ?? null
}

const importedRow = z.object({
  line: z.number(),
  action: z.enum(['add', 'change']),
  entry_id: z.number(),
  event_id: z.string(),
  kind: z.enum(KIND_CODES),
  version: z.number(),
  replaced: z.number().nullable(),
  /** The revision that published the version that the import made. */
  since: z.number().nullable(),
  /** The version rows that are open now. */
  draft: z.number().nullable(),
  current: z.number().nullable(),
  /** What its newest version is; null for a record of which only the id is left: its draft was thrown away. */
  stands: z.enum(['draft', 'in_review', 'published', 'retracted']).nullable(),
})
export type ImportedRow = z.output<typeof importedRow>

/** The records that an import added and changed, in the order of the file, with where they stand now. */
export async function importedRows(db: ReadDb, id: number): Promise<ImportedRow[]> {
  const ofKind = KIND_CODES.map(
    kind => sql`select r.line, r.action, r.entry_id, e.public_id as event_id, e.kind, r.version, r.replaced,
        (select v.since from ${name(kind)} v where v.id = r.version) as since,
        (select v.id from ${name(kind)} v where v.entry_id = e.id and v.until is null and v.since is null) as draft,
        (select v.id from ${name(kind)} v where v.entry_id = e.id and v.until is null and v.since is not null) as current,
        (select v.status from ${name(kind)} v where v.entry_id = e.id and v.until is null order by v.since nulls first limit 1) as stands
      from import_row r join entry e on e.id = r.entry_id where r.import_id = ${id} and e.kind = ${kind}`,
  )
  return db.query(sql`select * from (${join(ofKind, ' union all ')}) rows order by line`, importedRow)
}
