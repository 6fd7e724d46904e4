import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { LINK_KINDS } from '@/lib/domain/links'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { entryLabel, labelColumns } from './labels'
import { ids } from './sql'

export const linkRow = z.object({
  link: z.enum(LINK_KINDS),
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

export const deskRow = linkRow.extend({
  id: z.number(),
  /** It is not public yet, or will not be after the next publication. */
  state: z.enum(['public', 'waiting', 'going']),
})
/** A tie as the desk sees it: also one that waits, and one to a record that is not public. */
export type DeskLink = z.output<typeof deskRow>

/** All ties of a record that hold or are prepared, with the newest version of the other record. Never for a public page. */
export async function deskLinks(db: ReadDb, entry: number): Promise<DeskLink[]> {
  return db.query(
    sql`with own as (
        select l.*, case when l.from_id = ${entry} then l.to_id else l.from_id end as other_id,
          case when l.from_id = ${entry} then 'to' else 'from' end as direction
        from entry_link l where (l.from_id = ${entry} or l.to_id = ${entry}) and l.until is null
      )
      select distinct on (own.id) own.id, own.kind as link, own.direction, own.note_en, own.note_ar, ${labelColumns},
        case when own.since is null then 'waiting' when own.dropped then 'going' else 'public' end as state
      from own join entry_version v on v.entry_id = own.other_id and v.until is null
      order by own.id, v.since is not null`,
    deskRow,
  )
}
