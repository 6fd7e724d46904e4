import 'server-only'
import { LRUCache } from 'lru-cache'
import { type Answer, weight } from './answer'

type Maybe<T> = T | Promise<T>

/** The stamp of built files: their names hold their content, so they outlive every revision. */
export const ASSET_STAMP = 'asset'

/**
 * Where finished public answers are kept. A stamp says for which state of the record they hold (see `stamp.ts`); an
 * address under another stamp is another answer. Several instances can share a store by putting it elsewhere.
 */
export type AnswerStore = {
  get(stamp: string, address: string): Maybe<Answer | undefined>
  set(stamp: string, address: string, answer: Answer): Maybe<void>
  /** Lets go of everything that holds for none of these stamps. */
  keepOnly(stamps: readonly string[]): Maybe<void>
}

/** A store in this process's memory, bounded in bytes; what was asked for longest ago goes first. */
export class MemoryAnswerStore implements AnswerStore {
  readonly #kept: LRUCache<string, Answer>

  constructor(maxBytes: number) {
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: answer => weight(answer) })
  }

  get(stamp: string, address: string): Answer | undefined {
    return this.#kept.get(`${stamp} ${address}`)
  }

  set(stamp: string, address: string, answer: Answer): void {
    this.#kept.set(`${stamp} ${address}`, answer)
  }

  keepOnly(stamps: readonly string[]): void {
    for (const key of [...this.#kept.keys()]) {
      if (!stamps.includes(key.slice(0, key.indexOf(' ')))) this.#kept.delete(key)
    }
  }

  /** Answers held now. */
  get answers(): number {
    return this.#kept.size
  }

  /** Bytes held now, by the reckoning of `weight`. */
  get bytes(): number {
    return this.#kept.calculatedSize
  }
}
