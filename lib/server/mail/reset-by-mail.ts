import 'server-only'
import { runCommand } from '../commands/command'
import { makeResetLink } from '../commands/invitations'
import { PROGRAM } from '../commands/people'
import type { Database } from '../db/handle'
import { personByAddress } from '../queries/person-by-address'
import { linkLetter, type Mail } from './mail'

/** As many letters as one account is sent in an hour, whoever asks. */
const MOST = 3
const HOUR = 3600_000

/**
 * Sends the person of an address a link by which they set a new password. Says nothing of whether there is one: an address that nobody
 * has, a closed account and too many letters are passed over in silence. Answers whether a letter went out, for tests and the log.
 */
export async function resetByMail(db: Database, { send, link }: Mail, email: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - HOUR).toISOString()
  const person = await personByAddress(db.read, email, since)
  if (!person || person.links >= MOST) return false
  const made = await runCommand(db, makeResetLink, { user_id: person.id }, PROGRAM, now)
  if (!made.ok) return false
  const { locale } = person
  await send(linkLetter('reset', person.email, link(`/${locale}/admin/reset/${made.value.token}`), locale))
  return true
}
