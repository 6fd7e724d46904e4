import 'server-only'
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { extensions, startParams } from './embedded-options'
import type { Database } from './handle'
import { lockFolder } from './lock'
import { grantMigration } from './migration-access'
import { embeddedAdapter } from './pglite-adapter'
import { databaseOn } from './prisma-handle'
import { SyncedFs } from './synced-fs'

/** Journal written since the last checkpoint, in bytes, that calls for one: in single-user mode nobody else does it. */
const upkeepAfter = 8 * 1024 * 1024

/** Makes the database folder in a child process; it appears under its name only when it is complete. */
async function create(folder: string): Promise<void> {
  const draft = `${folder}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  const program = fileURLToPath(new URL('./create-embedded.ts', import.meta.url))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  // `react-server` is the condition under which the package `server-only` is empty.
  await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', tsx, program, draft])
  fs.renameSync(draft, folder)
}

/** Bytes of journal that a crash now would have to replay. */
async function journal(client: PGlite): Promise<number> {
  const asked =
    'SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::int AS bytes FROM pg_control_checkpoint()'
  const { rows } = await client.query<{ bytes: number }>(asked)
  return rows[0]?.bytes ?? 0
}

/** What a server's background processes would do: shorten the journal, drop dead rows, count for the planner. */
async function upkeep(client: PGlite): Promise<void> {
  await client.exec('VACUUM (ANALYZE)')
  await client.exec('CHECKPOINT')
}

/**
 * Opens the embedded database of a data folder for this process alone, making it first if there is none.
 * Throws `FolderLocked` when another process has it.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = lockFolder(path.resolve(dataDir))
  try {
    const folder = path.join(path.resolve(dataDir), 'pg')
    if (!fs.existsSync(folder)) await create(folder)
    const client = await PGlite.create({ fs: new SyncedFs(folder), startParams, extensions })
    const adapter = embeddedAdapter(client)
    let last: Promise<unknown> = Promise.resolve()

    const db = databaseOn({
      kind: 'embedded',
      adapter,
      // One at a time: there is one connection, and Prisma's own clock for waiting starts only when it is free.
      around: run => {
        const turn = last.then(run)
        last = turn
          .catch(() => undefined)
          .then(async () => {
            if (!client.closed && (await journal(client)) > upkeepAfter) await upkeep(client)
          })
          // The work itself is safe on disk; tidying up is tried again after the next transaction.
          .catch(error => process.emitWarning(`Upkeep of the embedded database failed: ${String(error)}`))
        return turn
      },
      close: async () => {
        await last
        try {
          if (!client.closed) await client.close()
        } finally {
          lock.release()
        }
      },
    })
    return grantMigration(db, async () => ({ adapter, exclusively: run => run(), close: async () => undefined }))
  } catch (error) {
    lock.release()
    throw error
  }
}
