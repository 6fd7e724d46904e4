import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { name } from '../queries/sql'
import { command } from './command'
import { copyAsDraft, type EntryIdentity, findEntry, openVersions, requireStanding } from './entries'
import { seenVersion, text } from './inputs'
import { refuse } from './problem'
import { sourceCounts } from './ready-draft'
import { release } from './release'
import { copyRow } from './rows'

const idRow = z.object({ id: z.number() })

/**
 * Undoes a retraction, as a revision with a reason: the record is public and counted again with what it says now, names that were
 * merged since among it. The retraction stays in its history, and what was held to be its possible duplicate is so again.
 */
export const reinstate = command({
  name: 'reinstate',
  allow: 'entry.retract',
  input: z.strictObject({ event_id: z.string(), expected: seenVersion.optional(), reason_en: text, reason_ar: text }),
  async run(tx, { event_id, expected, reason_en, reason_ar }, context) {
    const entry = await findEntry(tx, event_id)
    const { draft, current } = await openVersions(tx, entry)
    requireStanding({ draft, current }, expected)
    if (draft && current) refuse('draft_open', 'event_id', { id: event_id })
    if (current?.status !== 'retracted') return refuse('not_retracted', 'event_id', { id: event_id })
    const version = await copyAsDraft(tx, entry.kind, current.id)
    const counts = (await sourceCounts(tx, [entry])).get(entry.id)
    await tx.execute(sql`update ${name(entry.kind)} set change = 'reinstated', number_of_sources = ${counts?.sources ?? 0},
      independent_sources = ${counts?.independent ?? 0} where id = ${version}`)
    const revision = await release(tx, context, {
      command: 'reinstate',
      reason_en,
      reason_ar,
      status: 'published',
      opens: { [entry.kind]: [version], entry_link: await linksAgain(tx, entry) },
      closes: { [entry.kind]: [current.id] },
    })
    return {
      value: { revision },
      audit: { subjects: [event_id], revision, before: { status: 'retracted' }, after: { status: 'published' } },
    }
  },
})

/** Copies the links that the retraction closed, where the other record still stands and nobody tied the two again meanwhile. */
async function linksAgain(tx: WriteDb, entry: EntryIdentity): Promise<number[]> {
  const closed = await tx.query(
    sql`select l.id from entry_link l
      join entry o on o.id = case when l.from_id = ${entry.id} then l.to_id else l.from_id end and o.merged_into is null
      join entry_version w on w.entry_id = o.id and w.since is not null and w.until is null and w.status = 'published'
      where (l.from_id = ${entry.id} or l.to_id = ${entry.id}) and l.kind = 'possible_duplicate_of'
        and l.until = (select max(v.since) from entry_version v where v.entry_id = ${entry.id} and v.change = 'retracted')
        and not exists (select 1 from entry_link k
          where k.from_id = l.from_id and k.to_id = l.to_id and k.kind = l.kind and k.until is null)
      order by l.id`,
    idRow,
  )
  const again: number[] = []
  for (const { id } of closed)
    again.push(await copyRow(tx, 'entry_link', id, { since: null, until: null, dropped: false }))
  return again
}
