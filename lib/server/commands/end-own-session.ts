import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { command } from './command'
import { refuse } from './problem'

/** Signs one browser of one's own out. */
export const endOwnSession = command({
  name: 'end-own-session',
  allow: 'desk.open',
  unproven: true,
  input: z.strictObject({ session_id: z.string().max(200) }),
  async run(tx, { session_id }, { userId }) {
    const ended = await tx.execute(sql`delete from session where id = ${session_id} and user_id = ${userId}`)
    if (ended === 0) refuse('session_unknown')
    return { value: null, audit: { subjects: [`user:${userId}`], after: { event: 'session_ended' } } }
  },
})
