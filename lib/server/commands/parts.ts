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
import { type Kept, keptNames } from './kept-names'
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

/** The parts of one entry's draft that are to be added. */
export type Added = { readonly entry: EntryIdentity; readonly parts: Parts; readonly paths: PartPaths }

type Placed<T> = { readonly entry: EntryIdentity; readonly part: T; readonly at: (field: string) => string }

/** The parts of one sort of all entries, each with its entry and the names of its members in the input. */
function placed<K extends keyof Parts>(all: readonly Added[], sort: K): Placed<Parts[K][number]>[] {
  return all.flatMap(({ entry, parts, paths }) =>
    parts[sort].map((part, index) => ({
      entry,
      part,
      at: (field: string) => (paths[sort] === '' ? field : `${paths[sort]}.${index}.${field}`),
    })),
  )
}

/** Adds citations, conflicting values and stated due dates to an entry's draft; answers the numbers of the rows, in order. */
export async function addParts(
  tx: WriteDb,
  entry: EntryIdentity,
  parts: Parts,
  paths: PartPaths,
): Promise<Record<keyof Parts, number[]>> {
  return addAllParts(tx, [{ entry, parts, paths }])
}

/** The same for the drafts of many entries at once. */
export async function addAllParts(tx: WriteDb, all: readonly Added[]): Promise<Record<keyof Parts, number[]>> {
  const naming = all.some(({ parts }) => parts.conflicts.length + parts.dues.length > 0)
  const kept = naming ? await keptNames(tx) : null
  const named = kept ? all.map(one => keptParts(kept, one)) : all
  const [citations, conflicts, dues] = [placed(named, 'citations'), placed(named, 'conflicts'), placed(named, 'dues')]
  const problems = await partProblems(tx, citations, conflicts, dues)
  if (problems.length > 0) throw new Refusal(problems)
  const own = (entry: EntryIdentity) => ({ entry_id: entry.id, dropped: false })
  return {
    citations: await insertRows(
      tx,
      'citation',
      citations.map(({ entry, part }) => ({ ...own(entry), ...part })),
    ),
    conflicts: await insertRows(
      tx,
      'conflicting_value',
      conflicts.map(({ entry, part }) => ({ ...own(entry), ...part })),
    ),
    dues: await insertRows(
      tx,
      'due_statement',
      dues.map(({ entry, part, at }) => {
        const due = dayRange(part.due_edtf, at('due_edtf'))
        const stated = part.stated_edtf === null ? null : dayRange(part.stated_edtf, at('stated_edtf'))
        const days = {
          due_min: due.min,
          due_max: due.max,
          stated_min: stated?.min ?? null,
          stated_max: stated?.max ?? null,
        }
        return { ...own(entry), ...part, ...days }
      }),
    ),
  }
}

/** Parts that name something merged, naming what it was merged into. */
function keptParts(kept: Kept, { entry, parts, paths }: Added): Added {
  const naming = MERGED_CODES.flatMap(table => namingFields(entry.kind, table).map(({ key }) => ({ key, table })))
  const named = {
    ...parts,
    conflicts: parts.conflicts.map(part => {
      const table = naming.find(({ key }) => key === part.field)?.table
      return table ? { ...part, value: kept(table, part.value) } : part
    }),
    dues: parts.dues.map(due => ({ ...due, stated_by: due.stated_by === null ? null : kept('actor', due.stated_by) })),
  }
  return { entry, parts: named, paths }
}

/** What is wrong with parts: sources and actors that nobody knows, a grade without its reason, a due date of what has none. */
async function partProblems(
  tx: WriteDb,
  citations: readonly Placed<Parts['citations'][number]>[],
  conflicts: readonly Placed<Parts['conflicts'][number]>[],
  dues: readonly Placed<Parts['dues'][number]>[],
): Promise<Problem[]> {
  const sources = [...citations, ...conflicts, ...dues].map(({ part, at }) => ({
    table: 'source' as const,
    id: part.source_id,
    field: at('source_id'),
  }))
  const actors = dues.map(({ part, at }) => ({ table: 'actor' as const, id: part.stated_by, field: at('stated_by') }))
  const references = [...sources, ...actors].flatMap(({ id, ...rest }) => (id === null ? [] : [{ id, ...rest }]))
  const unknown = await unknownIds(
    tx,
    references.map(({ table, id }) => ({ table, id })),
  )
  return [
    ...references
      .filter(({ table, id }) => unknown[table].has(id))
      .map(({ table, id, field }) => problem(`${table}_unknown`, field, { id })),
    ...citations
      .filter(({ part }) => part.credibility !== null && part.credibility_reason_en === null)
      .map(({ at }) => problem('required', at('credibility_reason_en'))),
    ...dues
      .filter(({ entry }) => entry.kind !== 'milestone')
      .slice(0, 1)
      .map(({ at }) => problem('dues_need_milestone', at('due_edtf'))),
  ]
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
