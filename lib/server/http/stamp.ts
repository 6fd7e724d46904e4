import 'server-only'
import { todayInBaghdad } from '../clock'

/** The state of the record that public answers show: its current revision, and the day it is in Baghdad. */
export type Stamp = { readonly revision: number; readonly day: string; readonly key: string }

/** What knows the stamp of now. */
export type Stamps = {
  /** The stamp if it is known without asking; null if it has to be asked for. */
  known(): Stamp | null
  /** The stamp now. Rejects if the database does not answer. */
  current(): Promise<Stamp>
  /** Forgets what is known, because something may have been written. */
  expire(): void
}

/** How long a read of the current revision is believed, in milliseconds: half of what publish to first answer may take. */
const BELIEVED_MS = 50

/**
 * Knows the current stamp. `read` asks the database for the current revision; it is asked at most once per 50 ms, and
 * again at once after `expire`, which is called when a request that may have written is done. While `held` names a revision,
 * the database is busy with one long transaction and that revision holds until it ends: nobody waits for it.
 */
export class StampClock implements Stamps {
  readonly #read: () => Promise<number>
  readonly #now: () => Date
  readonly #held: () => number | null
  readonly #moved: (stamp: Stamp) => void
  #known: Stamp | null = null
  #until = 0
  #asking: Promise<Stamp> | null = null

  constructor(
    read: () => Promise<number>,
    moved: (stamp: Stamp) => void,
    now: () => Date = () => new Date(),
    held: () => number | null = () => null,
  ) {
    this.#read = read
    this.#moved = moved
    this.#now = now
    this.#held = held
  }

  /** The stamp if it is known without asking; null if it has to be asked for. */
  known(): Stamp | null {
    const held = this.#held()
    if (held !== null) return stampOf(held, todayInBaghdad(this.#now()))
    return this.#known && this.#now().getTime() < this.#until ? this.#known : null
  }

  /** The stamp now. Rejects if the database does not answer. */
  async current(): Promise<Stamp> {
    const known = this.known()
    if (known) return known
    this.#asking ??= this.#ask()
    return this.#asking
  }

  /** Forgets what is known: the next `current` asks the database, even if a read begun before is still under way. */
  expire(): void {
    this.#until = 0
    this.#asking = null
  }

  #ask(): Promise<Stamp> {
    const asked = this.#read().then(
      revision => {
        const now = this.#now()
        const stamp = stampOf(revision, todayInBaghdad(now))
        // A write finished while we asked: what we heard may be older than it.
        if (this.#asking !== asked) return stamp
        this.#asking = null
        this.#until = now.getTime() + BELIEVED_MS
        if (this.#known?.key !== stamp.key) {
          this.#known = stamp
          this.#moved(stamp)
        }
        return stamp
      },
      error => {
        if (this.#asking === asked) this.#asking = null
        throw error
      },
    )
    return asked
  }
}

/** The stamp of a revision on a day. */
export function stampOf(revision: number, day: string): Stamp {
  return { revision, day, key: `r${revision}@${day}` }
}
