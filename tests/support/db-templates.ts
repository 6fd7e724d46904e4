import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Database } from '@/lib/server/db/handle'
import { FolderLocked, lockFolder } from '@/lib/server/db/lock'
import { migrate } from '@/lib/server/db/migrate'
import { readMigrations } from '@/lib/server/db/migrations'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What is kept between runs, by the hash of what it was made from. */
export const templatesFolder = path.join(root, '.build', 'test-db')

/** `empty`: migrated, with nothing in it. `loaded`: with the starting data. */
export type Template = 'empty' | 'loaded'

function filesOf(folder: string): string[] {
  const at = path.join(root, folder)
  if (!fs.existsSync(at)) return []
  return fs
    .readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(at, name))
    .filter(file => fs.statSync(file).isFile())
    .sort()
}

/** Names a template after everything that decides what is in it. */
export function templateName(template: Template): string {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations()) hash.update(`${name} ${checksum}\n`)
  if (template === 'loaded') {
    const makers = ['prisma/data', 'prisma/load', 'lib/core', 'lib/domain', 'lib/server/commands']
    for (const file of makers.flatMap(filesOf)) hash.update(file.slice(root.length)).update(fs.readFileSync(file))
  }
  return `${template}_${hash.digest('hex').slice(0, 12)}`
}

/** Fills a fresh database as the template says. */
export async function fill(db: Database, template: Template): Promise<void> {
  await migrate(db)
  if (template === 'empty') return
  const { loadStartingData } = await import('@/prisma/load/load')
  await loadStartingData(db, { now: new Date('2026-11-22T09:00:00Z'), onProgress: () => undefined })
}

/** Runs `make` alone among all test processes; they wait for each other, up to `patience` milliseconds. */
export async function oneAtATime<T>(name: string, make: () => Promise<T>, patience = 600_000): Promise<T> {
  const folder = path.join(templatesFolder, `making-${name}`)
  for (let waited = 0; ; waited += 200) {
    try {
      const lock = lockFolder(folder)
      try {
        return await make()
      } finally {
        lock.release()
      }
    } catch (error) {
      if (!(error instanceof FolderLocked) || waited >= patience) throw error
      await wait(200)
    }
  }
}
