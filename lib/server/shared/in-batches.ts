import 'server-only'

/**
 * Asks one thing for all who want it: whoever comes while it is being asked waits for the next asking, so that what one hears was
 * asked after one came, and never more than one asking is under way.
 */
export class InBatches<T> {
  readonly #ask: () => Promise<T>
  #running: Promise<T> | null = null
  #next: Promise<T> | null = null

  constructor(ask: () => Promise<T>) {
    this.#ask = ask
  }

  ask(): Promise<T> {
    if (this.#running === null) return this.#run()
    this.#next ??= this.#running.then(
      () => this.#run(),
      () => this.#run(),
    )
    return this.#next
  }

  #run(): Promise<T> {
    this.#next = null
    const run = this.#ask().finally(() => {
      if (this.#running === run) this.#running = null
    })
    this.#running = run
    return run
  }
}
