import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { IMPORT_FORMATS, importOptionsSchema } from '@/lib/domain/import/reading'
import type { WriteDb } from '../db/handle'
import { sharedExternalIds } from '../queries/import-context'
import { importState } from '../queries/imports'
import { command } from './command'
import { text } from './inputs'
import { problem, Refusal, refuse } from './problem'
import { insertRow } from './rows'

const id = z.number().int()
const format = z.enum(IMPORT_FORMATS)

/** What may still become of an import: it waits, or it failed and may be tried again. */
async function requireOpen(tx: WriteDb, wanted: number) {
  const found = await importState(tx, wanted)
  if (!found) return refuse('import_unknown', 'id')
  if (found.status !== 'waiting' && found.status !== 'failed') return refuse('import_closed', 'id')
  return found
}

/** Keeps a file that is to be imported, with how it is to be read. Answers its number. */
export const prepareImport = command({
  name: 'prepare-import',
  allow: 'import.prepare',
  input: z.strictObject({
    file_name: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
    encoding: text,
    content: z.string().min(1),
    format,
    options: importOptionsSchema,
  }),
  async run(tx, { options, ...file }, { userId, now }) {
    const row = { ...file, options, user_id: userId, created_at: now.toISOString(), status: 'waiting' }
    const made = await insertRow(tx, 'import', row)
    const { content: _, ...said } = file
    return { value: { id: made }, audit: { subjects: [`import:${made}`], after: { ...said, options } } }
  },
})

/** Changes how a file is read that has not been imported yet. */
export const setImport = command({
  name: 'set-import',
  allow: 'import.prepare',
  input: z.strictObject({ id, format, options: importOptionsSchema }),
  async run(tx, input) {
    const { format: was, options: before } = await requireOpen(tx, input.id)
    await tx.execute(sql`update import set format = ${input.format}, options = ${JSON.stringify(input.options)}::jsonb,
      status = 'waiting', problem = null where id = ${input.id}`)
    const { id: _, ...after } = input
    return {
      value: null,
      audit: { subjects: [`import:${input.id}`], before: { format: was, options: before }, after },
    }
  },
})

/** Puts a file aside that was never imported: nothing of it will be. */
export const discardImport = command({
  name: 'discard-import',
  allow: 'import.prepare',
  input: z.strictObject({ id }),
  async run(tx, input) {
    await requireOpen(tx, input.id)
    await tx.execute(sql`update import set status = 'discarded' where id = ${input.id}`)
    return { value: null, audit: { subjects: [`import:${input.id}`] } }
  },
})

/** Notes that an import was tried and why it came to nothing, in both languages. */
export const failImport = command({
  name: 'fail-import',
  allow: 'import.prepare',
  input: z.strictObject({ id, en: text, ar: text }),
  async run(tx, { id: wanted, en, ar }) {
    await requireOpen(tx, wanted)
    const problem = JSON.stringify({ en, ar })
    await tx.execute(sql`update import set status = 'failed', problem = ${problem}::jsonb where id = ${wanted}`)
    return { value: null, audit: { subjects: [`import:${wanted}`], after: { en, ar } } }
  },
})

const count = z.number().int().min(0)

/**
 * Notes what an import did, as the last command of its batch: which records it added and changed, and in which revision. Refuses where a
 * record that it added has an id of another data set that another record has too: somebody else brought it in since the plan was made.
 */
export const finishImport = command({
  name: 'finish-import',
  allow: 'import.prepare',
  input: z.strictObject({
    id,
    counts: z.strictObject({ add: count, change: count, skip: count, refuse: count }),
    revision: z.number().int().nullable(),
    rows: z.array(
      z.strictObject({
        line: count,
        action: z.enum(['add', 'change']),
        event_id: z.string(),
        version: z.number().int(),
        replaced: z.number().int().nullable(),
      }),
    ),
  }),
  async run(tx, { id: wanted, counts, revision, rows }, { now }) {
    await requireOpen(tx, wanted)
    const added = rows.filter(({ action }) => action === 'add').map(row => row.event_id)
    const twice = await sharedExternalIds(tx, added)
    if (twice.length > 0)
      throw new Refusal(
        twice.map(({ external, event_id }) => problem('external_id_taken', 'rows', { external, id: event_id })),
      )
    await tx.execute(sql`insert into import_row (import_id, line, action, entry_id, version, replaced)
      select ${wanted}, r.line, r.action, e.id, r.version, r.replaced
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(line int, action text, event_id text, version int, replaced int)
      join entry e on e.public_id = r.event_id`)
    await tx.execute(sql`update import set status = 'done', problem = null, counts = ${JSON.stringify(counts)}::jsonb,
      revision = ${revision}, finished_at = ${now.toISOString()}::timestamptz where id = ${wanted}`)
    const subjects = [`import:${wanted}`, ...new Set(rows.map(row => row.event_id))] as const
    return { value: { revision }, audit: { subjects, after: { counts, revision } } }
  },
})
