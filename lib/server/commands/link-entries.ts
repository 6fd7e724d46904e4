import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { LINK_KINDS } from '@/lib/domain/links'
import { command } from './command'
import { findEntry } from './entries'
import { optionalText } from './inputs'
import { refuse } from './problem'
import { insertRow } from './rows'

/** Ties two records. The tie becomes public with the next publication of either, once both are public. */
export const linkEntries = command({
  name: 'link-entries',
  allow: 'entry.draft',
  input: z.strictObject({
    from: z.string(),
    to: z.string(),
    kind: z.enum(LINK_KINDS),
    note_en: optionalText,
    note_ar: optionalText,
  }),
  async run(tx, input) {
    const from = await findEntry(tx, input.from, 'from')
    const to = await findEntry(tx, input.to, 'to')
    if (from.id === to.id) refuse('link_self', 'to')
    const same = await tx.query(
      sql`select id from entry_link where from_id = ${from.id} and to_id = ${to.id} and kind = ${input.kind}
        and until is null and not dropped`,
      z.unknown(),
    )
    if (same.length > 0) refuse('link_exists', 'to')
    const { kind, note_en, note_ar } = input
    const id = await insertRow(tx, 'entry_link', {
      from_id: from.id,
      to_id: to.id,
      kind,
      note_en,
      note_ar,
      dropped: false,
    })
    return { value: { id }, audit: { subjects: [from.public_id, to.public_id], after: input } }
  },
})

/** Takes a tie away: one that is not public yet at once, a public one with the next publication of either record. */
export const unlinkEntries = command({
  name: 'unlink-entries',
  allow: 'entry.draft',
  input: z.strictObject({ event_id: z.string(), link: z.number().int() }),
  async run(tx, { event_id, link }) {
    const entry = await findEntry(tx, event_id)
    const [found] = await tx.query(
      sql`select l.since, f.public_id as "from", t.public_id as "to", l.kind from entry_link l
        join entry f on f.id = l.from_id join entry t on t.id = l.to_id
        where l.id = ${link} and l.until is null and not l.dropped and (l.from_id = ${entry.id} or l.to_id = ${entry.id})`,
      z.object({ since: z.number().nullable(), from: z.string(), to: z.string(), kind: z.string() }),
    )
    if (!found) return refuse('link_unknown', 'link')
    const { since, ...before } = found
    if (since === null) await tx.execute(sql`delete from entry_link where id = ${link}`)
    else await tx.execute(sql`update entry_link set dropped = true where id = ${link}`)
    return { value: null, audit: { subjects: [found.from, found.to], before } }
  },
})
