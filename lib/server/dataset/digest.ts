import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { TableName } from '@/lib/domain/dataset/column'
import type { ReadDb } from '../db/handle'
import { dataArchive } from './archive'
import type { Edition } from './readme'

export type Digest = {
  readonly sha256: string
  readonly bytes: number
  /** How many rows each table has. */
  readonly rows: Readonly<Partial<Record<TableName, number>>>
}

/** What was found out of editions, by the hash of their revision: an edition never changes, so neither does its digest. */
const known = new LRUCache<string, Promise<Digest>>({ max: 64 })

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

/** SHA-256 and size of an edition's file. The first asking makes the file once and throws it away; nothing of it is kept. */
export function digestOf(db: ReadDb, edition: Edition): Promise<Digest> {
  const found = known.get(edition.hash)
  if (found) return found
  const making = made(db, edition)
  known.set(edition.hash, making)
  making.catch(() => known.delete(edition.hash))
  return making
}
