import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { pino } from 'pino'
import { MemoryAnswerStore } from '@/lib/server/http/answer-store'
import type { EntryParts } from '@/lib/server/http/entry'
import { createEntry } from '@/lib/server/http/entry'
import { healthAnswer } from '@/lib/server/http/health'
import { listen } from '@/lib/server/http/listen'
import { StampClock } from '@/lib/server/http/stamp'

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
  const log = pino({ level: 'warn' }, { write: (line: string) => void state.logged.push(line) })
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
    build: 'b1',
    embedders: 'https://news.example',
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
