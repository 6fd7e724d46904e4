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

/** So many may wait to be found out. */
export const MOST_WAITING = 8

type Digests = {
  /** What was found out of editions, by the hash of their revision: a build makes of an edition always the same. */
  readonly known: LRUCache<string, Digest>
  /** Those that are being found out or wait for it. */
  readonly making: Map<string, Promise<Digest>>
  /** Each is a file made from its beginning to its end, so one after the other. */
  readonly digesting: Turns
}

declare global {
  /** On `globalThis` because Next's bundles of pages and of files each load a copy of this module. */
  var iwmDigests: Digests | undefined
}

globalThis.iwmDigests ??= {
  known: new LRUCache({ max: 4096 }),
  making: new Map(),
  digesting: new Turns(1, MOST_WAITING),
}
const { known, making, digesting } = globalThis.iwmDigests

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
  const { hash } = edition
  const found = known.get(hash) ?? making.get(hash)
  if (found) return found
  if (digesting.full) return null
  const digest = digesting.take(() => made(db, edition))
  making.set(hash, digest)
  try {
    known.set(hash, await digest)
  } finally {
    making.delete(hash)
  }
  return digest
}

/** The same for a page: null too where another edition's would have to be waited for. */
export async function promptDigestOf(db: ReadDb, edition: Edition): Promise<Digest | null> {
  const others = making.size - (making.has(edition.hash) ? 1 : 0)
  return known.get(edition.hash) ?? (others > 0 ? null : digestOf(db, edition))
}
