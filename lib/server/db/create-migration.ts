import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { migrationsFolder, readMigrations } from './migrations'
import { embeddedAdapter } from './pglite-adapter'
import { differenceToSchema } from './schema-engine'
import { scratchDatabase } from './scratch-database'

/** What stands between the migrations of a folder and prisma/schema.prisma, as SQL; '' if nothing. */
async function nextScript(folder: string): Promise<string> {
  const scratch = await scratchDatabase()
  try {
    for (const { script } of readMigrations(folder)) await scratch.exec(script)
    return await differenceToSchema(embeddedAdapter(scratch))
  } finally {
    await scratch.close()
  }
}

/**
 * Writes the migration `<time>_<name>` that leads from what the migrations make to what prisma/schema.prisma says, and answers
 * its file; `null` when there is no difference, unless `empty` asks for a file to write by hand. Changes no database.
 * `now` gives the time in the name (UTC); it must be later than that of the last migration.
 */
export async function createMigration(
  name: string,
  { now, empty = false, folder = migrationsFolder }: { now: Date; empty?: boolean; folder?: string },
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('A migration is named in lower case: letters, digits and _.')
  const made = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  const last = readMigrations(folder).at(-1)?.name ?? ''
  if (made <= last) throw new Error(`${made} would come before ${last}, which is there already: is the clock right?`)
  const script = await nextScript(folder)
  if (script === '' && !empty) return null
  const file = path.join(folder, made, 'migration.sql')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, script === '' ? '-- By hand.\n' : script)
  return file
}
