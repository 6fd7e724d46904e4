import 'server-only'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { DELIVERY_STATES, type DeliveryState } from '@/lib/domain/webhook'

/** What an address asks for, as far as it helps to tell apart who waits: built files, pages, pictures and data, the desk, the API. */
export type RequestKind = 'asset' | 'page' | 'api' | 'file' | 'desk'

/** `kept`: sent from the store. `made`: worked out for this request. */
export type AnswerSource = 'kept' | 'made'

const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export type Gauges = {
  /** Rejects when the database does not answer. */
  readonly revision: () => Promise<number>
  readonly storeBytes: () => number
  readonly storeAnswers: () => number
  /** What waits for the database, and the connections of a server's pool. */
  readonly database: () => {
    readonly waiting: number
    readonly open?: number
    readonly idle?: number
    readonly replicas?: number
  }
  /** Whether the Redis that instances share answers; undefined where none is set. */
  readonly shared?: () => boolean | undefined
  /** Messages to webhooks by state, over all instances, since they stand in the database; rejects when it does not answer. */
  readonly deliveries?: () => Promise<Readonly<Partial<Record<DeliveryState, number>>>>
}

/** The numbers of one serving process. Only sums and times: no address, no name, nothing of who asked. */
export class Metrics {
  readonly registry = new Registry()
  /** Kept answers are counted in a plain table, since they leave by tens of thousands in a second. */
  readonly #kept = new Map<string, number>()
  readonly #requests: Counter<'kind' | 'status' | 'source'>
  readonly #seconds: Histogram<'kind'>
  readonly #refused: Counter<'reason'>
  readonly #making: Gauge
  readonly #queries: Histogram<'outcome'>
  readonly #slow: Counter

  constructor(about: { readonly version: string; readonly database: string }, gauges: Gauges) {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    new Gauge({
      name: 'iwm_info',
      help: 'Version and kind of database; always 1.',
      labelNames: ['version', 'database'],
      registers,
    })
      .labels(about)
      .set(1)
    const kept = this.#kept
    const told = new Map<string, number>()
    this.#requests = new Counter({
      name: 'iwm_http_requests_total',
      help: 'Answered requests. source=kept left from the answer store (or was a 304 from it), source=made was worked out.',
      labelNames: ['kind', 'status', 'source'],
      registers,
      collect() {
        for (const [key, count] of kept) {
          const [kind = '', status = ''] = key.split(' ')
          this.inc({ kind, status, source: 'kept' }, count - (told.get(key) ?? 0))
          told.set(key, count)
        }
      },
    })
    this.#seconds = new Histogram({
      name: 'iwm_http_request_duration_seconds',
      help: 'Time until an answer that was worked out had left. Kept answers take microseconds and are not timed.',
      labelNames: ['kind'],
      buckets: LATENCIES,
      registers,
    })
    this.#refused = new Counter({
      name: 'iwm_http_refused_total',
      help: 'Requests turned away by a limit (rate, size) or for want of the database (down, slow).',
      labelNames: ['reason'],
      registers,
    })
    this.#making = new Gauge({
      name: 'iwm_http_requests_in_progress',
      help: 'Answers being worked out now.',
      registers,
    })
    this.#queries = new Histogram({
      name: 'iwm_database_query_duration_seconds',
      help: 'Time of single statements, waiting for the connection included.',
      labelNames: ['outcome'],
      buckets: [0.001, ...LATENCIES],
      registers,
    })
    this.#slow = new Counter({
      name: 'iwm_database_slow_queries_total',
      help: 'Statements that took longer than IWM_SLOW_QUERY_MS.',
      registers,
    })
    const gauge = (name: string, help: string, read: () => number | undefined): void => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          const value = read()
          if (value !== undefined) this.set(value)
        },
      })
    }
    gauge('iwm_answer_store_bytes', 'Bytes of finished answers held.', gauges.storeBytes)
    gauge('iwm_answer_store_answers', 'Finished answers held.', gauges.storeAnswers)
    gauge('iwm_database_waiting', 'Work that waits for a connection to the database.', () => gauges.database().waiting)
    gauge('iwm_database_connections', 'Open connections to a server.', () => gauges.database().open)
    gauge('iwm_database_connections_idle', 'Those of them that wait for work.', () => gauges.database().idle)
    gauge('iwm_database_replicas', 'Replicas that answer.', () => gauges.database().replicas)
    gauge('iwm_shared_up', '1 if the Redis that instances share answers, else 0.', () => {
      const up = gauges.shared?.()
      return up === undefined ? undefined : Number(up)
    })
    new Gauge({
      name: 'iwm_webhook_deliveries',
      help: 'Messages to webhooks: delivered, failed (given up) and waiting (not tried yet, tried again, or held).',
      labelNames: ['state'],
      registers,
      async collect() {
        const counts = await gauges.deliveries?.().catch(() => undefined)
        this.reset()
        if (counts) for (const state of DELIVERY_STATES) this.set({ state }, counts[state] ?? 0)
      },
    })
    const revision = (): Promise<number | null> => gauges.revision().catch(() => null)
    new Gauge({
      name: 'iwm_database_up',
      help: '1 if the database answers, else 0.',
      registers,
      async collect() {
        this.set((await revision()) === null ? 0 : 1)
      },
    })
    new Gauge({
      name: 'iwm_revision',
      help: 'The newest revision of the record.',
      registers,
      async collect() {
        const newest = await revision()
        if (newest !== null) this.set(newest)
      },
    })
  }

  /** Counts an answer that was kept ready. */
  kept(kind: RequestKind, status: number): void {
    const key = `${kind} ${status}`
    this.#kept.set(key, (this.#kept.get(key) ?? 0) + 1)
  }

  /** Counts and times a request that is answered by work; the function that it gives is called when the answer has left. */
  begin(kind: RequestKind): (status: number, source: AnswerSource) => void {
    const end = this.#seconds.startTimer({ kind })
    this.#making.inc()
    return (status, source) => {
      end()
      this.#making.dec()
      this.#requests.inc({ kind, status, source })
    }
  }

  refused(reason: 'rate' | 'size' | 'down' | 'slow'): void {
    this.#refused.inc({ reason })
  }

  query(seconds: number, failed: boolean, slow: boolean): void {
    this.#queries.observe({ outcome: failed ? 'failed' : 'done' }, seconds)
    if (slow) this.#slow.inc()
  }
}

/** What an address asks for. */
export function requestKind(url: string): RequestKind {
  if (url.startsWith('/_next/')) return 'asset'
  if (url.startsWith('/api/')) return 'api'
  if (/^\/(?:ar|en)\/admin(?:[/?]|$)/.test(url)) return 'desk'
  return /^\/[^?]*\.[a-z]{2,7}(?:\?|$)/.test(url) ? 'file' : 'page'
}
