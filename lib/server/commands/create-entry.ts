import 'server-only'
import { z } from 'zod'
import { type Kind, kindOfId, publicId } from '@/lib/domain/kinds'
import type { WriteDb } from '../db/handle'
import { type CommandContext, command } from './command'
import { type EntryIdentity, nextNumber } from './entries'
import { blankColumns, columnsOfAll } from './fields'
import { addAllParts, citationInput, conflictInput, dueInput } from './parts'
import { refuse } from './problem'
import { insertRows } from './rows'
import { KIND_TABLES } from './tables'

const entryInput = z.strictObject({
  kind: z.enum(KIND_TABLES),
  fields: z.record(z.string(), z.unknown()),
  citations: z.array(citationInput).default([]),
  conflicts: z.array(conflictInput).default([]),
  dues: z.array(dueInput).default([]),
})
/** One of a data set, which keeps the public id that another instance gave it. */
const keptInput = entryInput.extend({ event_id: z.string().optional() })
type EntryInput = z.output<typeof keptInput>

/** An entry that was begun: its permanent public id and the version to name when it is revised. */
export type Begun = { readonly event_id: string; readonly version: number }

/** Begins entries as drafts, in order; `at` is how the input names the entry at an index, for the problems. */
async function begin(
  tx: WriteDb,
  inputs: readonly EntryInput[],
  { now }: CommandContext,
  at: (index: number) => string,
): Promise<Begun[]> {
  const created_at = now.toISOString()
  const columns = await columnsOfAll(
    tx,
    inputs.map(({ kind, fields }, i) => ({ kind, fields, before: {}, at: `${at(i)}fields` })),
  )
  const next = new Map<Kind, number>()
  const publicIds: string[] = []
  for (const [i, { kind, event_id }] of inputs.entries()) {
    const free = next.get(kind) ?? (await nextNumber(tx, kind))
    const number = event_id === undefined ? free : keptNumber(kind, event_id, free, `${at(i)}event_id`)
    next.set(kind, number + 1)
    publicIds.push(publicId(kind, number))
  }
  const ids = await insertRows(
    tx,
    'entry',
    inputs.map(({ kind }, i) => ({ public_id: publicIds[i], kind, created_at })),
  )
  const entries = inputs.map(({ kind }, i): EntryIdentity => ({ id: ids[i] ?? 0, public_id: publicIds[i] ?? '', kind }))
  const versions = new Map<number, number>()
  for (const kind of KIND_TABLES) {
    const own = entries.flatMap((entry, i) => (entry.kind === kind ? [{ entry, row: columns[i] ?? {} }] : []))
    const rows = own.map(({ entry, row }) => ({
      ...blankColumns(kind),
      ...row,
      entry_id: entry.id,
      status: 'draft',
      created_at,
    }))
    const added = await insertRows(tx, kind, rows)
    own.forEach(({ entry }, i) => {
      versions.set(entry.id, added[i] ?? 0)
    })
  }
  await addAllParts(
    tx,
    entries.map((entry, i) => {
      const { citations = [], conflicts = [], dues = [] } = inputs[i] ?? {}
      const paths = { citations: `${at(i)}citations`, conflicts: `${at(i)}conflicts`, dues: `${at(i)}dues` }
      return { entry, parts: { citations, conflicts, dues }, paths }
    }),
  )
  return entries.map(entry => ({ event_id: entry.public_id, version: versions.get(entry.id) ?? 0 }))
}

/** The number of an id that was given elsewhere; refuses one of another kind, and one that may be taken here. */
function keptNumber(kind: Kind, id: string, free: number, field: string): number {
  const number = kindOfId(id) === kind ? Number(id.slice('IWM-A-'.length)) : 0
  return number >= free ? number : refuse('id_taken', field, { id })
}

/** Begins an entry as a draft; answers its permanent public id and the version to name when it is revised. */
export const createEntry = command({
  name: 'create-entry',
  allow: 'entry.draft',
  input: entryInput,
  async run(tx, input, context) {
    const [value] = await begin(tx, [input], context, () => '')
    if (!value) throw new Error('nothing was begun')
    return { value, audit: { subjects: [value.event_id], after: input } }
  },
})

/** As many as one command takes: what it asks the database stays small. */
export const MOST_AT_ONCE = 500

/** Begins many entries as drafts in a few statements; answers them in order. */
export const createEntries = command({
  name: 'create-entries',
  allow: 'import.prepare',
  input: z.strictObject({ entries: z.array(keptInput).min(1).max(MOST_AT_ONCE) }),
  async run(tx, { entries }, context) {
    const value = await begin(tx, entries, context, i => `entries.${i}.`)
    const [first, ...rest] = value.map(one => one.event_id)
    if (first === undefined) throw new Error('nothing was begun')
    return { value, audit: { subjects: [first, ...rest], after: { entries: entries.length } } }
  },
})
