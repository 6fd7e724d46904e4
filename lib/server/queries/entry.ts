import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES, kindOfId } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import {
  type CitationRow,
  type ConflictRow,
  type DueRow,
  entryCitations,
  entryConflicts,
  entryDues,
} from './entry-parts'
import { type EntryChange, entryHistory } from './history'
import { type EntryLinkRow, entryLinks } from './links'
import { readRecords } from './records'

/** A record with everything that hangs on it, as of one revision. */
export type EntryPage = {
  readonly record: EntryRecord
  /** The entry that it is a version of. */
  readonly entry: number
  /** The version row, to be named when the record is revised. */
  readonly version: number
  readonly citations: readonly CitationRow[]
  readonly conflicts: readonly ConflictRow[]
  readonly dues: readonly DueRow[]
  readonly links: readonly EntryLinkRow[]
  /** Oldest first. */
  readonly history: readonly EntryChange[]
}

const versionRow = z.object({
  id: z.number(),
  entry_id: z.number(),
  kind: z.enum(KIND_CODES),
  change: z.string().nullable(),
})

/**
 * One record as of a revision: published or retracted, never a draft. `{ merged_into }` where it had become part of another
 * record by then; null where there was no such record.
 */
export async function getEntry(
  db: ReadDb,
  eventId: string,
  rev: number,
): Promise<EntryPage | { readonly merged_into: string } | null> {
  if (kindOfId(eventId) === null) return null
  const [version] = await db.query(
    sql`select v.id, v.entry_id, v.kind, v.change from entry_version v
      where v.public_id = ${eventId} and ${asOf('v', rev)}`,
    versionRow,
  )
  if (!version || version.change === 'merged') return mergedInto(db, eventId, rev)
  const [record] = await readRecords(db, [version], rev)
  if (!record) return null
  const entry = version.entry_id
  return {
    record,
    entry,
    version: version.id,
    citations: await entryCitations(db, entry, rev),
    conflicts: await entryConflicts(db, entry, rev),
    dues: (await entryDues(db, [entry], rev)).map(({ entry_id: _, ...due }) => due),
    links: await entryLinks(db, entry, rev),
    history: await entryHistory(db, eventId, rev),
  }
}

async function mergedInto(db: ReadDb, eventId: string, rev: number): Promise<{ merged_into: string } | null> {
  const [row] = await db.query(
    sql`select m.public_id as merged_into from entry e join entry m on m.id = e.merged_into
      where e.public_id = ${eventId} and exists (
        select 1 from entry_version v where v.entry_id = e.id and v.change = 'merged' and v.since <= ${rev})`,
    z.object({ merged_into: z.string() }),
  )
  return row ?? null
}
