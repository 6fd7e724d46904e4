import 'server-only'
import type { Permission } from '@/lib/domain/permissions'
import { requirePermission } from '../commands/actor'
import { type ProblemCode, problem, Refusal } from '../commands/problem'
import { noteTokenUse } from '../commands/token-use'
import { database } from '../db/current'
import { type BroughtToken, findToken, type TokenState } from '../queries/tokens'
import { Fault } from './problem-details'

const SAID: Readonly<Record<Exclude<TokenState, 'open'>, ProblemCode>> = {
  revoked: 'token_revoked',
  expired: 'token_expired',
  closed: 'account_closed',
}

/** Says that a token is missing or does not hold (RFC 6750 section 3). */
export function unauthorized(code: ProblemCode): Fault {
  const why = code === 'token_missing' ? '' : ', error="invalid_token"'
  return new Fault(401, [problem(code)], { 'www-authenticate': `Bearer realm="Iraq Withdrawal Monitor"${why}` })
}

/**
 * The token that a request brings, if its person and its scopes allow a thing; its use is noted. Only the header counts: no cookie
 * lets anybody write, so no page of another site can make a browser do it.
 */
export async function tokenFor(request: Request, permission: Permission, now: Date): Promise<BroughtToken> {
  const text = /^Bearer +([\w.~+/=-]{1,400})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (text === undefined) throw unauthorized('token_missing')
  const db = database()
  const token = await findToken(db.read, text, now)
  if (!token) throw unauthorized('token_unknown')
  if (token.state !== 'open') throw unauthorized(SAID[token.state])
  if (!token.noted) await noteTokenUse(db, token.id, now)
  try {
    requirePermission({ ...token, token }, permission)
  } catch (error) {
    if (error instanceof Refusal) throw new Fault(403, error.problems)
    throw error
  }
  return token
}
