import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { settings } from '../queries/settings'
import { texts } from '../queries/sql'
import { type Problem, problem } from './problem'

/**
 * Where the two-person rule is on: of these drafts, those that the person who wants to publish had a hand in since they were last
 * public (created, revised, cited, linked or imported them, as the audit says). Programs are no second person and no first one.
 */
export async function twoPeopleProblems(tx: ReadDb, publicIds: readonly string[], userId: string): Promise<Problem[]> {
  if (publicIds.length === 0 || !(await settings(tx)).two_person_rule) return []
  const own = await tx.query(
    sql`select distinct w.id from unnest(${texts(publicIds)}) as w(id)
      join audit a on a.subjects @> array[w.id] join "user" u on u.id = a.user_id
      where a.user_id = ${userId} and u.kind = 'person' and a.revision is null
        and a.command not in ('submit-entry', 'return-entry', 'comment-entry')
        and a.id > coalesce((select max(p.id) from audit p where p.subjects @> array[w.id] and p.revision is not null), 0)`,
    z.object({ id: z.string() }),
  )
  return own.map(({ id }) => problem('two_people', 'event_ids', { id }))
}
