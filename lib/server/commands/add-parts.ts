import 'server-only'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { command } from './command'
import { ensureDraft, findEntry } from './entries'
import { addParts, citationInput, conflictInput, dueInput, type Parts } from './parts'

const event_id = z.string()
const HERE = { citations: '', conflicts: '', dues: '' } as const
const NONE: Parts = { citations: [], conflicts: [], dues: [] }

/** Adds to an entry's draft; answers the version to name next and the number of the one part added. */
async function addOne(tx: WriteDb, id: string, parts: Partial<Parts>) {
  const entry = await findEntry(tx, id)
  const version = await ensureDraft(tx, entry)
  const added = await addParts(tx, entry, { ...NONE, ...parts }, HERE)
  const [row] = [...added.citations, ...added.conflicts, ...added.dues]
  if (row === undefined) throw new Error(`nothing was added to ${id}`)
  return { id: row, version }
}

/** Adds a source to an entry's draft, for the record as a whole or for one field. */
export const cite = command({
  name: 'cite',
  allow: 'entry.draft',
  input: z.strictObject({ event_id, ...citationInput.shape }),
  async run(tx, { event_id, ...citation }) {
    const value = await addOne(tx, event_id, { citations: [citation] })
    return { value, audit: { subjects: [event_id, citation.source_id], after: citation } }
  },
})

/** Adds a stated due date to a milestone's draft. */
export const stateDue = command({
  name: 'state-due',
  allow: 'entry.draft',
  input: z.strictObject({ event_id, ...dueInput.shape }),
  async run(tx, { event_id, ...due }) {
    const value = await addOne(tx, event_id, { dues: [due] })
    return { value, audit: { subjects: [event_id, due.source_id], after: due } }
  },
})

/** Adds what one source says of a field on which sources disagree. */
export const addConflict = command({
  name: 'add-conflict',
  allow: 'entry.draft',
  input: z.strictObject({ event_id, ...conflictInput.shape }),
  async run(tx, { event_id, ...conflict }) {
    const value = await addOne(tx, event_id, { conflicts: [conflict] })
    return { value, audit: { subjects: [event_id], after: conflict } }
  },
})
