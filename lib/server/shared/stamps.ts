import 'server-only'
import type { Stamp, StampClock, Stamps } from '../http/stamp'
import { InBatches } from './in-batches'
import type { ShownRevision } from './shown'

/** How often the newest revision is looked up again before the database counts as behind what was shown. */
const TRIES = 3

/**
 * The stamp of one of several instances: never older than what any of them has shown. What an instance believes for a moment is
 * enough only as long as no other has shown something newer, which is asked for every answer.
 */
export class SharedStamps implements Stamps {
  readonly #own: StampClock
  readonly #shown: ShownRevision
  readonly #fresh: InBatches<Stamp>

  constructor(own: StampClock, shown: ShownRevision) {
    this.#own = own
    this.#shown = shown
    this.#fresh = new InBatches(() => {
      own.expire()
      return own.current()
    })
  }

  known(): null {
    return null
  }

  expire(): void {
    this.#own.expire()
  }

  /** Rejects if the database does not answer, or only with less than was shown already. */
  async current(): Promise<Stamp> {
    let stamp = await this.#own.current()
    for (let tries = 0; tries < TRIES; tries++) {
      const shown = await this.#shown.raise(stamp.revision)
      // Without Redis nobody knows what the others show: then the database is asked for every answer.
      if (shown === null) return this.#fresh.ask()
      if (shown <= stamp.revision) return stamp
      stamp = await this.#fresh.ask()
    }
    throw new Error('the database is behind the revision that was shown last')
  }
}
