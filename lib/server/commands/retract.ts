import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { name } from '../queries/sql'
import { command } from './command'
import { copyAsDraft, findEntry, openVersions, requireStanding } from './entries'
import { seenVersion, text } from './inputs'
import { refuse } from './problem'
import { release } from './release'

/**
 * Takes a public record back, as a revision with a reason. The record stays readable as retracted and is counted no more;
 * what was held to be its possible duplicate is so no longer.
 */
export const retract = command({
  name: 'retract',
  allow: 'entry.retract',
  input: z.strictObject({ event_id: z.string(), expected: seenVersion.optional(), reason_en: text, reason_ar: text }),
  async run(tx, { event_id, expected, reason_en, reason_ar }, context) {
    const entry = await findEntry(tx, event_id)
    const { draft, current } = await openVersions(tx, entry)
    requireStanding({ draft, current }, expected)
    if (draft && current) refuse('draft_open', 'event_id', { id: event_id })
    if (!current) refuse('not_published', 'event_id', { id: event_id })
    if (current.status === 'retracted') refuse('already_retracted', 'event_id', { id: event_id })
    const version = await copyAsDraft(tx, entry.kind, current.id)
    await tx.execute(sql`update ${name(entry.kind)} set change = 'retracted' where id = ${version}`)
    const links = await tx.query(
      sql`select id from entry_link where (from_id = ${entry.id} or to_id = ${entry.id})
        and kind = 'possible_duplicate_of' and since is not null and until is null`,
      z.object({ id: z.number() }),
    )
    const revision = await release(tx, context, {
      command: 'retract',
      reason_en,
      reason_ar,
      status: 'retracted',
      opens: { [entry.kind]: [version] },
      closes: { [entry.kind]: [current.id], entry_link: links.map(link => link.id) },
    })
    return {
      value: { revision },
      audit: { subjects: [event_id], revision, before: { status: current.status }, after: { status: 'retracted' } },
    }
  },
})
