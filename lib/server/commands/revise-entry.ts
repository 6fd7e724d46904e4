import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { name } from '../queries/sql'
import { command } from './command'
import { copyAsDraft, type EntryIdentity, findEntry, openVersions, setColumns, versionColumns } from './entries'
import { fieldColumns } from './fields'
import { addParts, citationInput, conflictInput, dropParts, dueInput } from './parts'
import { refuse } from './problem'

const rowIds = z.array(z.number().int()).default([])

/**
 * What the editor saw: the version row (as `create-entry`, `revise-entry` and `getEntry` name it), or, where no draft is
 * open, the revision that opened the public version.
 */
export const expectedInput = z.union([
  z.strictObject({ version: z.number().int() }),
  z.strictObject({ revision: z.number().int() }),
])

/** Changes an entry's draft, begun from the public version where there is none. Answers the new version to name next. */
export const reviseEntry = command({
  name: 'revise-entry',
  allow: 'entry.draft',
  input: z.strictObject({
    event_id: z.string(),
    expected: expectedInput,
    fields: z.record(z.string(), z.unknown()).default({}),
    add_citations: z.array(citationInput).default([]),
    drop_citations: rowIds,
    add_conflicts: z.array(conflictInput).default([]),
    drop_conflicts: rowIds,
    add_dues: z.array(dueInput).default([]),
    drop_dues: rowIds,
  }),
  async run(tx, input) {
    const entry = await findEntry(tx, input.event_id)
    const seen = await requireSeen(tx, entry, input.expected)
    const before = await versionColumns(tx, entry.kind, seen.id)
    const columns = await fieldColumns(tx, entry.kind, input.fields, before)
    const version =
      seen.since === null ? await renumber(tx, entry, seen.id) : await copyAsDraft(tx, entry.kind, seen.id)
    await setColumns(tx, entry.kind, version, columns)
    await dropParts(tx, entry, 'citation', input.drop_citations, 'drop_citations')
    await dropParts(tx, entry, 'conflicting_value', input.drop_conflicts, 'drop_conflicts')
    await dropParts(tx, entry, 'due_statement', input.drop_dues, 'drop_dues')
    const added = { citations: input.add_citations, conflicts: input.add_conflicts, dues: input.add_dues }
    const paths = { citations: 'add_citations', conflicts: 'add_conflicts', dues: 'add_dues' }
    await addParts(tx, entry, added, paths)
    const changed = Object.keys(columns)
    return {
      value: { event_id: entry.public_id, version },
      audit: {
        subjects: [entry.public_id],
        before: Object.fromEntries(changed.map(key => [key, before[key] ?? null])),
        after: input,
      },
    }
  },
})

async function requireSeen(tx: WriteDb, entry: EntryIdentity, expected: z.output<typeof expectedInput>) {
  const { draft, current } = await openVersions(tx, entry)
  const newest = draft ?? current
  if (!newest) return refuse('entry_discarded', 'event_id', { id: entry.public_id })
  const same = 'version' in expected ? newest.id === expected.version : !draft && newest.since === expected.revision
  return same ? newest : refuse('edit_conflict', 'expected')
}

/** Every save of a draft gives it a new number, which tells two editors apart; what was in review has to be looked at again. */
async function renumber(tx: WriteDb, entry: EntryIdentity, version: number): Promise<number> {
  const [row] = await tx.query(
    sql`update ${name(entry.kind)} set id = nextval(pg_get_serial_sequence(${entry.kind}, 'id')), status = 'draft'
      where id = ${version} returning id`,
    z.object({ id: z.number() }),
  )
  if (!row) throw new Error(`no version ${version} of ${entry.public_id}`)
  return row.id
}
