import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { name } from '../queries/sql'
import { command } from './command'
import { findEntry, openVersions } from './entries'
import { refuse } from './problem'
import { PART_TABLES } from './tables'

/** Throws away the open draft of a public record, with all that was prepared in it. Names the version that was looked at. */
export const discardDraft = command({
  name: 'discard-draft',
  allow: 'draft.discard',
  input: z.strictObject({ event_id: z.string(), expected: z.strictObject({ version: z.number().int() }) }),
  async run(tx, { event_id, expected }) {
    const entry = await findEntry(tx, event_id)
    const { draft, current } = await openVersions(tx, entry)
    if (!draft) refuse('nothing_to_publish', 'event_id', { id: event_id })
    if (!current) refuse('not_published', 'event_id', { id: event_id })
    if (draft.id !== expected.version) refuse('edit_conflict', 'expected')
    await tx.execute(sql`delete from ${name(entry.kind)} where id = ${draft.id}`)
    for (const table of PART_TABLES) {
      await tx.execute(sql`delete from ${name(table)} where entry_id = ${entry.id} and since is null`)
      await tx.execute(
        sql`update ${name(table)} set dropped = false where entry_id = ${entry.id} and dropped and until is null`,
      )
    }
    return { value: { version: current.id }, audit: { subjects: [event_id] } }
  },
})
