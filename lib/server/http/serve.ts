import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import type { Database } from '../db/handle'
import type { Env } from '../env'
import { log } from '../log'
import { Metrics } from '../observe/metrics'
import { countQueriesIn } from '../observe/watch'
import { publicOrigin } from '../public-origin'
import { ownSecret } from '../queries/own-secret'
import { currentRevision, recordName } from '../queries/revision'
import { isSynthetic } from '../queries/synthetic'
import { deliveryCounts } from '../queries/webhooks'
import { openShared } from '../shared/open'
import { startWebhooks } from '../webhooks/worker'
import { ASSET_STAMP, MemoryAnswerStore } from './answer-store'
import { createEntry } from './entry'
import { healthAnswer } from './health'
import { listen, stopListening } from './listen'
import { startNext } from './next-site'
import { RateLimit } from './rate'
import { createShareGate } from './share-gate'
import { StampClock } from './stamp'

/** Finished answers held in memory, in bytes: some thousand pages. */
const STORE_BYTES = 64 * 1024 * 1024

export type ServeOptions = {
  /** Open, migrated, and made known with `setDatabase`; it stays the caller's to close. */
  readonly database: Database
  readonly settings: Pick<
    Env,
    | 'PORT'
    | 'IWM_PUBLIC_URL'
    | 'IWM_WEBHOOK_TARGETS'
    | 'IWM_FRAME_ANCESTORS'
    | 'IWM_METRICS_TOKEN'
    | 'IWM_RATE_LIMIT'
    | 'REDIS_URL'
  >
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
  const revision = newestRevision(database)
  const store = new MemoryAnswerStore(STORE_BYTES)
  const stamps = new StampClock(
    revision,
    stamp => store.keepOnly([ASSET_STAMP, stamp.key]),
    () => new Date(),
    () => database.held(),
  )
  const origin = new URL(publicOrigin(settings))
  const build = buildName(root)
  const { REDIS_URL: redis, IWM_RATE_LIMIT: perMinute, IWM_FRAME_ANCESTORS: embedders } = settings
  const shared = redis
    ? await openShared(redis, {
        log: log(),
        record: await recordName(database.read),
        secret: await ownSecret(database.read, 'auth'),
        room: [build, origin.origin, embedders],
        ...{ store, stamps, perMinute },
      })
    : null
  const metrics = new Metrics(
    { version, database: database.kind },
    {
      revision,
      storeBytes: () => store.bytes,
      storeAnswers: () => store.answers,
      database: () => database.load(),
      shared: () => shared?.up(),
      deliveries: () => deliveryCounts(database.read),
    },
  )
  countQueriesIn(metrics)
  const entry = createEntry({
    site: next.site,
    store: shared?.store ?? store,
    metrics,
    metricsToken: settings.IWM_METRICS_TOKEN,
    rate: shared?.rate ?? new RateLimit(perMinute),
    stamps: shared?.stamps ?? stamps,
    health: () => healthAnswer({ version, kind: database.kind, revision }),
    log: log(),
    origin,
    shares: createShareGate(database, origin.protocol === 'https:'),
    build,
    embedders,
    dev,
    synthetic: await isSynthetic(database.read),
  })
  const server = createServer(
    {
      // Whoever sends a head letter by letter holds a connection for this long and no longer.
      headersTimeout: 20_000,
      // A balancer keeps idle connections for a minute: who closes first must be the balancer, or it asks into a closed one.
      keepAliveTimeout: 75_000,
    },
    entry,
  )
  if (dev) server.on('upgrade', (req, socket, head) => void next.upgrade(req, socket, head))
  try {
    const port = await listen(server, settings.PORT)
    const webhooks = startWebhooks(database, { origin: origin.origin, open: settings.IWM_WEBHOOK_TARGETS }, log())
    return {
      port,
      close: async () => {
        await stopListening(server)
        await webhooks.stop()
        countQueriesIn(null)
        shared?.close()
        await next.close()
      },
    }
  } catch (error) {
    shared?.close()
    await next.close()
    throw error
  }
}

/**
 * Asks for the newest revision. Where the primary does not answer, replicas are asked, and count as long as they hold all that was
 * heard of before.
 */
function newestRevision(database: Database): () => Promise<number> {
  let heard = 0
  return async () => {
    const held = database.held()
    if (held !== null) return held
    try {
      heard = (await currentRevision(database.read)).number
      return heard
    } catch (error) {
      const copied = await database.copied()
      if (copied < Math.max(heard, 1)) throw error
      heard = copied
      return copied
    }
  }
}

/** What Next.js called the build that is in place. */
function buildName(root: string): string {
  const file = path.join(root, '.next', 'BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'dev'
}
