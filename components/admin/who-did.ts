import { SYSTEM_USERS } from '@/lib/domain/vocabularies/system-user'
import type { Reader } from '../reader'

type Did = { readonly who: string | null; readonly who_id: string | null }

const systemUser = (id: string | null) =>
  id !== null && Object.hasOwn(SYSTEM_USERS, id) ? SYSTEM_USERS[id] : undefined

/** What somebody is called: their own name, or in the reader's words what acts without being a person. */
export function calledBy({ say }: Pick<Reader, 'say'>, id: string | null, name: string): string {
  const system = systemUser(id)
  return system ? say(system) : name
}

/** The same for each row of a list that says who did it. */
export const namedRows = <T extends Did>(reader: Pick<Reader, 'say'>, rows: readonly T[]) =>
  rows.map(row => ({ ...row, who: row.who === null ? row.who : calledBy(reader, row.who_id, row.who) }))

/** The same for names by id. */
export const namedPeople = (reader: Pick<Reader, 'say'>, people: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(people).map(([id, name]) => [id, calledBy(reader, id, name)]))
