import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { settings } from '../queries/settings'
import { texts } from '../queries/sql'
import type { CommandContext } from './command'
import { type Problem, problem } from './problem'

/** Commands that speak of a draft and change nothing in it. */
const NO_HAND = ['submit-entry', 'return-entry', 'comment-entry']

/**
 * Where the two-person rule is on: of these drafts, those that the person who wants to publish had a hand in since they were last
 * public (created, revised, cited, linked or imported them, as the audit says, or earlier in the same batch). Programs are no
 * second person and no first one. What was done by a token was done by the person that it acts as and by the one who made it:
 * else an admin could be two people.
 */
export async function twoPeopleProblems(
  tx: ReadDb,
  publicIds: readonly string[],
  { userId, person, token, earlier }: CommandContext,
): Promise<Problem[]> {
  if (!person || publicIds.length === 0 || !(await settings(tx)).two_person_rule) return []
  const hands = texts([userId, token?.maker ?? userId])
  const rows = await tx.query(
    sql`select distinct w.id from unnest(${texts(publicIds)}) as w(id)
      join audit a on a.subjects @> array[w.id]
      left join api_token t on t.id = a.token_id
      where (a.user_id = any(${hands}) or t.created_by = any(${hands})) and a.revision is null and not (a.command = any(${texts(NO_HAND)}))
        and a.id > coalesce((select max(p.id) from audit p where p.subjects @> array[w.id] and p.revision is not null), 0)`,
    z.object({ id: z.string() }),
  )
  const before = new Set(rows.map(row => row.id))
  return publicIds
    .filter(id => {
      const here = earlier.filter(done => done.subjects.includes(id))
      const since = here.slice(here.findLastIndex(done => done.revision !== undefined) + 1)
      const changed = since.some(done => !NO_HAND.includes(done.command))
      return changed || (since.length === here.length && before.has(id))
    })
    .map(id => problem('two_people', 'event_ids', { id }))
}
