import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { command } from './command'
import { endSessions, findPerson, keepAnAdmin, roleInput } from './people'
import { refuse } from './problem'

const user_id = z.string()

/** Gives a person another role; the last admin keeps theirs. */
export const changeRole = command({
  name: 'change-role',
  allow: 'user.manage',
  input: z.strictObject({ user_id, role: roleInput }),
  async run(tx, { user_id, role }, { now }) {
    const before = await findPerson(tx, user_id)
    if (before.role === 'admin' && role !== 'admin') await keepAnAdmin(tx, user_id)
    await tx.execute(
      sql`update "user" set role = ${role}, updated_at = ${now.toISOString()}::timestamptz where id = ${user_id}`,
    )
    return { value: null, audit: { subjects: [`user:${user_id}`], before: { role: before.role }, after: { role } } }
  },
})

/** Closes an account (it can neither sign in nor act; what it did stays) or opens it again. */
export const closeAccount = command({
  name: 'close-account',
  allow: 'user.manage',
  input: z.strictObject({ user_id, closed: z.boolean() }),
  async run(tx, { user_id, closed }, { now }) {
    const before = await findPerson(tx, user_id)
    if (closed && before.role === 'admin') await keepAnAdmin(tx, user_id)
    const at = closed ? now.toISOString() : null
    await tx.execute(sql`update "user" set disabled_at = ${at}::timestamptz where id = ${user_id}`)
    if (closed) await endSessions(tx, user_id)
    return {
      value: null,
      audit: { subjects: [`user:${user_id}`], before: { closed: before.disabled }, after: { closed } },
    }
  },
})

/** Takes a person's second factor away, because the device that held it is lost; they set up a new one at the next sign-in. */
export const resetSecondFactor = command({
  name: 'reset-second-factor',
  allow: 'user.manage',
  input: z.strictObject({ user_id }),
  async run(tx, { user_id }, context) {
    if (user_id === context.userId) refuse('own_second_factor', 'user_id')
    await findPerson(tx, user_id)
    await tx.execute(sql`delete from two_factor where user_id = ${user_id}`)
    await tx.execute(sql`update "user" set two_factor_enabled = false where id = ${user_id}`)
    await endSessions(tx, user_id)
    return { value: null, audit: { subjects: [`user:${user_id}`] } }
  },
})

/** Signs a person out of every browser. */
export const signOutEverywhere = command({
  name: 'sign-out-everywhere',
  allow: 'user.manage',
  input: z.strictObject({ user_id }),
  async run(tx, { user_id }) {
    await findPerson(tx, user_id)
    const ended = await endSessions(tx, user_id)
    return { value: { ended }, audit: { subjects: [`user:${user_id}`], after: { ended } } }
  },
})
