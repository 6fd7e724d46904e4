import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../sha256'

/** The folder `prisma`, found from here: the program may be started from any folder. */
const prismaFolder = fileURLToPath(new URL('../../../prisma', import.meta.url))

export const migrationsFolder = path.join(prismaFolder, 'migrations')

/** One step of the database's form, as Prisma lays it out: `<time>_<name>/migration.sql`. */
export type Migration = {
  readonly name: string
  readonly script: string
  /** SHA-256 of the script in hex, as Prisma records it. */
  readonly checksum: string
}

/** All migrations in the order in which they are applied. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return names
    .map(entry => entry.name)
    .sort()
    .map(name => {
      const script = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: sha256(script) }
    })
}

/** The Prisma schema as the schema engine takes it. */
export function readSchema(): { path: string; content: string }[] {
  const file = path.join(prismaFolder, 'schema.prisma')
  return [{ path: file, content: fs.readFileSync(file, 'utf8') }]
}
