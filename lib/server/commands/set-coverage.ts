import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { isScope, WHOLE_THEATRE } from '@/lib/domain/scope'
import type { ReadDb } from '../db/handle'
import { ids, texts } from '../queries/sql'
import { command } from './command'
import { day, optionalText } from './inputs'
import { refuse } from './problem'
import { insertRow } from './rows'
import { KIND_TABLES } from './tables'

const overlapRow = z.object({ id: z.number(), since: z.number().nullable(), from: z.string(), to: z.string() })

/** What is said of a watched period. */
export const coverageFields = z.strictObject({
  kind: z.enum(KIND_TABLES),
  date_min: day,
  date_max: day,
  level: z.enum(['full', 'thin', 'single_source', 'none']),
  note_en: optionalText,
  note_ar: optionalText,
  /** The area that was watched; none for the whole theatre. */
  scope: z
    .string()
    .refine(isScope, 'scope')
    .nullish()
    .transform(scope => (scope === undefined || scope === WHOLE_THEATRE ? null : scope)),
  /** Ids of the outlets that were read. */
  outlets: z.array(z.string()).max(50).default([]),
})

/**
 * States how closely a period was watched for one kind of record in one area (both days included). It takes the place of what was said
 * of periods that lie wholly inside it, and refuses to cut another period in pieces. Public with the next `publish` of coverage.
 */
export const setCoverage = command({
  name: 'set-coverage',
  allow: 'coverage.edit',
  input: coverageFields,
  async run(tx, input) {
    if (input.date_max < input.date_min) refuse('period_reversed', 'date_max')
    await requireOutlets(tx, input.outlets)
    const overlaps = await tx.query(
      sql`select id, since, date_min::text as "from", date_max::text as "to" from coverage
        where kind = ${input.kind} and scope is not distinct from ${input.scope} and until is null and not dropped
        and date_min <= ${input.date_max}::date and date_max >= ${input.date_min}::date`,
      overlapRow,
    )
    const cut = overlaps.find(row => row.from < input.date_min || row.to > input.date_max)
    if (cut) refuse('coverage_overlap', 'date_min', { from: cut.from, to: cut.to })
    const replaced = overlaps.map(row => row.id)
    await tx.execute(sql`delete from coverage where since is null and id = any(${ids(replaced)})`)
    await tx.execute(sql`update coverage set dropped = true where since is not null and id = any(${ids(replaced)})`)
    const id = await insertRow(tx, 'coverage', { ...input, dropped: false })
    return {
      value: { id },
      audit: { subjects: [`coverage:${input.kind}`], before: overlaps, after: { ...input, id } },
    }
  },
})

/** Refuses ids that no outlet has. */
export async function requireOutlets(tx: ReadDb, wanted: readonly string[]): Promise<void> {
  const known = await tx.query(
    sql`select id from outlet where id = any(${texts(wanted)})`,
    z.object({ id: z.string() }),
  )
  const missing = wanted.find(id => !known.some(outlet => outlet.id === id))
  if (missing !== undefined) refuse('outlet_unknown', 'outlets', { id: missing })
}
