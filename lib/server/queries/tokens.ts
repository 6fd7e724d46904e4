import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { needsSecondFactor, ROLES, type Role } from '@/lib/domain/permissions'
import { TOKEN_SCOPE_CODES, type TokenScope } from '@/lib/domain/token-scopes'
import type { ReadDb } from '../db/handle'
import { sha256 } from '../sha256'
import { baghdadDay } from './sql'

/** Whether a token may be used: it was not revoked, has not run out, and the account that it acts as is open. */
const STATES = ['open', 'revoked', 'expired', 'closed'] as const
export type TokenState = (typeof STATES)[number]

const state = (now: Date) => sql`case when t.revoked_at is not null then 'revoked'
  when t.expires_at <= ${now.toISOString()}::timestamptz then 'expired'
  when u.disabled_at is not null then 'closed' else 'open' end`

/** A token as a request brings it. Whose it is was read from the database. */
export type BroughtToken = {
  readonly id: number
  readonly userId: string
  readonly role: Role
  readonly unproven: boolean
  readonly scopes: readonly TokenScope[]
  readonly state: TokenState
  /** Its last use was noted within the minute. */
  readonly noted: boolean
}

const broughtRow = z.object({
  id: z.number(),
  user_id: z.string(),
  role: z.enum(ROLES),
  two_factor_enabled: z.boolean(),
  scopes: z.array(z.enum(TOKEN_SCOPE_CODES)),
  state: z.enum(STATES),
  noted: z.boolean(),
})

/** The token of a text, whatever its state; null for a text that is none. */
export async function findToken(db: ReadDb, text: string, now: Date): Promise<BroughtToken | null> {
  const hash = sha256(text)
  const [row] = await db.query(
    sql`select t.id, t.user_id, u.role, u.two_factor_enabled, t.scopes, ${state(now)} as state,
        coalesce(t.last_used_at >= ${now.toISOString()}::timestamptz - interval '1 minute', false) as noted
      from api_token t join "user" u on u.id = t.user_id where t.token_sha256 = ${hash}`,
    broughtRow,
  )
  if (!row) return null
  const { user_id: userId, two_factor_enabled, ...rest } = row
  return { ...rest, userId, unproven: needsSecondFactor(row.role) && !two_factor_enabled }
}

const listedRow = z.object({
  id: z.number(),
  name: z.string(),
  who: z.string(),
  maker: z.string(),
  maker_id: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPE_CODES)),
  state: z.enum(STATES),
  created_at: z.string(),
  expires_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
})
export type ListedToken = z.output<typeof listedRow>

/** Every token, those that hold first, the newest first; days as in Baghdad. Texts are kept nowhere. */
export async function tokens(db: ReadDb, now: Date): Promise<ListedToken[]> {
  return db.query(
    sql`select t.id, t.name, u.name as who, m.name as maker, m.id as maker_id, t.scopes, ${state(now)} as state,
        ${baghdadDay(sql`t.created_at`)} as created_at, ${baghdadDay(sql`t.expires_at`)} as expires_at,
        ${baghdadDay(sql`t.last_used_at`)} as last_used_at
      from api_token t join "user" u on u.id = t.user_id join "user" m on m.id = t.created_by
      order by ${state(now)} <> 'open', t.id desc limit 500`,
    listedRow,
  )
}
