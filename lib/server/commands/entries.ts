import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import type { ReadDb, WriteDb } from '../db/handle'
import { name, texts } from '../queries/sql'
import { refuse } from './problem'
import { copyRow, type Row } from './rows'
import { KIND_TABLES } from './tables'

export type EntryIdentity = { readonly id: number; readonly public_id: string; readonly kind: Kind }

const entryRow = z.object({
  id: z.number(),
  public_id: z.string(),
  kind: z.enum(KIND_TABLES),
  merged_into: z.string().nullable(),
})

/** The entry of a public id; refuses an unknown id and a merged one (naming what it became). */
export async function findEntry(tx: ReadDb, publicId: string, field = 'event_id'): Promise<EntryIdentity> {
  const [entry] = await findEntries(tx, [publicId], field)
  return entry ?? refuse('entry_unknown', field, { id: publicId })
}

/** The entries of public ids, in their order; refuses unknown and merged ones. */
export async function findEntries(tx: ReadDb, list: readonly string[], field: string): Promise<EntryIdentity[]> {
  const rows = await tx.query(
    sql`select e.id, e.public_id, e.kind, m.public_id as merged_into
      from entry e left join entry m on m.id = e.merged_into where e.public_id = any(${texts(list)})`,
    entryRow,
  )
  const found = new Map(rows.map(row => [row.public_id, row]))
  return list.map(id => {
    const entry = found.get(id)
    if (!entry) return refuse('entry_unknown', field, { id })
    return entry.merged_into ? refuse('entry_merged', field, { id, into: entry.merged_into }) : entry
  })
}

const versionRow = z.object({ id: z.number(), since: z.number().nullable(), status: z.string() })
export type Version = z.output<typeof versionRow>

/** The two version rows of an entry that matter for writing: the open draft, and the one that is public now. */
export async function openVersions(
  tx: ReadDb,
  entry: EntryIdentity,
): Promise<{ readonly draft: Version | null; readonly current: Version | null }> {
  const rows = await tx.query(
    sql`select id, since, status from ${name(entry.kind)} where entry_id = ${entry.id} and until is null`,
    versionRow,
  )
  return {
    draft: rows.find(row => row.since === null) ?? null,
    current: rows.find(row => row.since !== null) ?? null,
  }
}

/** Refuses where a version was looked at that is not the newest one any more. */
export function requireStanding(
  { draft, current }: { readonly draft: Version | null; readonly current: Version | null },
  expected: { readonly version: number } | undefined,
): void {
  if (expected !== undefined && (draft ?? current)?.id !== expected.version) refuse('edit_conflict', 'expected')
}

/** The columns of one version row, as JSON. */
export async function versionColumns(tx: ReadDb, kind: Kind, version: number): Promise<Row> {
  const [found] = await tx.query(
    sql`select to_jsonb(t) as row from ${name(kind)} t where t.id = ${version}`,
    z.object({ row: z.record(z.string(), z.unknown()) }),
  )
  if (!found) throw new Error(`no version ${version} of ${kind}`)
  return found.row
}

/** Changes columns of one version row that no revision has opened. */
export async function setColumns(tx: WriteDb, kind: Kind, version: number, columns: Row): Promise<void> {
  const keys = Object.keys(columns)
  if (keys.length === 0) return
  const table = name(kind)
  const changes = join(keys.map(key => sql`${name(key)} = n.${name(key)}`))
  await tx.execute(sql`update ${table} t set ${changes}
    from jsonb_populate_record(null::${table}, ${JSON.stringify(columns)}::jsonb) n where t.id = ${version}`)
}

/** The entry's draft, begun as a copy of what is public where there was none. */
export async function ensureDraft(tx: WriteDb, entry: EntryIdentity): Promise<number> {
  const { draft, current } = await openVersions(tx, entry)
  if (draft) return draft.id
  if (!current) return refuse('entry_discarded', 'event_id', { id: entry.public_id })
  return copyAsDraft(tx, entry.kind, current.id)
}

/** Copies a version row as a draft: a row that no revision has opened. */
export async function copyAsDraft(tx: WriteDb, kind: Kind, version: number): Promise<number> {
  return copyRow(tx, kind, version, {
    since: null,
    until: null,
    status: 'draft',
    change: null,
    content_sha256: null,
  })
}

const numberRow = z.object({ last: z.number() })

/** The number that the next public id of a kind carries. Ids are given in order and never given twice. */
export async function nextNumber(tx: ReadDb, kind: Kind): Promise<number> {
  const [row] = await tx.query(
    sql`select substring(public_id from '\\d+$')::int as last from entry where kind = ${kind} order by id desc limit 1`,
    numberRow,
  )
  return (row?.last ?? 0) + 1
}
