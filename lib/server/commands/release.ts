import 'server-only'
import sql from 'sql-template-tag'
import type { WriteDb } from '../db/handle'
import { ids, name } from '../queries/sql'
import type { CommandContext } from './command'
import { foldInto } from './fold-rollups'
import { lastRevision, revisionHash, timeAfter } from './revision-chain'
import { contentHash, type Decided, draftContent, type OpenedRow, type RowRef, readContent } from './revision-content'
import { KIND_TABLES, VERSIONED_TABLES, type VersionedTable } from './tables'

/** Drafts to open and public rows to close, by table. */
export type Release = {
  readonly command: string
  readonly reason_en: string
  readonly reason_ar: string
  readonly status: 'published' | 'retracted'
  /** Versions among those to open that open as retracted, whatever the others do. */
  readonly retracted?: Readonly<Partial<Record<VersionedTable, readonly number[]>>>
  readonly opens: Readonly<Partial<Record<VersionedTable, readonly number[]>>>
  /** What opening decides about a version that its draft does not say yet; of any kind, by table. */
  readonly decided?: Readonly<Partial<Record<VersionedTable, ReadonlyMap<number, Decided>>>>
  readonly closes: Readonly<Partial<Record<VersionedTable, readonly number[]>>>
  /** How many versions are opened at once, where others need not be answered meanwhile. */
  readonly piece?: number
}

/** How many versions are opened at once: enough that a statement is worth its planning, while nobody is answered. */
const PIECE = 250

/** The number that the next revision will carry. */
export async function nextRevision(tx: WriteDb): Promise<number> {
  return (await lastRevision(tx)).number + 1
}

/**
 * Makes one revision: works out the hash of what it will open and close, writes it, opens and closes the rows, then reads
 * them back as `verify` does and throws if they do not say what the hash says. Revisions are append-only in the database,
 * which is why the hash comes first.
 */
export async function release(
  tx: WriteDb,
  { userId, now, pause, foldsLater }: CommandContext,
  change: Release,
): Promise<number> {
  const last = await lastRevision(tx)
  const number = last.number + 1
  const closed = VERSIONED_TABLES.flatMap(table => (change.closes[table] ?? []).map((id): RowRef => ({ table, id })))
  const opened: OpenedRow[] = []
  const said = (table: VersionedTable, list: readonly number[]) => {
    const wanted = new Set(list)
    return opened.filter(row => row.table === table && wanted.has(row.id))
  }
  for (const table of VERSIONED_TABLES) {
    const list = change.opens[table] ?? []
    if (list.length === 0) continue
    if (!isKindTable(table)) {
      opened.push(...(await draftContent(tx, number, table, list, {})))
      continue
    }
    for (const { status, versions } of byStatus(table, list, change)) {
      opened.push(...(await draftContent(tx, number, table, versions, { status }, change.decided?.[table])))
    }
  }
  const content_sha256 = contentHash({ opened, closed })
  const { command, reason_en, reason_ar } = change
  const head = { number, created_at: timeAfter(last, now), user_id: userId, command, reason_en, reason_ar }
  const hash = revisionHash({ ...head, content_sha256, prev_hash: last.hash })
  await tx.execute(sql`
    insert into revision (number, created_at, user_id, command, reason_en, reason_ar, content_sha256, prev_hash, hash)
    values (${number}, ${head.created_at}::timestamptz, ${userId}, ${command}, ${reason_en}, ${reason_ar},
      ${content_sha256}, ${last.hash}, ${hash})`)
  // Parts first: once they are open, what follows from a version (its index, whether it is cited) is worked out with it.
  for (const table of VERSIONED_TABLES.toReversed()) {
    await closeRows(tx, table, number, change.closes[table] ?? [])
    const groups = byStatus(table, change.opens[table] ?? [], change)
    if (isKindTable(table) && groups.length > 0) await checkVersions(tx, table, 'immediate')
    for (const { status, versions } of groups) {
      const size = isKindTable(table) ? (change.piece ?? PIECE) : versions.length
      const rows = said(table, versions)
      for (let from = 0; from < rows.length; from += size) {
        const piece = rows.slice(from, from + size)
        await openRows(tx, table, number, piece, status, change.decided?.[table])
        if (isKindTable(table)) await pause(piece.length)
      }
    }
    if (isKindTable(table) && groups.length > 0) await checkVersions(tx, table, 'deferred')
  }
  const written = (await readContent(tx, number, number)).get(number)
  if (!written || contentHash(written) !== content_sha256) {
    throw new Error(`revision ${number} does not read back as it was written`)
  }
  if (!foldsLater) await foldInto(tx)
  return number
}

/** What opens, by the status that it opens in. */
function byStatus(table: VersionedTable, list: readonly number[], { status, retracted }: Release) {
  const back = new Set(retracted?.[table])
  return [
    { status, versions: list.filter(id => !back.has(id)) },
    { status: 'retracted', versions: list.filter(id => back.has(id)) },
  ].filter(({ versions }) => versions.length > 0)
}

/** When the triggers of a table of versions run: with the statement that opens a row, or at the end of the transaction. */
async function checkVersions(tx: WriteDb, table: VersionedTable, when: 'immediate' | 'deferred'): Promise<void> {
  const mode = when === 'immediate' ? sql`immediate` : sql`deferred`
  await tx.execute(sql`set constraints ${name(`${table}_cited`)} ${mode}`)
}

function isKindTable(table: VersionedTable): boolean {
  return KIND_TABLES.some(kind => kind === table)
}

async function closeRows(tx: WriteDb, table: VersionedTable, number: number, list: readonly number[]): Promise<void> {
  if (list.length === 0) return
  await tx.execute(sql`update ${name(table)} set until = ${number} where id = any(${ids(list)})`)
}

/** Opens rows, versions with the hash of what they say: one statement, because each costs as many entries of indexes as the table has. */
async function openRows(
  tx: WriteDb,
  table: VersionedTable,
  number: number,
  list: readonly OpenedRow[],
  status: string,
  decided: ReadonlyMap<number, Decided> = new Map(),
): Promise<void> {
  if (list.length === 0) return
  if (!isKindTable(table)) {
    await tx.execute(sql`update ${name(table)} set since = ${number} where id = any(${ids(list.map(({ id }) => id))})`)
    return
  }
  const said = JSON.stringify(list.map(({ id, sha256 }) => ({ id, sha256, ...decided.get(id) })))
  await tx.execute(sql`update ${name(table)} t set since = ${number}, status = ${status}, content_sha256 = n.sha256,
      change = coalesce(n.change, t.change), number_of_sources = coalesce(n.number_of_sources, t.number_of_sources),
      independent_sources = coalesce(n.independent_sources, t.independent_sources)
    from jsonb_to_recordset(${said}::jsonb)
      as n(id int, sha256 text, change text, number_of_sources int, independent_sources int) where t.id = n.id`)
}
