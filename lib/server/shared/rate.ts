import 'server-only'
import { networkOf, type Rate, RateLimit, restOf, type Taken, takenOf } from '../http/rate'
import type { SharedLink } from './link'

/** The leaking bucket of `RateLimit`, by the clock of Redis; a network that asks for nothing is forgotten when its bucket is full again. */
const TAKE = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local most = tonumber(ARGV[1])
local known = redis.call('HMGET', KEYS[1], 'left', 'at')
local before = most
if known[1] then before = math.min(most, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) * most / 60000) end
local left = before >= 1 and before - 1 or before
redis.call('HSET', KEYS[1], 'left', tostring(left), 'at', now)
redis.call('PEXPIRE', KEYS[1], 60000)
return {before >= 1 and 1 or 0, tostring(left)}`

/** What the same bucket holds, taken from by nobody. */
const LOOK = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local most = tonumber(ARGV[1])
local known = redis.call('HMGET', KEYS[1], 'left', 'at')
if not known[1] then return tostring(most) end
return tostring(math.min(most, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) * most / 60000))`

/** One limit for all instances together; each keeps its own while Redis does not answer. */
export class SharedRate implements Rate {
  readonly #own: RateLimit
  readonly #perMinute: number
  readonly #link: SharedLink

  constructor(perMinute: number, link: SharedLink) {
    this.#own = new RateLimit(perMinute)
    this.#perMinute = perMinute
    this.#link = link
  }

  async take(address: string, now: number): Promise<Taken> {
    if (this.#perMinute === 0) return this.#own.take(address, now)
    const key = this.#link.key(`rate:${networkOf(address)}`)
    const answer = await this.#link.ask(client => client.sendCommand(['EVAL', TAKE, '1', key, String(this.#perMinute)]))
    if (!Array.isArray(answer)) return this.#own.take(address, now)
    return takenOf(this.#perMinute, Number(answer[0]) === 1, Number(String(answer[1])))
  }

  async look(address: string, now: number): Promise<Taken> {
    if (this.#perMinute === 0) return this.#own.look(address, now)
    const key = this.#link.key(`rate:${networkOf(address)}`)
    const left = await this.#link.ask(client => client.sendCommand(['EVAL', LOOK, '1', key, String(this.#perMinute)]))
    return left === null || left === undefined
      ? this.#own.look(address, now)
      : restOf(this.#perMinute, Number(String(left)))
  }

  headers(taken: Taken): [string, string][] {
    return this.#own.headers(taken)
  }
}
