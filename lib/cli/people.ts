import type { Result } from '@/lib/core/result'
import type { Problem } from '@/lib/server/commands/problem'
import type { Database } from '@/lib/server/db/handle'
import { people } from '@/lib/server/queries/people'

/** The value of a command that succeeded; throws with what was wrong otherwise. */
export function must<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value
  throw new Error(result.error.map(({ message }) => message.en).join(' '))
}

/** The id of the person with an address. Throws where nobody has it. */
export async function idOf(db: Database, email: string): Promise<string> {
  const found = (await people(db.read)).find(person => person.email === email.trim().toLowerCase())
  if (!found) throw new Error(`Nobody has the address ${email}.`)
  return found.id
}
