import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import type { MergedCode } from '@/lib/domain/names'
import { namingFields, renamed } from '@/lib/domain/renamed'
import type { ReadDb, WriteDb } from '../db/handle'
import { ids, name, texts } from '../queries/sql'
import type { NextVersion } from './next-versions'
import { copyRow } from './rows'
import { KIND_TABLES, type VersionedTable } from './tables'

type Goes = (id: string) => string

const versionRow = z.object({
  id: z.number(),
  entry_id: z.number(),
  status: z.string(),
  row: z.record(z.string(), z.unknown()),
})

/** Open rows of a kind that name an id in any of its fields. */
function naming(kind: Kind, table: MergedCode, id: string): Sql {
  const fields = namingFields(kind, table).map(({ key, many }) =>
    many ? sql`t.${name(key)} @> ${texts([id])}` : sql`t.${name(key)} = ${id}`,
  )
  return fields.length === 0 ? sql`false` : sql`t.until is null and (${join(fields, ' or ')})`
}

/** Drafts that name an id name another. Each gets a new number: whoever has it open is shown what changed. */
export async function renameDrafts(tx: WriteDb, table: MergedCode, id: string, goes: Goes): Promise<void> {
  for (const kind of KIND_TABLES) {
    const drafts = await tx.query(
      sql`select t.id, t.entry_id, t.status, to_jsonb(t) as row from ${name(kind)} t
        where t.since is null and ${naming(kind, table, id)}`,
      versionRow,
    )
    for (const draft of drafts) {
      const changes = renamed(kind, draft.row, table, goes)
      await tx.execute(sql`update ${name(kind)} t set id = nextval(pg_get_serial_sequence(${kind}, 'id')),
          ${join(Object.keys(changes).map(key => sql`${name(key)} = n.${name(key)}`))}
        from jsonb_populate_record(null::${name(kind)}, ${JSON.stringify(changes)}::jsonb) n where t.id = ${draft.id}`)
    }
  }
}

/** The next versions of public records that name an id, and of `others` whose parts do. */
export async function renamedVersions(
  tx: ReadDb,
  table: MergedCode,
  id: string,
  goes: Goes,
  others: readonly number[],
): Promise<NextVersion[]> {
  const versions: NextVersion[] = []
  for (const kind of KIND_TABLES) {
    const rows = await tx.query(
      sql`select t.id, t.entry_id, t.status, to_jsonb(t) as row from ${name(kind)} t join entry e on e.id = t.entry_id
        where t.since is not null and t.until is null and e.merged_into is null
          and (${naming(kind, table, id)} or t.entry_id = any(${ids(others)})) order by t.id`,
      versionRow,
    )
    for (const { row, ...version } of rows)
      versions.push({ kind, ...version, changes: renamed(kind, row, table, goes) })
  }
  return versions
}

const partRow = z.object({ id: z.number(), entry_id: z.number(), since: z.number().nullable(), dropped: z.boolean() })

type Renamed = {
  readonly opens: Readonly<Partial<Record<VersionedTable, readonly number[]>>>
  readonly closes: Readonly<Partial<Record<VersionedTable, readonly number[]>>>
  /** Rows to open that an open draft takes away, as those that they follow were. */
  readonly dropped: readonly { readonly part: VersionedTable; readonly rows: readonly number[] }[]
  /** The entries whose public parts change. */
  readonly entries: readonly number[]
}

/** The column of a part that names an actor or a place, and which of its rows do so. */
function partsNaming(table: MergedCode, id: string) {
  const fields = KIND_CODES.flatMap(kind =>
    namingFields(kind, table).map(({ key }) => sql`(e.kind = ${kind} and p.field = ${key})`),
  )
  const values = {
    part: 'conflicting_value',
    column: 'value',
    where: sql`p.value = ${id} and (${join(fields, ' or ')})`,
  } as const
  const stated = { part: 'due_statement', column: 'stated_by', where: sql`p.stated_by = ${id}` } as const
  return table === 'actor' ? [values, stated] : [values]
}

/** Renames in values that sources differ on and in due dates: drafts at once, public rows by copies that wait. */
export async function renamedParts(tx: WriteDb, table: MergedCode, id: string, into: string): Promise<Renamed> {
  const opens: Partial<Record<VersionedTable, number[]>> = {}
  const closes: Partial<Record<VersionedTable, number[]>> = {}
  const dropped: { part: VersionedTable; rows: number[] }[] = []
  const entries: number[] = []
  for (const { part, column, where } of partsNaming(table, id)) {
    const rows = await tx.query(
      sql`select p.id, p.entry_id, p.since, p.dropped from ${name(part)} p join entry e on e.id = p.entry_id
        where p.until is null and e.merged_into is null and ${where} order by p.id`,
      partRow,
    )
    const waiting = rows.filter(row => row.since === null).map(row => row.id)
    await tx.execute(sql`update ${name(part)} set ${name(column)} = ${into} where id = any(${ids(waiting)})`)
    const open = rows.filter(row => row.since !== null)
    const added: number[] = []
    const taken: number[] = []
    for (const row of open) {
      const copy = await copyRow(tx, part, row.id, { [column]: into, since: null, until: null, dropped: false })
      added.push(copy)
      if (row.dropped) taken.push(copy)
      entries.push(row.entry_id)
    }
    opens[part] = added
    closes[part] = open.map(row => row.id)
    if (taken.length > 0) dropped.push({ part, rows: taken })
  }
  return { opens, closes, dropped, entries: [...new Set(entries)] }
}
