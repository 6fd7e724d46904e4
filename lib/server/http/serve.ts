import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import type { Database } from '../db/handle'
import type { Env } from '../env'
import { log } from '../log'
import { currentRevision } from '../queries/revision'
import { ASSET_STAMP, MemoryAnswerStore } from './answer-store'
import { createEntry } from './entry'
import { healthAnswer } from './health'
import { listen, stopListening } from './listen'
import { startNext } from './next-site'
import { StampClock } from './stamp'

/** Finished answers held in memory, in bytes: some thousand pages. */
const STORE_BYTES = 64 * 1024 * 1024

export type ServeOptions = {
  /** Open, migrated, and made known with `setDatabase`; it stays the caller's to close. */
  readonly database: Database
  readonly settings: Pick<Env, 'PORT' | 'IWM_PUBLIC_URL' | 'IWM_FRAME_ANCESTORS'>
  /** The folder that holds `app` and the finished build. */
  readonly root: string
  readonly version: string
  /** Pages from source, with reloading, and nothing kept. */
  readonly dev: boolean
}

/** A site that answers. */
export type Running = {
  readonly port: number
  /** Takes no new requests, finishes the open ones and stops Next.js. */
  close(): Promise<void>
}

/** Starts the pages and answers on the port of the settings. Rejects if the port is taken or the build is missing. */
export async function serve({ database, settings, root, version, dev }: ServeOptions): Promise<Running> {
  const next = await startNext({ dir: root, port: settings.PORT, dev })
  const revision = async (): Promise<number> => (await currentRevision(database.read)).number
  const store = new MemoryAnswerStore(STORE_BYTES)
  const entry = createEntry({
    site: next.site,
    store,
    stamps: new StampClock(revision, stamp => store.keepOnly([ASSET_STAMP, stamp.key])),
    health: () => healthAnswer({ version, kind: database.kind, revision }),
    log: log(),
    origin: new URL(settings.IWM_PUBLIC_URL ?? `http://localhost:${settings.PORT}`),
    build: buildName(root),
    embedders: settings.IWM_FRAME_ANCESTORS,
    dev,
  })
  const server = createServer(entry)
  if (dev) server.on('upgrade', (req, socket, head) => void next.upgrade(req, socket, head))
  try {
    const port = await listen(server, settings.PORT)
    return {
      port,
      close: async () => {
        await stopListening(server)
        await next.close()
      },
    }
  } catch (error) {
    await next.close()
    throw error
  }
}

/** What Next.js called the build that is in place. */
function buildName(root: string): string {
  const file = path.join(root, '.next', 'BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'dev'
}
