import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import { KIND_TABLES, PART_TABLES, type VersionedTable } from './tables'

export type Pending = { readonly opens: readonly number[]; readonly closes: readonly number[] }

const pendingRow = z.object({ id: z.number(), opens: z.boolean() })

function sorted(rows: readonly z.output<typeof pendingRow>[]): Pending {
  return {
    opens: rows.filter(row => row.opens).map(row => row.id),
    closes: rows.filter(row => !row.opens).map(row => row.id),
  }
}

/** Citations, conflicting values and due dates of these entries that wait to be opened or closed. */
export async function pendingParts(
  tx: ReadDb,
  entries: readonly number[],
): Promise<Record<'opens' | 'closes', Partial<Record<VersionedTable, readonly number[]>>>> {
  const opens: Partial<Record<VersionedTable, readonly number[]>> = {}
  const closes: Partial<Record<VersionedTable, readonly number[]>> = {}
  for (const table of PART_TABLES) {
    const rows = await tx.query(
      sql`select id, since is null as opens from ${name(table)}
        where entry_id = any(${ids(entries)}) and until is null and (since is null or dropped)`,
      pendingRow,
    )
    const pending = sorted(rows)
    opens[table] = pending.opens
    closes[table] = pending.closes
  }
  return { opens, closes }
}

const linkRow = pendingRow.extend({ from_id: z.number(), to_id: z.number() })

/**
 * Links of these entries that wait. A link opens only when both its ends are public, or become so now (`opening`): it must
 * not give away a draft.
 */
export async function pendingLinks(
  tx: ReadDb,
  entries: readonly number[],
  opening: readonly number[],
): Promise<Pending & { readonly entries: readonly number[] }> {
  const rows = await tx.query(
    sql`select id, from_id, to_id, since is null as opens from entry_link
      where (from_id = any(${ids(entries)}) or to_id = any(${ids(entries)}))
      and until is null and (since is null or dropped)`,
    linkRow,
  )
  const ends = [...new Set(rows.flatMap(row => [row.from_id, row.to_id]))]
  const publicNow = new Set([...opening, ...(await publicEntries(tx, ends))])
  const ready = rows.filter(row => !row.opens || (publicNow.has(row.from_id) && publicNow.has(row.to_id)))
  return { ...sorted(ready), entries: ready.flatMap(row => [row.from_id, row.to_id]) }
}

/** Prepared coverage rows, and public ones that they take the place of. */
export async function pendingCoverage(tx: ReadDb): Promise<Pending> {
  const rows = await tx.query(
    sql`select id, since is null as opens from coverage where until is null and (since is null or dropped)`,
    pendingRow,
  )
  return sorted(rows)
}

async function publicEntries(tx: ReadDb, entries: readonly number[]): Promise<number[]> {
  const found: number[] = []
  for (const kind of KIND_TABLES) {
    const rows = await tx.query(
      sql`select entry_id as id from ${name(kind)} where entry_id = any(${ids(entries)})
        and since is not null and until is null and status = 'published'`,
      z.object({ id: z.number() }),
    )
    found.push(...rows.map(row => row.id))
  }
  return found
}
