import 'server-only'
import type { Logger } from 'pino'
import type { AnswerStore, MemoryAnswerStore } from '../http/answer-store'
import type { Rate } from '../http/rate'
import type { StampClock, Stamps } from '../http/stamp'
import { sha256 } from '../sha256'
import { SharedAnswers } from './answers'
import { SharedLink } from './link'
import { SharedRate } from './rate'
import { ShownRevision } from './shown'
import { SharedStamps } from './stamps'

type Own = {
  readonly log: Logger
  /** Tells the record from others that may share the same Redis. */
  readonly record: string
  /** All that answers depend on besides the record: instances that differ in it share no answers. */
  readonly room: readonly string[]
  /** Seals what lies in Redis; all instances hold it, since it lies in their database. */
  readonly secret: string
  readonly store: MemoryAnswerStore
  readonly stamps: StampClock
  readonly perMinute: number
}

/** What several instances share in place of what one keeps for itself. */
export type Shared = {
  readonly store: AnswerStore
  readonly stamps: Stamps
  readonly rate: Rate
  up(): boolean
  close(): void
}

const shortHash = (parts: readonly string[]): string => sha256(parts.join('\n')).slice(0, 12)

/**
 * Connects to the Redis at `url`. An instance works without it as one alone would, with limits of its own, and asks the database
 * for every answer whether something newer is there.
 */
export async function openShared(url: string, own: Own): Promise<Shared> {
  const link = new SharedLink(url, `iwm:${shortHash([own.record])}:`, own.log)
  if (!(await link.open())) own.log.warn('Redis does not answer yet: each instance keeps its own answers and limits')
  const store = new SharedAnswers(own.store, link, { room: shortHash(own.room), secret: own.secret })
  const shown = new ShownRevision(link, revision => void store.release(revision))
  return {
    store,
    stamps: new SharedStamps(own.stamps, shown),
    rate: new SharedRate(own.perMinute, link),
    up: () => link.up,
    close: () => link.close(),
  }
}
