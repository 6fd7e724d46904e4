import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { name } from '../queries/sql'
import { type CommandContext, command } from './command'
import { type EntryIdentity, findEntry, openVersions } from './entries'
import { optionalText, text } from './inputs'
import { refuse } from './problem'
import { insertRow } from './rows'

const event_id = z.string()
/** The version that was looked at. */
const version = z.number().int()

/** Moves an open draft from one status to another, with what was said; refuses one that changed since it was looked at. */
async function move(
  tx: WriteDb,
  input: { readonly event_id: string; readonly version: number },
  to: { readonly from: string; readonly status: string; readonly kind: string; readonly said: string | null },
  { userId, now }: CommandContext,
) {
  const entry = await findEntry(tx, input.event_id)
  const { draft } = await openVersions(tx, entry)
  if (!draft) return refuse('nothing_to_publish', 'event_id', { id: entry.public_id })
  if (draft.id !== input.version) return refuse('edit_conflict', 'version')
  if (draft.status !== to.from)
    return refuse(`not_${to.from === 'draft' ? 'draft' : 'in_review'}`, 'event_id', { id: entry.public_id })
  await tx.execute(sql`update ${name(entry.kind)} set status = ${to.status} where id = ${draft.id}`)
  const id = await note(tx, entry, to.kind, to.said, userId, now)
  return {
    value: { event_id: entry.public_id, version: draft.id },
    audit: {
      subjects: [entry.public_id] as const,
      before: { status: draft.status },
      after: { status: to.status, note: id },
    },
  }
}

/** Keeps what somebody said of a draft. */
export async function note(
  tx: WriteDb,
  entry: EntryIdentity,
  kind: string,
  said: string | null,
  user_id: string,
  now: Date,
): Promise<number> {
  return insertRow(tx, 'review_note', { entry_id: entry.id, user_id, kind, text: said, created_at: now.toISOString() })
}

/** Asks for a draft to be reviewed. */
export const submitEntry = command({
  name: 'submit-entry',
  allow: 'entry.draft',
  input: z.strictObject({ event_id, version, note: optionalText }),
  run: (tx, { note: said, ...input }, context) =>
    move(tx, input, { from: 'draft', status: 'in_review', kind: 'submit', said }, context),
})

/** Gives a draft back to who prepared it, saying what is wanted. */
export const returnEntry = command({
  name: 'return-entry',
  allow: 'entry.review',
  input: z.strictObject({ event_id, version, note: text }),
  run: (tx, { note: said, ...input }, context) =>
    move(tx, input, { from: 'in_review', status: 'draft', kind: 'return', said }, context),
})

/** Says something of a record to the others of the desk. */
export const commentEntry = command({
  name: 'comment-entry',
  allow: 'entry.draft',
  input: z.strictObject({ event_id, note: text }),
  async run(tx, { event_id, note: said }, { userId, now }) {
    const entry = await findEntry(tx, event_id)
    const id = await note(tx, entry, 'comment', said, userId, now)
    return { value: { id }, audit: { subjects: [entry.public_id], after: { note: id } } }
  },
})
