import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { requestContext } from '../observe/request'
import type { ReadDb } from './handle'
import { troubleOf } from './observed'

/** How long a replica that failed is left alone, in milliseconds. */
const REST_MS = 5000

const newest = z.object({ number: z.number() })

const newestOf = async (db: ReadDb): Promise<number> =>
  (await db.query(sql`SELECT coalesce(max(number), 0) AS number FROM revision`, newest))[0]?.number ?? 0

/** One replica: what it is known to hold, and whether it rests after a failure. */
export class Replica {
  readonly read: ReadDb
  readonly #now: () => number
  #holds = -1
  #restsUntil = 0
  #asking: Promise<number> | null = null

  constructor(read: ReadDb, now: () => number = Date.now) {
    this.read = read
    this.#now = now
  }

  get rests(): boolean {
    return this.#now() < this.#restsUntil
  }

  /** It failed: nobody asks it for a while. */
  rest(): void {
    this.#restsUntil = this.#now() + REST_MS
  }

  /** Whether it holds a revision; it is asked only where what is known of it does not say so. False where it does not answer. */
  async holds(revision: number): Promise<boolean> {
    if (this.rests) return false
    if (this.#holds >= revision) return true
    return (await this.newest()) >= revision
  }

  /** The newest revision that it holds; -1 where it does not answer. */
  async newest(): Promise<number> {
    if (this.rests) return -1
    this.#asking ??= newestOf(this.read).finally(() => {
      this.#asking = null
    })
    try {
      this.#holds = Math.max(this.#holds, await this.#asking)
      return this.#holds
    } catch {
      this.rest()
      return -1
    }
  }
}

/** Replicas of one primary. */
export class Replicas {
  readonly #all: readonly Replica[]
  #turn = 0

  constructor(all: readonly Replica[]) {
    this.#all = all
  }

  /** A replica that holds a revision, each in its turn; null where none does. */
  async holding(revision: number): Promise<Replica | null> {
    this.#turn += 1
    for (let n = 0; n < this.#all.length; n++) {
      const replica = this.#all[(this.#turn + n) % this.#all.length]
      if (await replica?.holds(revision)) return replica ?? null
    }
    return null
  }

  /** The newest revision that any of them holds; -1 where none answers. */
  async newest(): Promise<number> {
    return Math.max(-1, ...(await Promise.all(this.#all.map(replica => replica.newest()))))
  }

  /** How many answer, as far as is known. */
  get awake(): number {
    return this.#all.filter(replica => !replica.rests).length
  }
}

/**
 * Reads for one request go where its first one went, so that what it is made of belongs together: to a replica that holds the
 * revision which the request wishes to see, or to the primary, which is also where they go when the replica fails. What wishes
 * nothing (a desk, a command's checks) reads the primary.
 */
export function readingCopies(primary: ReadDb, replicas: Replicas): ReadDb {
  const from = new WeakMap<object, Promise<Replica | null>>()
  return {
    query: async (statement, row) => {
      const context = requestContext()
      const wish = context?.copy
      if (!context || !wish) return primary.query(statement, row)
      const choice = from.get(wish) ?? replicas.holding(wish.revision)
      from.set(wish, choice)
      const replica = await choice
      if (replica === null) return primary.query(statement, row)
      try {
        return await replica.read.query(statement, row)
      } catch (error) {
        if (troubleOf(error) !== 'down') throw error
        replica.rest()
        from.set(wish, Promise.resolve(null))
        // The replica's trouble is none of the reader's as long as the primary answers.
        context.trouble = null
        return primary.query(statement, row)
      }
    },
  }
}
