import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import type { WriteDb } from '../db/handle'
import { asOf } from '../queries/as-of'
import { ids, name } from '../queries/sql'
import { command } from './command'
import { copyAsDraft, type EntryIdentity, findEntry, openVersions, setColumns, versionColumns } from './entries'
import { keptMembers, keptNames } from './kept-names'
import { refuse } from './problem'
import { copyRow } from './rows'
import { PART_TABLES } from './tables'

const idRow = z.object({ id: z.number() })

/**
 * Begins a draft that says what a record said as of an earlier revision, with the reports, values and due dates that it had then. It
 * becomes public as a new revision like any other draft; nothing in between is lost. Answers the version to name next.
 */
export const restoreEntry = command({
  name: 'restore-entry',
  allow: 'entry.restore',
  input: z.strictObject({ event_id: z.string(), revision: z.number().int().min(1) }),
  async run(tx, { event_id, revision }) {
    const entry = await findEntry(tx, event_id)
    const { draft, current } = await openVersions(tx, entry)
    if (draft) refuse('draft_open', 'event_id', { id: event_id })
    if (!current) refuse('not_published', 'event_id', { id: event_id })
    const [old] = await tx.query(
      sql`select v.id from ${name(entry.kind)} v where v.entry_id = ${entry.id} and ${asOf('v', revision)}`,
      idRow,
    )
    if (!old) return refuse('no_version_then', 'revision', { n: revision })
    if (old.id === current.id) return refuse('nothing_to_restore', 'revision')
    const version = await backAsDraft(tx, entry.kind, old.id)
    for (const table of PART_TABLES) await restoreParts(tx, entry, table, revision)
    return { value: { event_id, version }, audit: { subjects: [event_id], after: { revision } } }
  },
})

/** Copies an old version as a draft; what was merged since goes by what it was merged into. */
export async function backAsDraft(tx: WriteDb, kind: Kind, old: number): Promise<number> {
  const version = await copyAsDraft(tx, kind, old)
  await setColumns(tx, kind, version, keptMembers(await keptNames(tx), kind, await versionColumns(tx, kind, old)))
  return version
}

/** Parts that were open then and are not now come back as new rows; those that are open now and were not then are dropped. */
export async function restoreParts(
  tx: WriteDb,
  entry: EntryIdentity,
  table: (typeof PART_TABLES)[number],
  revision: number,
): Promise<void> {
  const then = await tx.query(
    sql`select p.id from ${name(table)} p where p.entry_id = ${entry.id} and ${asOf('p', revision)}`,
    idRow,
  )
  const list = ids(then.map(row => row.id))
  const gone = await tx.query(
    sql`select p.id from ${name(table)} p where p.id = any(${list}) and p.until is not null order by p.id`,
    idRow,
  )
  for (const { id } of gone) await copyRow(tx, table, id, { since: null, until: null, dropped: false })
  await tx.execute(sql`update ${name(table)} set dropped = true
    where entry_id = ${entry.id} and since is not null and until is null and not (id = any(${list}))`)
}
