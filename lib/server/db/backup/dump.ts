import 'server-only'
import { createHash } from 'node:crypto'
import sql, { raw } from 'sql-template-tag'
import { z } from 'zod'
import type { Database, ReadDb, WriteDb } from '../handle'
import { FORMAT, FORMAT_VERSION, type Head } from './format'
import { appliedMigrations, countersOf, quoted, type Table, tablesOf } from './layout'

/** Bytes of rows fetched at once, about: memory stays flat whatever a row holds. */
const PAGE_BYTES = 1024 * 1024
const MOST_ROWS = 4000

/** A million events take minutes; nobody waits behind a snapshot. */
const PATIENCE_MS = 12 * 3600_000

export type Dump = {
  /** Version of the program, and the time that the head carries. */
  readonly program: string
  readonly now: Date
  readonly onTable?: (name: string) => void
}

/**
 * Hands every line of a backup of `db` to `write`, without its newline: one snapshot, read and nothing else. `write` may make
 * it wait. Answers the head.
 */
export function dump(db: Database, write: (line: string) => Promise<void>, options: Dump): Promise<Head> {
  return db.transaction(
    async tx => {
      await tx.execute(raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY'))
      // Texts of values must not depend on how a server is set up.
      for (const set of [
        "DateStyle = 'ISO, YMD'",
        "TimeZone = 'UTC'",
        "bytea_output = 'hex'",
        'extra_float_digits = 1',
      ]) {
        await tx.execute(raw(`SET LOCAL ${set}`))
      }
      const all = createHash('sha256')
      const say = async (line: string): Promise<void> => {
        all.update(line).update('\n')
        await write(line)
      }
      const head = await headOf(tx, db.kind, options)
      await say(JSON.stringify(head))
      const tables = await tablesOf(tx)
      let rows = 0
      for (const table of tables) {
        options.onTable?.(table.name)
        rows += await dumpTable(tx, table, say)
      }
      await say(JSON.stringify({ counters: await countersOf(tx) }))
      await write(JSON.stringify({ end: { tables: tables.length, rows, sha256: all.digest('hex') } }))
      return head
    },
    { timeout: PATIENCE_MS },
  )
}

async function headOf(tx: ReadDb, engine: Database['kind'], { program, now }: Dump): Promise<Head> {
  const migrations = await appliedMigrations(tx)
  if (migrations.length === 0) throw new Error('The database is empty: there is nothing to back up.')
  const [last] = await tx.query(
    sql`SELECT number, hash FROM revision ORDER BY number DESC LIMIT 1`,
    z.object({ number: z.number(), hash: z.string() }),
  )
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    program,
    created_at: now.toISOString(),
    engine,
    revision: last?.number ?? 0,
    hash: last?.hash ?? null,
    migrations,
  }
}

const lineRow = z.object({ line: z.string() })

async function dumpTable(tx: WriteDb, table: Table, say: (line: string) => Promise<void>): Promise<number> {
  await say(JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) }))
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ')
  // In an order that no locale changes, so that two backups of one state are alike.
  const order = table.key.map(({ name, type }) => `${quoted(name)}${type === 'text' ? ' COLLATE "C"' : ''}`)
  await tx.execute(
    raw(
      `DECLARE iwm_dump NO SCROLL CURSOR FOR SELECT array_to_json(ARRAY[${values}])::text AS line FROM ${quoted(table.name)}${
        order.length > 0 ? ` ORDER BY ${order.join(', ')}` : ''
      }`,
    ),
  )
  const hash = createHash('sha256')
  let rows = 0
  for (let page = 1; ; ) {
    const found = await tx.query(raw(`FETCH ${page} FROM iwm_dump`), lineRow)
    let bytes = 0
    for (const { line } of found) {
      hash.update(line).update('\n')
      bytes += line.length
      await say(line)
    }
    rows += found.length
    if (found.length < page) break
    page = Math.min(MOST_ROWS, page * 4, Math.max(1, Math.floor((page * PAGE_BYTES) / Math.max(bytes, 1))))
  }
  await tx.execute(raw('CLOSE iwm_dump'))
  await say(JSON.stringify({ rows, sha256: hash.digest('hex') }))
  return rows
}
