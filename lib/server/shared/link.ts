import 'server-only'
import { createClient, RESP_TYPES } from '@redis/client'
import type { Logger } from 'pino'

/** How long Redis may take to answer before its absence is worked around, in milliseconds. */
const PATIENCE_MS = 500

const connect = (url: string) =>
  createClient({
    url,
    name: 'iwm',
    // What cannot be asked now is worked around now; nothing waits for a Redis that may come back.
    disableOfflineQueue: true,
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: { connectTimeout: 2000, reconnectStrategy: tries => Math.min(100 * 2 ** tries, 2000) },
  })

type Client = ReturnType<typeof connect>

/** The way to the Redis that several instances share. It may go away and come back at any time: `ask` then answers null. */
export class SharedLink {
  readonly #client: Client
  readonly #prefix: string
  #up = false

  /** `prefix` keeps sites apart that share one Redis. */
  constructor(url: string, prefix: string, log: Logger) {
    this.#client = connect(url)
    this.#prefix = prefix
    this.#client.on('ready', () => {
      this.#up = true
      log.info('Redis answers')
    })
    this.#client.on('error', (error: unknown) => {
      if (this.#up) log.warn({ err: error }, 'Redis does not answer: each instance keeps its own answers and limits')
      this.#up = false
    })
  }

  /** Connects; true where it answers. Where it does not, it is tried again and again until `close`. */
  async open(): Promise<boolean> {
    const opening = this.#client.connect().then(
      () => true,
      () => false,
    )
    return Promise.race([opening, late(2500).then(() => false)])
  }

  get up(): boolean {
    return this.#up
  }

  key(name: string): string {
    return `${this.#prefix}${name}`
  }

  /** What Redis answers; null where it does not, in time. */
  async ask<T>(run: (client: Client) => Promise<T>): Promise<T | null> {
    if (!this.#up) return null
    try {
      return await Promise.race([run(this.#client), late(PATIENCE_MS).then(() => null)])
    } catch {
      return null
    }
  }

  close(): void {
    this.#up = false
    if (this.#client.isOpen) this.#client.destroy()
  }
}

function late(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })
}
