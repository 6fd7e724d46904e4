import 'server-only'
import type { Database } from '../handle'
import { migrate } from '../migrate'
import { type Migration, readMigrations } from '../migrations'
import { clear, occupiedBy } from './empty'
import { BadArchive, type Head } from './format'
import { load } from './load'
import { checkArchive } from './read'

/** The database is not free: nothing in it was touched. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
}

export type Restore = {
  /** Says what is done now, for a person who waits. */
  readonly onStep?: (text: string) => void
  /** Asked last, of the restored and migrated record; what it says is wrong undoes everything. */
  readonly verify: (db: Database) => Promise<string | null>
}

/** Migrations of this program that the archive's database had, in order. Throws where it had others. */
function migrationsOf(head: Head, file: string): Migration[] {
  const own = readMigrations()
  const theirs = new Map(head.migrations.map(({ name, checksum }) => [name, checksum]))
  const unknown = [...theirs.keys()].filter(name => !own.some(migration => migration.name === name))
  if (unknown.length > 0) {
    throw new BadArchive(
      `${file} is of a newer version of this program (${head.program}; it has ${unknown.join(', ')}).`,
    )
  }
  const edited = own.filter(({ name, checksum }) => theirs.has(name) && theirs.get(name) !== checksum)
  if (edited.length > 0) {
    throw new BadArchive(
      `${file} was made with other migrations than this program has (${edited.map(m => m.name).join(', ')}).`,
    )
  }
  return own.filter(({ name }) => theirs.has(name))
}

/**
 * Puts an archive into a database that is new, or migrated and without content: its tables are made as they were when it was
 * written, filled, and brought forward. The archive is read to its end before anything is touched; a failure after that leaves a
 * new, empty database. Throws `BadArchive`, `NotEmpty`, or why the database refuses. Answers the archive's head and the number of rows.
 */
export async function restore(db: Database, file: string, options: Restore): Promise<{ head: Head; rows: number }> {
  const { onStep = () => undefined, verify } = options
  onStep('reading the archive')
  const { head } = await checkArchive(file)
  const migrations = migrationsOf(head, file)
  const held = await occupiedBy(db.read)
  if (held !== null) {
    throw new NotEmpty(`The database is not empty: it holds ${held}. Restore into a new one; nothing was changed.`)
  }
  try {
    onStep('making the tables')
    await clear(db)
    await migrate(db, migrations)
    const rows = await load(db, file, table => onStep(table))
    onStep('bringing the tables up to date')
    await migrate(db)
    onStep('verifying')
    const wrong = await verify(db)
    if (wrong !== null) throw new BadArchive(`What ${file} holds does not verify: ${wrong}`)
    return { head, rows }
  } catch (error) {
    // Where even this fails the reason is most likely the same, and the first one says more.
    await clear(db).catch(() => undefined)
    throw error
  }
}
