import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { MemoryAnswerStore } from '@/lib/server/http/answer-store'
import type { EntryParts } from '@/lib/server/http/entry'
import { createEntry } from '@/lib/server/http/entry'
import { healthAnswer } from '@/lib/server/http/health'
import { listen } from '@/lib/server/http/listen'
import { RateLimit } from '@/lib/server/http/rate'
import { StampClock } from '@/lib/server/http/stamp'
import { makeLog } from '@/lib/server/log'
import { Metrics } from '@/lib/server/observe/metrics'

export type Heard = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** Asks a server on this machine and hears the whole answer, following nothing. The path is sent as it is written. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const req = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, res => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

/** The server entry before a site of a test's own making. Its revision is what `state.revision` says. */
export async function entryBefore(
  site: (req: IncomingMessage, res: ServerResponse) => Promise<void> | void,
  over: Partial<EntryParts> = {},
) {
  const logged: string[] = []
  const state = { revision: 1, woken: 0, logged, databaseAnswers: true }
  const revision = async (): Promise<number> => {
    if (!state.databaseAnswers) throw new Error('connection refused')
    return state.revision
  }
  const store = new MemoryAnswerStore(10_000_000)
  const log = makeLog('warn', { write: line => void state.logged.push(line) })
  const entry = createEntry({
    site: async (req, res) => {
      state.woken += 1
      await site(req, res)
    },
    store,
    stamps: new StampClock(revision, stamp => store.keepOnly(['asset', stamp.key])),
    health: () => healthAnswer({ version: '9.9.9', kind: 'embedded', revision }),
    log,
    origin: new URL('http://localhost:3000'),
    shares: async () => ({ kind: 'page', status: 404, state: 'unknown', slug: 'none', locale: 'en' }),
    build: 'b1',
    embedders: 'https://news.example',
    metrics: new Metrics(
      { version: '9.9.9', database: 'embedded' },
      { revision, storeBytes: () => store.bytes, storeAnswers: () => store.answers, database: () => ({ waiting: 0 }) },
    ),
    metricsToken: undefined,
    rate: new RateLimit(0),
    dev: false,
    ...over,
  })
  const server: Server = createServer(entry)
  const port = await listen(server, 0)
  return {
    state,
    port,
    ask: (path: string, options?: Parameters<typeof ask>[2]) => ask(port, path, options),
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
