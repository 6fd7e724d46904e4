import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { command, type Outcome } from './command'
import { text } from './inputs'
import { refuse } from './problem'
import { release } from './release'
import { insertRow, type Row } from './rows'
import { coverageFields, requireOutlets } from './set-coverage'

const stoodRow = z.object({
  since: z.number().nullable(),
  row: z.object({ kind: z.string(), scope: z.string().nullable() }).catchall(z.unknown()),
})

/**
 * Corrects one period of watched time: its days, how closely, where and through what; its kind stays. A public one is corrected by a
 * revision with reasons, and earlier revisions say what they said; one that waits is put right without. The row names what the
 * editor saw: once somebody else corrected it, it is no longer the one that stands.
 */
export const amendCoverage = command({
  name: 'amend-coverage',
  allow: 'entry.publish',
  input: coverageFields.omit({ kind: true }).extend({ id: z.number().int(), reason_en: text, reason_ar: text }),
  async run(
    tx,
    { id, reason_en, reason_ar, ...fields },
    context,
  ): Promise<Outcome<{ readonly revision: number | null }>> {
    if (fields.date_max < fields.date_min) refuse('period_reversed', 'date_max')
    await requireOutlets(tx, fields.outlets)
    const [stood] = await tx.query(
      sql`select since, to_jsonb(c) - 'id' - 'since' - 'until' - 'dropped' as row from coverage c
        where id = ${id} and until is null and not dropped`,
      stoodRow,
    )
    if (!stood) return refuse('edit_conflict', 'id')
    if (same(fields, stood.row)) refuse('nothing_changed')
    await requireRoom(tx, id, stood.row.kind, fields)
    const subjects = [`coverage:${stood.row.kind}`] as const
    if (stood.since === null) await tx.execute(sql`delete from coverage where id = ${id}`)
    const added = await insertRow(tx, 'coverage', { ...fields, kind: stood.row.kind, dropped: false })
    const changed = { before: { ...stood.row, id }, after: { ...fields, id: added } }
    if (stood.since === null) return { value: { revision: null }, audit: { subjects, ...changed } }
    const revision = await release(tx, context, {
      command: 'amend-coverage',
      reason_en,
      reason_ar,
      status: 'published',
      opens: { coverage: [added] },
      closes: { coverage: [id] },
    })
    return { value: { revision }, audit: { subjects, revision, ...changed } }
  },
})

const same = (fields: Row, stood: Row): boolean =>
  Object.keys(fields).every(key => JSON.stringify(fields[key]) === JSON.stringify(stood[key]))

/** A correction takes the place of no other period: whoever means that states a period that holds it. */
async function requireRoom(
  tx: ReadDb,
  id: number,
  kind: string,
  {
    date_min,
    date_max,
    scope,
  }: { readonly date_min: string; readonly date_max: string; readonly scope: string | null },
): Promise<void> {
  const [taken] = await tx.query(
    sql`select date_min::text as "from", date_max::text as "to" from coverage
      where kind = ${kind} and scope is not distinct from ${scope} and until is null and not dropped and id <> ${id}
      and date_min <= ${date_max}::date and date_max >= ${date_min}::date order by date_min limit 1`,
    z.object({ from: z.string(), to: z.string() }),
  )
  if (taken) refuse('coverage_taken', 'date_min', taken)
}
