import 'server-only'
import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'

/** `wait`: null, or the seconds to wait where nothing is left. `left` may be asked now; in `reset` seconds all may be again. */
export type Taken = { readonly wait: number | null; readonly left: number; readonly reset: number }

/** Counts who asks how often. */
export type Rate = {
  /** Takes one from who asks from `address` at `now` (ms). */
  take(address: string, now: number): Taken | Promise<Taken>
  /** What who asks from `address` has left, without taking any. */
  look(address: string, now: number): Taken | Promise<Taken>
  /** What is left, as headers; nothing where there is no limit. */
  headers(taken: Taken): [string, string][]
}

type Bucket = { left: number; at: number }

/** Networks whose use is remembered at once. */
const REMEMBERED = 20_000

/**
 * How often one network may ask for what has to be worked out: `perMinute` on average, as many at once, by the rule of the leaking
 * bucket. Answers that are kept ready cost nothing and are not counted. 0 sets no limit.
 */
export class RateLimit implements Rate {
  readonly #buckets = new LRUCache<string, Bucket>({ max: REMEMBERED })
  readonly #perMinute: number

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Takes one from who asks from `address` at `now` (ms). */
  take(address: string, now: number): Taken {
    if (this.#perMinute === 0) return { wait: null, left: 0, reset: 0 }
    const before = this.#before(address, now)
    const passes = before >= 1
    const left = passes ? before - 1 : before
    this.#buckets.set(networkOf(address), { left, at: now })
    return takenOf(this.#perMinute, passes, left)
  }

  /** What who asks from `address` has left, without taking any. */
  look(address: string, now: number): Taken {
    return this.#perMinute === 0
      ? { wait: null, left: 0, reset: 0 }
      : restOf(this.#perMinute, this.#before(address, now))
  }

  #before(address: string, now: number): number {
    const known = this.#buckets.get(networkOf(address))
    if (!known) return this.#perMinute
    return Math.min(this.#perMinute, known.left + (Math.max(0, now - known.at) * this.#perMinute) / 60_000)
  }

  /** What is left, as draft-ietf-httpapi-ratelimit-headers words it; nothing where there is no limit. */
  headers({ left, reset }: Taken): [string, string][] {
    if (this.#perMinute === 0) return []
    return [
      ['ratelimit-policy', `"reads";q=${this.#perMinute};w=60`],
      ['ratelimit', `"reads";r=${left};t=${reset}`],
    ]
  }
}

/** What a bucket of `perMinute` says when one was asked for and `left` stays in it. */
export function takenOf(perMinute: number, passes: boolean, left: number): Taken {
  const seconds = (missing: number): number => Math.max(1, Math.ceil((missing * 60) / perMinute))
  return { wait: passes ? null : seconds(1 - left), left: Math.floor(left), reset: seconds(perMinute - left) }
}

/** What a bucket of `perMinute` says that holds `left` and of which nothing is asked. */
export function restOf(perMinute: number, left: number): Taken {
  const { reset, ...rest } = takenOf(perMinute, true, left)
  return { ...rest, reset: left >= perMinute ? 0 : reset }
}

/** Whether answers at an address say what is left: those that programs fetch, and not the pages that people read. */
export const isCounted = (url: string): boolean => /^\/(?:api\/v1|data|feeds)\//.test(url)

/** Who is counted together: an IPv4 address, or the /64 that one household or machine has of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
  return groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
