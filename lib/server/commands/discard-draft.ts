import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { onlyOwn } from '../queries/only-own'
import { name } from '../queries/sql'
import { command } from './command'
import { type EntryIdentity, findEntry, openVersions } from './entries'
import { seenVersion } from './inputs'
import { refuse } from './problem'
import { PART_TABLES } from './tables'

/** Takes away the draft version of an entry, with all that was prepared in it. */
export async function throwAway(tx: WriteDb, entry: EntryIdentity, version: number): Promise<void> {
  await tx.execute(sql`delete from ${name(entry.kind)} where id = ${version} and since is null`)
  for (const table of PART_TABLES) {
    await tx.execute(sql`delete from ${name(table)} where entry_id = ${entry.id} and since is null`)
    await tx.execute(
      sql`update ${name(table)} set dropped = false where entry_id = ${entry.id} and dropped and until is null`,
    )
  }
}

/**
 * Throws away the open draft of a record, with all that was prepared in it. Names the version that was looked at. A record that never
 * was public is gone with it, but for its id, which is never given again. Who prepared a record alone may throw it away; the drafts of
 * others ask for a right of their own.
 */
export const discardDraft = command({
  name: 'discard-draft',
  allow: 'entry.draft',
  input: z.strictObject({ event_id: z.string(), expected: seenVersion }),
  async run(tx, { event_id, expected }, { userId, may }) {
    const entry = await findEntry(tx, event_id)
    const { draft, current } = await openVersions(tx, entry)
    if (!draft) refuse('nothing_to_publish', 'event_id', { id: event_id })
    if (!may('draft.discard') && !(await onlyOwn(tx, event_id, userId))) refuse('role_refused')
    if (draft.id !== expected.version) refuse('edit_conflict', 'expected')
    await throwAway(tx, entry, draft.id)
    if (!current) {
      await tx.execute(
        sql`delete from entry_link where since is null and (from_id = ${entry.id} or to_id = ${entry.id})`,
      )
    }
    return { value: { version: current?.id ?? null }, audit: { subjects: [event_id] } }
  },
})
