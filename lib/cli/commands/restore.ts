import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { restore } from '@/lib/server/db/backup/restore'
import type { Database } from '@/lib/server/db/handle'
import { env } from '@/lib/server/env'
import { withDatabase } from '../open'
import { root } from '../project'
import { step } from '../say'
import { report, verifyDatabase } from './verify'

async function complaint(db: Database): Promise<string | null> {
  const verified = await verifyDatabase(db)
  return verified.ok ? null : report(verified)
}

async function run(file: string, { json = false }: { readonly json?: boolean }): Promise<void> {
  const archive = path.resolve(file)
  if (!existsSync(archive)) throw new Error(`There is no file ${archive}.`)
  const { DATABASE_URL, IWM_DATA_DIR } = env()
  const embedded = DATABASE_URL ? null : path.join(path.resolve(root, IWM_DATA_DIR), 'pg')
  const isNew = embedded !== null && !existsSync(embedded)
  const put = (progress: (text: string) => void) =>
    withDatabase(db => restore(db, archive, { onStep: progress, verify: complaint }))
  const target = DATABASE_URL ? 'the database on its server' : IWM_DATA_DIR
  try {
    const done = json ? await put(() => undefined) : await step(`Restoring into ${target}`, put)
    const { revision, created_at } = done.head
    if (json) console.log(JSON.stringify({ revision, rows: done.rows, created_at }))
    else console.log(`Revision ${revision}, ${done.rows} rows, as of ${created_at}; verified.`)
  } catch (error) {
    if (isNew) await rm(embedded, { recursive: true, force: true })
    throw error
  }
}

/** `iwm restore`: an archive of `backup` into an empty database of either kind, whole or not at all. */
export function restoreCommand(): Command {
  return new Command('restore')
    .summary('put an archive into an empty database')
    .description(
      'Puts an archive of `backup` into the database of the settings, which must be new or without content: on a server a new database, else a data folder that is not there yet. Reads the archive to its end first; all of it is put in or nothing. An archive of an older version is brought forward. The hash chain and all rules are verified at the end.',
    )
    .argument('<file>', 'the archive')
    .option('--json', 'answer in JSON')
    .action(run)
}
