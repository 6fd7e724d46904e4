import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { publishProblems } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import type { EntryIdentity } from './entries'
import { type Problem, problem } from './problem'
import { KIND_TABLES } from './tables'

/** A draft as publication sees it: the row it replaces, what bears it out, and what is still wrong with it. */
export type ReadyDraft = {
  readonly entry: EntryIdentity
  readonly version: number
  readonly replaces: number | null
  /** Whether the row that it replaces says that the record was taken back. */
  readonly retracted: boolean
  readonly sources: number
  /** Distinct outlets; a source without an outlet counts as one of its own. */
  readonly independent: number
  readonly problems: readonly Problem[]
}

const versionRow = z.object({
  id: z.number(),
  entry_id: z.number(),
  since: z.number().nullable(),
  status: z.string(),
  /** The columns of a draft; a public row is not looked into. */
  columns: z.record(z.string(), z.unknown()).nullable(),
})
const countRow = z.object({ entry_id: z.number(), sources: z.number(), independent: z.number() })

/**
 * The open drafts of entries, checked for publication, in the order of the entries; entries without a draft are left out.
 * `expected` holds the versions that were looked at, by public id.
 */
export async function readyDrafts(
  tx: ReadDb,
  entries: readonly EntryIdentity[],
  expected: Readonly<Record<string, number>>,
): Promise<ReadyDraft[]> {
  const versions = new Map<number, { draft?: z.output<typeof versionRow>; current?: z.output<typeof versionRow> }>()
  for (const kind of KIND_TABLES) {
    const list = entries.filter(entry => entry.kind === kind).map(entry => entry.id)
    if (list.length === 0) continue
    const rows = await tx.query(
      sql`select id, entry_id, since, status, case when since is null then jsonb_strip_nulls(to_jsonb(t)) end as columns
        from ${name(kind)} t where entry_id = any(${ids(list)}) and until is null`,
      versionRow,
    )
    for (const row of rows) {
      const known = versions.get(row.entry_id) ?? {}
      versions.set(row.entry_id, row.since === null ? { ...known, draft: row } : { ...known, current: row })
    }
  }
  const counts = await sourceCounts(tx, entries)
  return entries.flatMap(entry => {
    const { draft, current } = versions.get(entry.id) ?? {}
    if (!draft) return []
    const { sources = 0, independent = 0 } = counts.get(entry.id) ?? {}
    const id = entry.public_id
    const problems = publishProblems(entry.kind, draft.columns ?? {}).map(field =>
      problem('required', `${id}.${field}`),
    )
    if (sources === 0) problems.push(problem('no_citation', `${id}.citations`, { id }))
    if ((expected[id] ?? draft.id) !== draft.id) problems.push(problem('edit_conflict', `expected.${id}`))
    const replaced = { replaces: current?.id ?? null, retracted: current?.status === 'retracted' }
    return [{ entry, version: draft.id, ...replaced, sources, independent, problems }]
  })
}

/** How many sources bear each entry out now, and of how many outlets. */
export async function sourceCounts(tx: ReadDb, entries: readonly EntryIdentity[]) {
  const rows = await tx.query(
    sql`select c.entry_id, count(distinct c.source_id)::int as sources,
        count(distinct coalesce('outlet ' || s.outlet_id, 'source ' || s.id))::int as independent
      from citation c join source s on s.id = c.source_id
      where c.entry_id = any(${ids(entries.map(entry => entry.id))}) and c.until is null and not c.dropped
      group by c.entry_id`,
    countRow,
  )
  return new Map(rows.map(row => [row.entry_id, row]))
}
