import 'server-only'
import { randomUUID } from 'node:crypto'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { ROLES, type Role } from '@/lib/domain/permissions'
import { LOCALES } from '@/lib/i18n/locale'
import type { ReadDb, WriteDb } from '../db/handle'
import { refuse } from './problem'

/** Who acts where nobody is signed in: the program itself. */
export const PROGRAM = { userId: 'program' } as const

export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'email' }))
export const nameInput = z.string().trim().min(1).max(120)
export const roleInput = z.enum(ROLES)
export const localeInput = z.enum(LOCALES)
/** A hash, never a password: commands and their audit must not see one. */
export const hashInput = z.string().regex(/^[0-9a-f]+:[0-9a-f]+$/, 'invalid')

const personRow = z.object({
  id: z.string(),
  email: z.string(),
  role: roleInput,
  disabled: z.boolean(),
  /** They have set up a second factor. */
  proven: z.boolean(),
})
export type PersonRow = z.output<typeof personRow>

/** A person by id; programs are none. */
export async function findPerson(tx: ReadDb, id: string): Promise<PersonRow> {
  const [row] = await tx.query(
    sql`select id, email, role, disabled_at is not null as disabled, two_factor_enabled as proven
      from "user" where id = ${id} and kind = 'person'`,
    personRow,
  )
  return row ?? refuse('user_unknown', 'user_id', { id })
}

/** Refuses a change after which nobody could manage people any more. */
export async function keepAnAdmin(tx: ReadDb, without: string): Promise<void> {
  const [row] = await tx.query(
    sql`select count(*)::int as n from "user"
      where kind = 'person' and role = 'admin' and disabled_at is null and id <> ${without}`,
    z.object({ n: z.number() }),
  )
  if (row?.n === 0) refuse('last_admin', 'user_id')
}

/** Adds a person with a password. Refuses an address that somebody has. Answers the id. */
export async function addPerson(
  tx: WriteDb,
  person: {
    readonly email: string
    readonly name: string
    readonly role: Role
    readonly locale: string
    readonly hash: string
    readonly now: Date
  },
): Promise<string> {
  const id = randomUUID()
  const { email, name, role, locale, hash } = person
  const now = person.now.toISOString()
  const added = await tx.execute(sql`
    insert into "user" (id, name, email, email_verified, role, kind, locale, created_at, updated_at)
    values (${id}, ${name}, ${email}, true, ${role}, 'person', ${locale}, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (email) do nothing`)
  if (added === 0) refuse('email_taken', 'email', { email })
  await tx.execute(sql`
    insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${randomUUID()}, ${id}, 'credential', ${id}, ${hash}, ${now}::timestamptz, ${now}::timestamptz)`)
  return id
}

/** Signs a person out everywhere. Answers how many browsers that were. */
export async function endSessions(tx: WriteDb, userId: string): Promise<number> {
  return tx.execute(sql`delete from session where user_id = ${userId}`)
}
