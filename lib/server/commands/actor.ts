import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { needsSecondFactor, type Permission, permits, ROLES, type Role } from '@/lib/domain/permissions'
import { scopeFor, scopesPermit, TOKEN_SCOPE_CODES, type TokenScope } from '@/lib/domain/token-scopes'
import type { ReadDb } from '../db/handle'
import { refuse } from './problem'

/** Who acts, as the database says at this moment. */
export type Who = {
  readonly userId: string
  readonly role: Role
  /** False for a program that acts in its own name. */
  readonly person: boolean
  /** Their role acts only after a second factor, and they have set none up. */
  readonly unproven: boolean
  /** The token that a program acts by in their name; null for who is here themselves. */
  readonly token: Token | null
}

type Token = {
  readonly id: number
  readonly scopes: readonly TokenScope[]
  /** The person who made it; null where the machine's own command line did. */
  readonly maker: string | null
}

const whoRow = z.object({ role: z.enum(ROLES), kind: z.enum(['person', 'system']), two_factor_enabled: z.boolean() })

const tokenRow = z.object({
  id: z.number(),
  scopes: z.array(z.enum(TOKEN_SCOPE_CODES)),
  maker: z.string().nullable(),
  revoked: z.boolean(),
  expired: z.boolean(),
})

/** Reads who acts. Refuses unknown people, closed accounts, and tokens that are not theirs, were revoked or have run out. */
export async function whoActs(
  tx: ReadDb,
  { userId, tokenId }: { readonly userId: string; readonly tokenId?: number },
  now: Date,
): Promise<Who> {
  const [user] = await tx.query(
    sql`select role, kind, two_factor_enabled from "user" where id = ${userId} and disabled_at is null`,
    whoRow,
  )
  if (!user) return refuse('user_unknown', undefined, { id: userId })
  // Programs act from the machine's own command line; nobody can sign in as one.
  const person = user.kind === 'person'
  const unproven = person && needsSecondFactor(user.role) && !user.two_factor_enabled
  const token = tokenId === undefined ? null : await openToken(tx, tokenId, userId, now)
  return { userId, role: user.role, person, unproven, token }
}

async function openToken(tx: ReadDb, id: number, userId: string, now: Date): Promise<Token> {
  const [row] = await tx.query(
    sql`select t.id, t.scopes, m.id as maker, t.revoked_at is not null as revoked,
        coalesce(t.expires_at <= ${now.toISOString()}::timestamptz, false) as expired
      from api_token t left join "user" m on m.id = t.created_by and m.kind = 'person'
      where t.id = ${id} and t.user_id = ${userId}`,
    tokenRow,
  )
  if (!row) return refuse('token_unknown')
  if (row.revoked) return refuse('token_revoked')
  if (row.expired) return refuse('token_expired')
  return { id: row.id, scopes: row.scopes, maker: row.maker }
}

type Asking = Pick<Who, 'role' | 'unproven'> & { readonly token: Pick<Token, 'scopes'> | null }

/** Whether somebody's role allows a thing, and so does the token that they act by. */
export function may({ role, token }: Asking, permission: Permission): boolean {
  return permits(role, permission) && (token === null || scopesPermit(token.scopes, permission))
}

/** Refuses what they may not do, and anything before their second factor is set up where their role asks for one. */
export function requirePermission(
  { role, unproven, token }: Asking,
  permission: Permission,
  beforeFactor = false,
): void {
  if (!permits(role, permission)) refuse('role_refused')
  if (token && !scopesPermit(token.scopes, permission)) {
    const scope = scopeFor(permission)
    if (scope === null) refuse('not_by_token')
    refuse('scope_refused', undefined, { scope })
  }
  if (unproven && !beforeFactor) refuse('second_factor_needed')
}
