import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { ReadDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import { sha256 } from '../sha256'
import { VERSIONED_TABLES, type VersionedTable } from './tables'

/** A row that a revision opens, with the hash of what it says; `stored` is what the row itself says that hash is. */
export type OpenedRow = {
  readonly table: VersionedTable
  readonly id: number
  readonly sha256: string
  readonly stored: string | null
}
export type RowRef = { readonly table: VersionedTable; readonly id: number }
export type RevisionContent = { readonly opened: readonly OpenedRow[]; readonly closed: readonly RowRef[] }

const touchedRow = z.object({
  revision: z.number(),
  table: z.enum(VERSIONED_TABLES),
  id: z.number(),
  row: z.record(z.string(), z.unknown()).nullable(),
  stored: z.string().nullable(),
})
type Touched = z.output<typeof touchedRow>

/**
 * Reads back from the tables what revisions `first` to `last` opened and closed. Publishing and verifying both go through
 * here, so that a hash never says anything but what the tables hold.
 */
export async function readContent(db: ReadDb, first: number, last: number): Promise<Map<number, RevisionContent>> {
  const parts = VERSIONED_TABLES.flatMap(table => [
    openedSql(table, sql`t.since`, sql`'{}'::jsonb`, sql`t.since between ${first} and ${last}`),
    sql`select t.until as revision, ${table}::text as "table", t.id, null::jsonb as row, null::text as stored
      from ${name(table)} t where t.until between ${first} and ${last}`,
  ])
  const contents = new Map<number, { opened: OpenedRow[]; closed: RowRef[] }>()
  for (let number = first; number <= last; number++) contents.set(number, { opened: [], closed: [] })
  for (const touched of await db.query(join(parts, ' union all '), touchedRow)) {
    const content = contents.get(touched.revision)
    if (touched.row) content?.opened.push(opened(touched))
    else content?.closed.push({ table: touched.table, id: touched.id })
  }
  return contents
}

/** Members of a draft that are decided when it is opened. */
export type Decided = {
  readonly change: string
  readonly number_of_sources: number
  readonly independent_sources: number
}

/**
 * What drafts will say once `revision` has opened them with these members changed, and those that are `decided` for a row: their rows'
 * hashes, before the fact.
 */
export async function draftContent(
  db: ReadDb,
  revision: number,
  table: VersionedTable,
  list: readonly number[],
  change: Readonly<Record<string, unknown>>,
  decided: ReadonlyMap<number, Decided> = new Map(),
): Promise<OpenedRow[]> {
  const changed = sql`${JSON.stringify({ ...change, since: revision })}::jsonb`
  const rows = await db.query(
    openedSql(table, sql`${revision}::int`, changed, sql`t.id = any(${ids(list)})`),
    touchedRow,
  )
  return rows.map(row => opened({ ...row, row: { ...row.row, ...decided.get(row.id) } }))
}

/**
 * Members that change after the row was opened (`until`, `dropped`), that say when it was typed, or that are the hash
 * itself are no part of what a row says. `until` is bound by the revision that closes it. Public ids are part of it.
 */
function openedSql(table: VersionedTable, revision: Sql, change: Sql, where: Sql): Sql {
  const publicId = (column: string) => sql`(select public_id from entry where id = t.${name(column)})`
  const ends =
    table === 'entry_link'
      ? sql`jsonb_build_object('from', ${publicId('from_id')}, 'to', ${publicId('to_id')})`
      : table === 'coverage' || table === 'amendment'
        ? sql`'{}'::jsonb`
        : sql`jsonb_build_object('event_id', ${publicId('entry_id')})`
  const said = sql`(to_jsonb(t) || ${change} || ${ends}) - 'until' - 'dropped' - 'created_at' - 'content_sha256'`
  // Empty members are half of a row, and no part of its hash; those within what an amendment says are.
  const row = table === 'amendment' ? said : sql`jsonb_strip_nulls(${said})`
  return sql`select ${revision} as revision, ${table}::text as "table", t.id, ${row} as row,
    to_jsonb(t) ->> 'content_sha256' as stored
    from ${name(table)} t where ${where}`
}

/** Empty members are left out of the hash, so that a column added later changes no earlier hash. */
function opened({ table, id, row, stored }: Touched): OpenedRow {
  const said = Object.entries(row ?? {}).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  )
  return { table, id, stored, sha256: sha256(canonicalJson({ table, row: Object.fromEntries(said) })) }
}

/** SHA-256 over the canonical JSON of what a revision opened (number and hash of each row) and closed (number of each). */
export function contentHash(content: RevisionContent): string {
  const lists = <T extends RowRef, V>(rows: readonly T[], value: (row: T) => V) => {
    const sorted = rows.toSorted((a, b) => a.id - b.id)
    return Object.fromEntries(
      VERSIONED_TABLES.map(table => [table, sorted.filter(row => row.table === table).map(value)] as const).filter(
        ([, values]) => values.length > 0,
      ),
    )
  }
  return sha256(
    canonicalJson({
      opened: lists(content.opened, row => [row.id, row.sha256]),
      closed: lists(content.closed, row => row.id),
    }),
  )
}
