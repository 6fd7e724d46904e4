import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import type { WriteDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import type { Release } from './release'
import { insertRows, type Row } from './rows'
import { KIND_TABLES } from './tables'

/** The open public version of an entry, with the members that its next version changes. */
export type NextVersion = {
  readonly kind: Kind
  readonly entry_id: number
  readonly id: number
  readonly status: string
  readonly changes: Row
}

type Opening = Required<Pick<Release, 'opens' | 'closes' | 'retracted'>>

const rowOf = z.object({ row: z.record(z.string(), z.unknown()) })

/**
 * Gives many entries their next version at once, each its last one with some members changed, whatever drafts are open: an
 * entry has room for one row that no revision has opened, so drafts step aside while `release` runs and come back as they
 * were. What was retracted stays so.
 */
export async function withNextVersions(
  tx: WriteDb,
  versions: readonly NextVersion[],
  release: (opening: Opening) => Promise<number>,
): Promise<number> {
  const opens: Partial<Record<Kind, number[]>> = {}
  const closes: Partial<Record<Kind, number[]>> = {}
  const retracted: Partial<Record<Kind, number[]>> = {}
  const aside: { kind: Kind; rows: Row[] }[] = []
  for (const kind of KIND_TABLES) {
    const list = versions.filter(version => version.kind === kind)
    if (list.length === 0) continue
    const drafts = await tx.query(
      sql`delete from ${name(kind)} t where entry_id = any(${ids(list.map(one => one.entry_id))}) and since is null
        returning to_jsonb(t) as row`,
      rowOf,
    )
    aside.push({ kind, rows: drafts.map(({ row }) => row) })
    const added = await copies(tx, kind, list)
    opens[kind] = added
    closes[kind] = list.map(one => one.id)
    retracted[kind] = added.filter((_, at) => list[at]?.status === 'retracted')
  }
  const revision = await release({ opens, closes, retracted })
  for (const { kind, rows } of aside) await insertRows(tx, kind, rows)
  return revision
}

/** Rows that wait to be opened, in the order of the list. */
async function copies(tx: WriteDb, kind: Kind, list: readonly NextVersion[]): Promise<number[]> {
  const rows = await tx.query(
    sql`select to_jsonb(t) - 'id' - 'created_at' as row from ${name(kind)} t
      where id = any(${ids(list.map(one => one.id))}) order by array_position(${ids(list.map(one => one.id))}, id)`,
    rowOf,
  )
  const fresh = { since: null, until: null, status: 'draft', change: 'changed', content_sha256: null }
  return insertRows(
    tx,
    kind,
    rows.map(({ row }, at) => ({ ...row, ...fresh, ...list[at]?.changes })),
  )
}
