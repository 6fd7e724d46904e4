import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Answer } from '../http/answer'
import { type AnswerStore, ASSET_STAMP, type MemoryAnswerStore } from '../http/answer-store'
import type { SharedLink } from './link'

/** How long Redis keeps an answer, in seconds; what is still asked for is made anew. */
const KEPT_S = 3600
/** Larger answers are not worth the way. */
const LARGEST = 1024 * 1024
/** Keys that are let go of at once. */
const PIECE = 500

const headShape = z.object({
  status: z.number(),
  headers: z.array(z.tuple([z.string(), z.union([z.string(), z.array(z.string())])])),
})

/** Bytes of the seal. */
const SEAL = 32

/** Says that bytes were put under a name by who holds the key: whoever can write into Redis could else write our pages. */
const seal = (key: string, name: string, bytes: Buffer): Buffer =>
  createHmac('sha256', key).update(name).update('\n').update(bytes).digest()

/** An answer as bytes: a seal over the rest, the length of the head, the head as JSON, the body as it is. */
export function packed({ status, headers, body }: Answer, key: string, name: string): Buffer {
  const head = Buffer.from(JSON.stringify({ status, headers: [...headers] }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  const all = Buffer.concat([length, head, body])
  return Buffer.concat([seal(key, name, all), all])
}

/** The answer that was packed under that name by who holds the key; null where the bytes are none. */
export function unpacked(sealed: Buffer, key: string, name: string): Answer | null {
  const bytes = sealed.subarray(SEAL)
  const given = sealed.subarray(0, SEAL)
  if (given.length < SEAL || !timingSafeEqual(given, seal(key, name, bytes))) return null
  try {
    const end = 4 + bytes.readUInt32BE(0)
    const head = headShape.parse(JSON.parse(bytes.toString('utf8', 4, end)))
    return { status: head.status, headers: new Map(head.headers), body: bytes.subarray(end), forms: new Map() }
  } catch {
    return null
  }
}

/** Answers that several instances share: first this process's own, then those that any of them put into Redis. */
export class SharedAnswers implements AnswerStore {
  readonly #own: MemoryAnswerStore
  readonly #link: SharedLink
  readonly #room: string
  readonly #secret: string

  /**
   * `room` names the build and the settings that answers depend on: instances share only what they would make alike. `secret` is
   * one that all of them hold and Redis does not.
   */
  constructor(own: MemoryAnswerStore, link: SharedLink, { room, secret }: { room: string; secret: string }) {
    this.#own = own
    this.#link = link
    this.#room = room
    this.#secret = secret
  }

  get(stamp: string, address: string): Answer | undefined | Promise<Answer | undefined> {
    return this.#own.get(stamp, address) ?? (stamp === ASSET_STAMP ? undefined : this.#ask(stamp, address))
  }

  set(stamp: string, address: string, answer: Answer): void {
    this.#own.set(stamp, address, answer)
    if (stamp === ASSET_STAMP || answer.body.length > LARGEST) return
    const name = this.#key(stamp, address)
    const bytes = packed(answer, this.#secret, name)
    void this.#link.ask(client => client.set(name, bytes, { expiration: { type: 'EX', value: KEPT_S } }))
  }

  keepOnly(stamps: readonly string[]): void {
    this.#own.keepOnly(stamps)
  }

  /** Lets go of what Redis keeps of revisions before this one. */
  async release(revision: number): Promise<void> {
    const start = this.#link.key('answer:')
    for (let cursor = '0'; ; ) {
      const page = await this.#link.ask(client => client.scan(cursor, { MATCH: `${start}*`, COUNT: PIECE }))
      if (page === null) return
      const old = page.keys.map(String).filter(key => olderThan(key.slice(start.length), revision))
      if (old.length > 0) await this.#link.ask(client => client.unlink(old))
      cursor = String(page.cursor)
      if (cursor === '0') return
    }
  }

  async #ask(stamp: string, address: string): Promise<Answer | undefined> {
    const name = this.#key(stamp, address)
    const bytes = await this.#link.ask(client => client.get(name))
    const answer = Buffer.isBuffer(bytes) ? unpacked(bytes, this.#secret, name) : null
    if (answer) this.#own.set(stamp, address, answer)
    return answer ?? undefined
  }

  #key(stamp: string, address: string): string {
    return this.#link.key(`answer:${stamp} ${this.#room} ${address}`)
  }
}

/** Stamps begin with the revision: `r12@2026-01-31`. */
const olderThan = (key: string, revision: number): boolean => Number(/^r(\d+)@/.exec(key)?.[1] ?? revision) < revision
