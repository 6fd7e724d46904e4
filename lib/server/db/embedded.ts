import 'server-only'
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { extensions, startParams } from './embedded-options'
import { copyFolder, grantFolderCopy } from './folder-copy'
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

/** Starts the engine on a folder. What it says where the folder is damaged helps nobody but its makers. */
async function opened(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create({ fs: new SyncedFs(folder), startParams, extensions })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The embedded database in ${folder} is damaged and cannot be opened (${reason}). It was left as it is. Move the folder away, and put a backup into a new one with \`npm run iwm -- restore FILE\`.`,
      { cause: error },
    )
  }
}

/** Bytes of journal that a crash now would have to replay. */
async function journal(client: PGlite): Promise<number> {
  const asked =
    'SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::int AS bytes FROM pg_control_checkpoint()'
  const { rows } = await client.query<{ bytes: number }>(asked)
  return rows[0]?.bytes ?? 0
}

/** The newest revision; null where no table of them is there yet. */
async function revisionOf(client: PGlite): Promise<number | null> {
  try {
    const { rows } = await client.query<{ number: number }>('SELECT coalesce(max(number), 0) AS number FROM revision')
    return rows[0]?.number ?? null
  } catch {
    return null
  }
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
    const client = await opened(folder)
    const adapter = embeddedAdapter(client)
    let last: Promise<unknown> = Promise.resolve()
    let held: number | null = null
    let waiting = 0

    // One at a time: there is one connection, and Prisma's own clock for waiting starts only when it is free.
    const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
      waiting += 1
      const turn = last.then(async () => {
        waiting -= 1
        held = await revisionOf(client)
        try {
          return await run()
        } finally {
          held = null
        }
      })
      last = turn
        .catch(() => undefined)
        .then(async () => {
          if (!client.closed && (await journal(client)) > upkeepAfter) await upkeep(client)
        })
        // The work itself is safe on disk; tidying up is tried again after the next transaction.
        .catch(error => process.emitWarning(`Upkeep of the embedded database failed: ${String(error)}`))
      return turn
    }

    const db = databaseOn({
      kind: 'embedded',
      adapter,
      around: inTurn,
      held: () => held,
      load: () => ({ waiting }),
      close: async () => {
        await last
        try {
          if (!client.closed) await client.close()
        } finally {
          lock.release()
        }
      },
    })
    // Nothing is written while a transaction holds the one connection: what is copied then is what a crash would leave.
    grantFolderCopy(db, to => inTurn(() => client.transaction(() => copyFolder(folder, path.join(to, 'pg')))))
    return grantMigration(db, async () => ({ adapter, exclusively: run => run(), close: async () => undefined }))
  } catch (error) {
    lock.release()
    throw error
  }
}
