import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import { type EntryRecord, type RecordOf, recordSchema } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { possibleDuplicates } from './as-of'
import { ids, name } from './sql'

/** Where a version row stands: its kind's table and its number. */
export type VersionRef = { readonly kind: Kind; readonly id: number }

/** Checks a row of a kind and answers it as a record. Throws where the database holds something that is none. */
export function toRecord(kind: Kind, row: unknown): EntryRecord {
  switch (kind) {
    case 'attack':
      return recordSchema('attack').parse(row)
    case 'strike':
      return recordSchema('strike').parse(row)
    case 'milestone':
      return recordSchema('milestone').parse(row)
    case 'force_level':
      return recordSchema('force_level').parse(row)
    case 'tally_claim':
      return recordSchema('tally_claim').parse(row)
  }
}

const found = z.object({ id: z.number(), row: z.record(z.string(), z.unknown()) })

/** What a record holds beside the columns of its row. */
const extras = (revision: number): Sql => sql`jsonb_build_object('event_id', e.public_id, 'kind', e.kind,
  'possible_duplicate', t.entry_id in ${possibleDuplicates(revision)})`

/**
 * The records of version rows, in the order asked. `revision` says as of when a record counts as a possible duplicate; that
 * the rows may be seen then is for the caller to have asked.
 */
export async function readRecords(db: ReadDb, refs: readonly VersionRef[], revision: number): Promise<EntryRecord[]> {
  const records = new Map<string, EntryRecord>()
  for (const kind of new Set(refs.map(ref => ref.kind))) {
    const wanted = refs.filter(ref => ref.kind === kind).map(ref => ref.id)
    const rows = await db.query(
      sql`select t.id, to_jsonb(t) || ${extras(revision)} as row
        from ${name(kind)} t join entry e on e.id = t.entry_id where t.id = any(${ids(wanted)})`,
      found,
    )
    for (const { id, row } of rows) records.set(`${kind} ${id}`, toRecord(kind, row))
  }
  return refs.flatMap(ref => records.get(`${ref.kind} ${ref.id}`) ?? [])
}

/** Records of one kind that meet conditions on `t` (a row of the kind's table), newest first by the first possible day. */
export async function recordsOfKind<K extends Kind>(
  db: ReadDb,
  kind: K,
  where: readonly Sql[],
  revision: number,
): Promise<{ readonly entry_id: number; readonly record: RecordOf<K> }[]> {
  const rows = await db.query(
    sql`select t.id, t.entry_id, to_jsonb(t) || ${extras(revision)} as row
      from ${name(kind)} t join entry e on e.id = t.entry_id where ${join(where, ' and ')}
      order by t.date_min desc nulls last, t.entry_id desc`,
    found.extend({ entry_id: z.number() }),
  )
  const schema = recordSchema(kind)
  return rows.map(({ entry_id, row }) => ({ entry_id, record: schema.parse(row) }))
}
