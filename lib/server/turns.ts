import 'server-only'

/** Lets so many pieces of work be done at once; the others have their turn in the order in which they came, so many of them as may wait. */
export class Turns {
  #free: number
  readonly #most: number
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number, mostWaiting = Number.POSITIVE_INFINITY) {
    this.#free = atOnce
    this.#most = mostWaiting
  }

  /** Whether as many wait as may: `take` rejects. */
  get full(): boolean {
    return this.#free === 0 && this.#waiting.length >= this.#most
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Does a piece of work when it is its turn. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.full) throw new RangeError('too many wait for their turn')
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>(resolve => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}

/** The same pieces, each made in its turn: whoever takes them slowly keeps nobody waiting in between. */
export async function* inTurns<T>(turns: Turns, pieces: AsyncIterable<T>): AsyncGenerator<T> {
  const each = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await turns.take(() => each.next())
      if (done) return
      yield value
    }
  } finally {
    await each.return?.()
  }
}
