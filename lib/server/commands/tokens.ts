import 'server-only'
import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { needsSecondFactor, permits } from '@/lib/domain/permissions'
import { TOKEN_SCOPE_CODES, TOKEN_SCOPES } from '@/lib/domain/token-scopes'
import { sha256 } from '../sha256'
import { command } from './command'
import { findPerson, nameInput } from './people'
import { refuse } from './problem'
import { insertRow } from './rows'

/** What the text of every token begins with, so that one that lies about can be known for what it is. */
export const TOKEN_PREFIX = 'iwm_'

/**
 * Makes a token by which a program acts as a person, within scopes. Only the hash of its text is kept, so this answer is the one
 * time that it can be read. Whoever makes one has a second factor, as every admin must; for a person whose role needs one it is
 * made only once they have theirs.
 */
export const addToken = command({
  name: 'add-token',
  allow: 'token.manage',
  input: z.strictObject({
    name: nameInput,
    user_id: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPE_CODES)).min(1).max(TOKEN_SCOPE_CODES.length),
    /** null: it holds until it is revoked. */
    expires_at: z.iso.datetime({ offset: true }).nullable(),
  }),
  async run(tx, { name, user_id, scopes: asked, expires_at }, { userId, now }) {
    const person = await findPerson(tx, user_id)
    if (person.disabled) refuse('account_closed', 'user_id')
    if (needsSecondFactor(person.role) && !person.proven) refuse('person_needs_factor', 'user_id')
    const scopes = TOKEN_SCOPE_CODES.filter(scope => asked.includes(scope))
    const beyond = scopes.find(scope => !TOKEN_SCOPES[scope].some(permission => permits(person.role, permission)))
    if (beyond !== undefined) refuse('scope_beyond_role', 'scopes', { scope: beyond })
    if (expires_at !== null && new Date(expires_at) <= now) refuse('expires_past', 'expires_at')
    const token = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`
    const after = { name, user_id, scopes, expires_at }
    const row = { ...after, token_sha256: sha256(token), created_by: userId, created_at: now.toISOString() }
    const id = await insertRow(tx, 'api_token', row)
    return { value: { id, token }, audit: { subjects: [`token:${id}`, `user:${user_id}`], after } }
  },
})

/** Ends a token for good. */
export const revokeToken = command({
  name: 'revoke-token',
  allow: 'token.manage',
  input: z.strictObject({ id: z.number().int().min(1).max(2_147_483_647) }),
  async run(tx, { id }, { now }) {
    const done = await tx.execute(sql`update api_token set revoked_at = ${now.toISOString()}::timestamptz
      where id = ${id} and revoked_at is null`)
    if (done === 0) refuse('token_closed')
    return { value: null, audit: { subjects: [`token:${id}`] } }
  },
})
