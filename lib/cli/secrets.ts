import { randomBytes } from 'node:crypto'
import { runCommand } from '@/lib/server/commands/command'
import { keepSecret } from '@/lib/server/commands/first-admin'
import { PROGRAM } from '@/lib/server/commands/people'
import type { Database } from '@/lib/server/db/handle'
import type { Env } from '@/lib/server/env'
import { findSecret } from '@/lib/server/queries/own-secret'
import { hasAdmin } from '@/lib/server/queries/people'
import { sha256 } from '@/lib/server/sha256'

async function keep(database: Database, name: 'auth' | 'setup', value: string): Promise<void> {
  const kept = await runCommand(database, keepSecret, { name, value }, PROGRAM, new Date())
  if (!kept.ok) throw new Error(kept.error.map(({ message }) => message.en).join(' '))
}

/**
 * Makes the secret that sessions are signed with, once, and as long as nobody can manage people a setup token: that of the
 * settings, else a new one at each start, of which only the hash is kept. Answers by what the first admin
 * can be made, for whoever started the program; null where there is one.
 */
export async function makeSecrets(database: Database, settings: Pick<Env, 'IWM_SETUP_TOKEN'>): Promise<string | null> {
  if ((await findSecret(database.read, 'auth')) === null) await keep(database, 'auth', randomBytes(32).toString('hex'))
  if (await hasAdmin(database.read)) return null
  const { IWM_SETUP_TOKEN: given } = settings
  const token = given ?? randomBytes(18).toString('base64url')
  await keep(database, 'setup', sha256(token.trim()))
  const how = given === undefined ? `with the token ${token}` : 'with the token of IWM_SETUP_TOKEN'
  return how
}
