import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { parseEdtf } from '@/lib/core/edtf'
import { MERGED_CODES } from '@/lib/domain/names'
import { namingFields } from '@/lib/domain/renamed'
import type { WriteDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import type { EntryIdentity } from './entries'
import { optionalText as optional, text } from './inputs'
import { keptNames } from './kept-names'
import { type Problem, problem, Refusal, refuse } from './problem'
import { insertRows, unknownIds } from './rows'
import type { PART_TABLES } from './tables'

const sourceId = z.string().trim().min(1).max(200)

export const citationInput = z.strictObject({
  source_id: sourceId,
  /** The field that it bears out; none = the record as a whole. */
  field: optional,
  quote_exact: optional,
  quote_prefix: optional,
  quote_suffix: optional,
  /** Admiralty 1–6. */
  credibility: z
    .number()
    .int()
    .min(1)
    .max(6)
    .nullish()
    .transform(value => value ?? null),
  credibility_reason_en: optional,
  credibility_reason_ar: optional,
})

export const conflictInput = z.strictObject({
  field: text,
  value: text,
  /** The value in Arabic, where it is words. */
  value_ar: optional,
  source_id: sourceId.nullish().transform(value => value ?? null),
  adopted: z.boolean(),
  reason_en: optional,
  reason_ar: optional,
})

export const dueInput = z.strictObject({
  due_edtf: text,
  deadline_kind: z.enum(['no_later_than', 'by', 'in', 'from']),
  stated_edtf: optional,
  stated_by: optional,
  source_id: sourceId,
  conditional: z.boolean().default(false),
  reason_en: optional,
  reason_ar: optional,
})

export type Parts = {
  readonly citations: readonly z.output<typeof citationInput>[]
  readonly conflicts: readonly z.output<typeof conflictInput>[]
  readonly dues: readonly z.output<typeof dueInput>[]
}

/** How an input names its parts, for the problems' fields: `citations` → `citations.0.source_id`; '' = the input is one part. */
export type PartPaths = Readonly<Record<keyof Parts, string>>

/** Adds citations, conflicting values and stated due dates to an entry's draft; answers the numbers of the rows, in order. */
export async function addParts(
  tx: WriteDb,
  entry: EntryIdentity,
  parts: Parts,
  paths: PartPaths,
): Promise<Record<keyof Parts, number[]>> {
  const { citations, conflicts, dues } = await keptParts(tx, entry, parts)
  const at = (part: keyof Parts, index: number, field: string) =>
    paths[part] === '' ? field : `${paths[part]}.${index}.${field}`
  const problems: Problem[] = []
  const references = [
    ...citations.map((part, i) => ({
      table: 'source' as const,
      id: part.source_id,
      at: at('citations', i, 'source_id'),
    })),
    ...conflicts.map((part, i) => ({
      table: 'source' as const,
      id: part.source_id,
      at: at('conflicts', i, 'source_id'),
    })),
    ...dues.map((part, i) => ({ table: 'source' as const, id: part.source_id, at: at('dues', i, 'source_id') })),
    ...dues.map((part, i) => ({ table: 'actor' as const, id: part.stated_by, at: at('dues', i, 'stated_by') })),
  ].flatMap(({ id, ...rest }) => (id === null ? [] : [{ id, ...rest }]))
  const unknown = await unknownIds(
    tx,
    references.map(({ table, id }) => ({ table, id })),
  )
  for (const { table, id, at: field } of references) {
    if (unknown[table].has(id)) problems.push(problem(`${table}_unknown`, field, { id }))
  }
  citations.forEach((part, i) => {
    if (part.credibility !== null && part.credibility_reason_en === null) {
      problems.push(problem('required', at('citations', i, 'credibility_reason_en')))
    }
  })
  if (dues.length > 0 && entry.kind !== 'milestone')
    problems.push(problem('dues_need_milestone', at('dues', 0, 'due_edtf')))
  if (problems.length > 0) throw new Refusal(problems)
  const own = { entry_id: entry.id, dropped: false }
  return {
    citations: await insertRows(
      tx,
      'citation',
      citations.map(part => ({ ...own, ...part })),
    ),
    conflicts: await insertRows(
      tx,
      'conflicting_value',
      conflicts.map(part => ({ ...own, ...part })),
    ),
    dues: await insertRows(
      tx,
      'due_statement',
      dues.map((part, i) => {
        const due = dayRange(part.due_edtf, at('dues', i, 'due_edtf'))
        const stated = part.stated_edtf === null ? null : dayRange(part.stated_edtf, at('dues', i, 'stated_edtf'))
        const days = {
          due_min: due.min,
          due_max: due.max,
          stated_min: stated?.min ?? null,
          stated_max: stated?.max ?? null,
        }
        return { ...own, ...part, ...days }
      }),
    ),
  }
}

/** Parts that name something merged, naming what it was merged into. */
async function keptParts(tx: WriteDb, { kind }: EntryIdentity, parts: Parts): Promise<Parts> {
  if (parts.conflicts.length + parts.dues.length === 0) return parts
  const kept = await keptNames(tx)
  const naming = MERGED_CODES.flatMap(table => namingFields(kind, table).map(({ key }) => ({ key, table })))
  return {
    ...parts,
    conflicts: parts.conflicts.map(part => {
      const table = naming.find(({ key }) => key === part.field)?.table
      return table ? { ...part, value: kept(table, part.value) } : part
    }),
    dues: parts.dues.map(due => ({ ...due, stated_by: due.stated_by === null ? null : kept('actor', due.stated_by) })),
  }
}

/** Takes parts away in the entry's draft: published ones are marked until the next publication, drafts go at once. */
export async function dropParts(
  tx: WriteDb,
  entry: EntryIdentity,
  table: (typeof PART_TABLES)[number],
  list: readonly number[],
  field: string,
): Promise<void> {
  if (list.length === 0) return
  const unknown = {
    citation: 'citation_unknown',
    conflicting_value: 'conflict_unknown',
    due_statement: 'due_unknown',
  } as const
  const known = await tx.query(
    sql`select id from ${name(table)} where entry_id = ${entry.id} and until is null and id = any(${ids(list)})`,
    z.object({ id: z.number() }),
  )
  list.forEach((id, index) => {
    if (!known.some(row => row.id === id)) refuse(unknown[table], `${field}.${index}`)
  })
  await tx.execute(sql`delete from ${name(table)} where since is null and id = any(${ids(list)})`)
  await tx.execute(sql`update ${name(table)} set dropped = true where since is not null and id = any(${ids(list)})`)
}

/** First and last possible day of a date written in EDTF; refuses text that is none. */
export function dayRange(edtf: string, field: string): { readonly min: string | null; readonly max: string | null } {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? { min: parsed.value.min, max: parsed.value.max } : refuse(`edtf_${parsed.error}`, field)
}
