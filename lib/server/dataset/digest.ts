import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { TableName } from '@/lib/domain/dataset/column'
import type { ReadDb } from '../db/handle'
import { Turns } from '../turns'
import { dataArchive } from './archive'
import type { Edition } from './readme'

export type Digest = {
  readonly sha256: string
  readonly bytes: number
  /** How many rows each table has. */
  readonly rows: Readonly<Partial<Record<TableName, number>>>
}

/** What was found out of editions, by the hash of their revision: a build makes of an edition always the same. */
const known = new LRUCache<string, Promise<Digest>>({ max: 4096 })

/** Each is a file made from its beginning to its end, so one after the other; so many may wait. */
const digesting = new Turns(1)
export const MOST_WAITING = 8

async function made(db: ReadDb, edition: Edition): Promise<Digest> {
  const hash = createHash('sha256')
  let bytes = 0
  const rows: Partial<Record<TableName, number>> = {}
  const archive = dataArchive(db, edition, (table, n) => {
    rows[table] = (rows[table] ?? 0) + n
  })
  for await (const chunk of archive) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('an archive is bytes')
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes, rows }
}

/**
 * SHA-256 and size of an edition's file; null where too many others wait to be found out. The first asking makes the file once and
 * throws it away; all who ask for the same meanwhile wait for that one.
 */
export async function digestOf(db: ReadDb, edition: Edition): Promise<Digest | null> {
  const found = known.get(edition.hash)
  if (found) return found
  if (digesting.waiting >= MOST_WAITING) return null
  const making = digesting.take(() => made(db, edition))
  known.set(edition.hash, making)
  making.catch(() => known.delete(edition.hash))
  return making
}
