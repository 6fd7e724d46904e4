import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { entryLabel, labelColumns } from './labels'
import { ids } from './sql'

export const linkRow = z.object({
  link: z.enum(['responds_to', 'possible_duplicate_of', 'fulfils', 'about']),
  /** `to`: this record responds to the other; `from`: the other responds to this one. */
  direction: z.enum(['to', 'from']),
  note_en: z.string().nullable(),
  note_ar: z.string().nullable(),
  ...entryLabel,
})
/** A tie of a record to another one that is public. */
export type EntryLinkRow = z.output<typeof linkRow>

const owned = linkRow.extend({ entry_id: z.number() })

/** The ties of records, both ways, to records that were public at the revision, by the record that they are ties of. */
export async function linksOf(
  db: ReadDb,
  entries: readonly number[],
  rev: number,
): Promise<ReadonlyMap<number, readonly EntryLinkRow[]>> {
  const rows = await db.query(
    sql`with own as (
        select l.from_id as entry_id, l.to_id as other_id, 'to' as direction, l.kind, l.note_en, l.note_ar
          from entry_link l where l.from_id = any(${ids(entries)}) and ${asOf('l', rev)}
        union all
        select l.to_id, l.from_id, 'from', l.kind, l.note_en, l.note_ar
          from entry_link l where l.to_id = any(${ids(entries)}) and ${asOf('l', rev)}
      )
      select own.entry_id, own.kind as link, own.note_en, own.note_ar, own.direction, ${labelColumns}
      from own join entry_version v on v.entry_id = own.other_id
      where ${publicAsOf('v', rev)} order by own.kind, v.date_min nulls last, v.entry_id`,
    owned,
  )
  const links = new Map<number, EntryLinkRow[]>()
  for (const { entry_id, ...row } of rows) links.set(entry_id, [...(links.get(entry_id) ?? []), row])
  return links
}

/** The ties of one record. */
export async function entryLinks(db: ReadDb, entry: number, rev: number): Promise<readonly EntryLinkRow[]> {
  return (await linksOf(db, [entry], rev)).get(entry) ?? []
}
