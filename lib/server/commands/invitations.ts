import 'server-only'
import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { findInvitation, type InvitationKind } from '../queries/invitations'
import { sha256 } from '../sha256'
import { command } from './command'
import { addPerson, emailInput, endSessions, findPerson, hashInput, localeInput, nameInput, roleInput } from './people'
import { refuse } from './problem'
import { insertRow } from './rows'

/** How long a link lets somebody in, in days. */
const DAYS: Readonly<Record<InvitationKind, number>> = { invite: 7, reset: 1 }

type Made = { readonly id: number; readonly token: string; readonly expires_at: string }

/** A new link; only the hash of its token is kept, so this answer is the one time that it can be read. */
async function makeLink(
  tx: WriteDb,
  row: {
    kind: InvitationKind
    role: string | null
    email: string
    name: string | null
    locale: string
    invited_by: string
  },
  now: Date,
): Promise<Made> {
  const token = randomBytes(24).toString('base64url')
  const expires_at = new Date(now.getTime() + DAYS[row.kind] * 24 * 3600 * 1000).toISOString()
  const made = { ...row, token_sha256: sha256(token), created_at: now.toISOString(), expires_at }
  return { id: await insertRow(tx, 'invitation', made), token, expires_at }
}

/** Invites somebody by a link that works once. Answers its token, which is kept nowhere. */
export const invitePerson = command({
  name: 'invite-person',
  allow: 'user.manage',
  input: z.strictObject({ email: emailInput, name: nameInput.nullish(), role: roleInput, locale: localeInput }),
  async run(tx, { email, name, role, locale }, { userId, now }) {
    const taken = await tx.query(sql`select id from "user" where email = ${email}`, z.unknown())
    if (taken.length > 0) refuse('email_taken', 'email', { email })
    const made = await makeLink(
      tx,
      { kind: 'invite', role, email, name: name ?? null, locale, invited_by: userId },
      now,
    )
    return {
      value: made,
      audit: { subjects: [`invitation:${made.id}`], after: { email, role, locale, expires_at: made.expires_at } },
    }
  },
})

/** A link by which a person sets a new password; older ones of theirs end. */
export const makeResetLink = command({
  name: 'make-reset-link',
  allow: 'user.manage',
  input: z.strictObject({ user_id: z.string() }),
  async run(tx, { user_id }, { userId, now }) {
    const person = await findPerson(tx, user_id)
    if (person.disabled) refuse('account_closed', 'user_id')
    await tx.execute(sql`update invitation set revoked_at = ${now.toISOString()}::timestamptz
      where kind = 'reset' and email = ${person.email} and used_at is null and revoked_at is null`)
    const made = await makeLink(
      tx,
      { kind: 'reset', role: null, email: person.email, name: null, locale: 'en', invited_by: userId },
      now,
    )
    return { value: made, audit: { subjects: [`user:${user_id}`, `invitation:${made.id}`] } }
  },
})

/** Takes a link back before anybody used it. */
export const revokeInvitation = command({
  name: 'revoke-invitation',
  allow: 'user.manage',
  input: z.strictObject({ id: z.number().int() }),
  async run(tx, { id }, { now }) {
    const done = await tx.execute(sql`update invitation set revoked_at = ${now.toISOString()}::timestamptz
      where id = ${id} and used_at is null and revoked_at is null`)
    if (done === 0) refuse('link_spent')
    return { value: null, audit: { subjects: [`invitation:${id}`] } }
  },
})

/** Uses a link up; refuses one that is unknown, used, taken back or too old. */
async function spend(tx: WriteDb, token: string, kind: InvitationKind, now: Date) {
  const found = await findInvitation(tx, token, kind, now)
  if (!found) return refuse('link_spent')
  await tx.execute(sql`update invitation set used_at = ${now.toISOString()}::timestamptz where id = ${found.id}`)
  return found
}

/** Makes the account that an invitation promises, for whoever holds its link. */
export const acceptInvitation = command({
  name: 'accept-invitation',
  allow: 'user.manage',
  input: z.strictObject({ token: z.string().max(400), name: nameInput, password_hash: hashInput }),
  async run(tx, { token, name, password_hash }, { now }) {
    const { id: link, email, role, locale } = await spend(tx, token, 'invite', now)
    if (role === null) throw new Error(`invitation ${link} gives no role`)
    const id = await addPerson(tx, { email, name, role, locale, hash: password_hash, now })
    return {
      value: { id, email },
      audit: { subjects: [`user:${id}`, `invitation:${link}`], after: { email, name, role } },
    }
  },
})

/** Sets a new password for whoever holds a reset link, and signs the account out everywhere. */
export const spendResetLink = command({
  name: 'use-reset-link',
  allow: 'user.manage',
  input: z.strictObject({ token: z.string().max(400), password_hash: hashInput }),
  async run(tx, { token, password_hash }, { now }) {
    const { id: link, email } = await spend(tx, token, 'reset', now)
    const [person] = await tx.query(
      sql`update account a set password = ${password_hash}, updated_at = ${now.toISOString()}::timestamptz
        from "user" u where u.id = a.user_id and u.email = ${email} and u.disabled_at is null
          and a.provider_id = 'credential' returning u.id`,
      z.object({ id: z.string() }),
    )
    if (!person) return refuse('link_spent')
    await endSessions(tx, person.id)
    await tx.execute(sql`delete from rate_limit where key = ${`lockout:${email}`}`)
    return { value: { email }, audit: { subjects: [`user:${person.id}`, `invitation:${link}`] } }
  },
})
