import 'server-only'
import { InBatches } from './in-batches'
import type { SharedLink } from './link'

/** How long a revision stays the one shown without an instance that confirms it, in seconds: a record put back is older for good. */
const HELD_S = 60

const RAISE = `
local shown = tonumber(redis.call('GET', KEYS[1]) or '-1')
local mine = tonumber(ARGV[1])
if mine >= shown then
  redis.call('SET', KEYS[1], mine, 'EX', ${HELD_S})
  return {mine, mine > shown and 1 or 0}
end
return {shown, 0}`

/** The newest revision that any instance has shown to anybody, as all instances know it. */
export class ShownRevision {
  readonly #link: SharedLink
  readonly #batches: InBatches<number | null>
  #mine = -1

  /** `first` is told when this instance is the first of all to show a newer revision. */
  constructor(link: SharedLink, first: (revision: number) => void) {
    this.#link = link
    this.#batches = new InBatches(async () => {
      const asked = this.#mine
      const answer = await link.ask(client =>
        client.sendCommand(['EVAL', RAISE, '1', link.key('shown'), String(asked)]),
      )
      if (!Array.isArray(answer)) return null
      if (Number(answer[1]) === 1) first(asked)
      return Number(answer[0])
    })
  }

  /**
   * Says that `revision` is about to be shown, and answers the newest one that was: higher, where another instance has shown one
   * that is newer. Null where Redis does not answer.
   */
  raise(revision: number): Promise<number | null> {
    if (!this.#link.up) return Promise.resolve(null)
    this.#mine = revision
    return this.#batches.ask()
  }
}
