import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { entryLabel, labelColumns } from './labels'

const linkRow = z.object({
  link: z.enum(['responds_to', 'possible_duplicate_of', 'fulfils', 'about']),
  /** `to`: this record responds to the other; `from`: the other responds to this one. */
  direction: z.enum(['to', 'from']),
  note_en: z.string().nullable(),
  note_ar: z.string().nullable(),
  ...entryLabel,
})
/** A tie of a record to another one that is public. */
export type EntryLinkRow = z.output<typeof linkRow>

/** The ties of a record, both ways, to records that were public at the revision. */
export async function entryLinks(db: ReadDb, entry: number, rev: number): Promise<EntryLinkRow[]> {
  return db.query(
    sql`select l.kind as link, l.note_en, l.note_ar,
        case when l.from_id = ${entry} then 'to' else 'from' end as direction, ${labelColumns}
      from entry_link l join entry_version v on v.entry_id = case when l.from_id = ${entry} then l.to_id else l.from_id end
      where (l.from_id = ${entry} or l.to_id = ${entry}) and ${asOf('l', rev)} and ${publicAsOf('v', rev)}
      order by l.kind, v.date_min nulls last, v.entry_id`,
    linkRow,
  )
}
