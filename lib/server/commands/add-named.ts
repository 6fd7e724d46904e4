import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { NameCode } from '@/lib/domain/names'
import type { WriteDb } from '../db/handle'
import { sha256 } from '../sha256'
import { command } from './command'
import { nameProblems } from './named-rules'
import { actorShape, nameId as id, outletShape, placeShape, sourceShape } from './named-shapes'
import { Refusal, refuse } from './problem'
import { insertNamed } from './rows'

/** Adds an outlet: who publishes, where, and how reliable it is held to be (Admiralty A–F, with a written reason). */
export const addOutlet = command({
  name: 'add-outlet',
  allow: 'outlet.edit',
  input: z.strictObject({ id, ...outletShape }),
  async run(tx, input) {
    await add(tx, 'outlet', input)
    return { value: { id: input.id }, audit: { subjects: [`outlet:${input.id}`], after: input } }
  },
})

/** Adds a report that records can cite; its text, where it is given, is kept for the desk alone with its hash. */
export const addSource = command({
  name: 'add-source',
  allow: 'source.add',
  input: z.strictObject({
    id,
    ...sourceShape,
    /** Line ends are one character, as they are pasted; a form sends two. */
    text: z
      .string()
      .transform(said => said.replace(/\r\n?/g, '\n').trim())
      .pipe(z.string().min(1).max(500_000))
      .nullable()
      .default(null),
  }),
  async run(tx, { text: said, ...input }, { now }) {
    const row = said === null ? input : { ...input, text_sha256: sha256(said) }
    await add(tx, 'source', row)
    if (said !== null) {
      await tx.execute(sql`insert into source_text (source_id, text, sha256, created_at)
        values (${input.id}, ${said}, ${sha256(said)}, ${now.toISOString()}::timestamptz)`)
    }
    return { value: { id: input.id }, audit: { subjects: [`source:${input.id}`], after: row } }
  },
})

/** Adds a side that acts: a state, a coalition, a militia, an organisation, a person. */
export const addActor = command({
  name: 'add-actor',
  allow: 'actor.edit',
  input: z.strictObject({ id, ...actorShape }),
  async run(tx, input) {
    await add(tx, 'actor', input)
    return { value: { id: input.id }, audit: { subjects: [`actor:${input.id}`], after: input } }
  },
})

/** Adds a place, with both names, every spelling met, and what its coordinates (WGS84) stand for. */
export const addPlace = command({
  name: 'add-place',
  allow: 'place.edit',
  input: z.strictObject({ id, ...placeShape }),
  async run(tx, input) {
    await add(tx, 'place', input)
    return { value: { id: input.id }, audit: { subjects: [`place:${input.id}`], after: input } }
  },
})

async function add(tx: WriteDb, table: NameCode, row: { readonly id: string }): Promise<void> {
  const problems = await nameProblems(tx, table, { ...row }, null)
  if (problems.length > 0) throw new Refusal(problems)
  if (!(await insertNamed(tx, table, row))) refuse('id_taken', 'id', { id: row.id })
}
