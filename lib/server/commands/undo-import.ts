import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { type ImportedRow, importedRows, importState } from '../queries/imports'
import { name } from '../queries/sql'
import { command } from './command'
import { throwAway } from './discard-draft'
import { copyAsDraft, type EntryIdentity } from './entries'
import { text } from './inputs'
import { refuse } from './problem'
import { sourceCounts } from './ready-draft'
import { release } from './release'
import { backAsDraft, restoreParts } from './restore-entry'
import { PART_TABLES, type VersionedTable } from './tables'

const idRow = z.object({ id: z.number() })
const entryOf = (row: ImportedRow): EntryIdentity => ({ id: row.entry_id, public_id: row.event_id, kind: row.kind })

/**
 * Takes an import back as a whole. What it left as drafts is thrown away; what it published is undone by one new revision that retracts
 * the records it added and brings back what the others said before. Records that somebody changed since are left as they are and
 * answered in `left`.
 */
export const undoImport = command({
  name: 'undo-import',
  allow: 'import.publish',
  input: z.strictObject({ id: z.number().int(), reason_en: text, reason_ar: text }),
  async run(tx, { id, reason_en, reason_ar }, context) {
    const found = await importState(tx, id)
    if (!found) return refuse('import_unknown', 'id')
    if (found.status !== 'done') return refuse('import_not_done', 'id')
    const rows = await importedRows(tx, id)
    const drafts = rows.filter(row => row.draft === row.version)
    for (const row of drafts) await throwAway(tx, entryOf(row), row.version)
    const standing = rows.filter(row => row.draft === null && row.current === row.version)
    const undone = await undoPublished(tx, standing)
    const revision =
      standing.length === 0
        ? null
        : await release(tx, context, { command: 'undo-import', reason_en, reason_ar, status: 'published', ...undone })
    await tx.execute(sql`update import set status = 'undone' where id = ${id}`)
    const left = rows.filter(row => !drafts.includes(row) && !standing.includes(row)).map(row => row.event_id)
    const subjects = [`import:${id}`, ...new Set([...drafts, ...standing].map(row => row.event_id))] as const
    const after = { reason_en, reason_ar, left }
    return {
      value: { revision, drafts: drafts.length, published: standing.length, left },
      audit: { subjects, after, ...(revision === null ? {} : { revision }) },
    }
  },
})

/** What one revision has to open and close so that the public says what it said before. */
async function undoPublished(tx: WriteDb, rows: readonly ImportedRow[]) {
  const opens: Partial<Record<VersionedTable, number[]>> = {}
  const closes: Partial<Record<VersionedTable, number[]>> = {}
  const note = (to: typeof opens, table: VersionedTable, list: readonly number[]) => {
    to[table] = [...(to[table] ?? []), ...list]
  }
  const retracted: typeof opens = {}
  for (const row of rows) {
    const entry = entryOf(row)
    note(closes, row.kind, [row.version])
    if (row.replaced === null || row.since === null) {
      const gone = await copyAsDraft(tx, row.kind, row.version)
      await tx.execute(sql`update ${name(row.kind)} set change = 'retracted' where id = ${gone}`)
      note(opens, row.kind, [gone])
      note(retracted, row.kind, [gone])
      continue
    }
    const back = await backAsDraft(tx, row.kind, row.replaced)
    for (const table of PART_TABLES) {
      await restoreParts(tx, entry, table, row.since - 1)
      const pending = async (condition: 'since is null' | 'dropped') =>
        (
          await tx.query(
            sql`select id from ${name(table)} where entry_id = ${entry.id} and until is null
              and ${condition === 'dropped' ? sql`dropped` : sql`since is null`}`,
            idRow,
          )
        ).map(part => part.id)
      note(opens, table, await pending('since is null'))
      note(closes, table, await pending('dropped'))
    }
    const counts = (await sourceCounts(tx, [entry])).get(entry.id)
    await tx.execute(sql`update ${name(row.kind)} set change = 'changed', number_of_sources = ${counts?.sources ?? 0},
      independent_sources = ${counts?.independent ?? 0} where id = ${back}`)
    note(opens, row.kind, [back])
  }
  return { opens, closes, retracted }
}
