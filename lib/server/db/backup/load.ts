import 'server-only'
import sql, { raw } from 'sql-template-tag'
import { z } from 'zod'
import type { Database, WriteDb } from '../handle'
import { BadArchive } from './format'
import { quoted, type Table, tablesOf } from './layout'
import { readArchive } from './read'

/** Characters of rows that go into one statement, about. */
const BATCH = 1024 * 1024
const PATIENCE_MS = 12 * 3600_000

/**
 * Fills the tables of a database, which has none but the rows that migrations made, from an archive, in one transaction. Rows come
 * in any order and as history that is over, so for this transaction the triggers are off and the foreign keys gone; CHECKs
 * and exclusions hold as ever. Before it ends the foreign keys are made again, which asks all rows, and the triggers are on. Needs
 * no more than owning the tables. Answers the number of rows.
 */
export function load(db: Database, file: string, onTable: (name: string) => void): Promise<number> {
  return db.transaction(
    async tx => {
      const tables = await tablesOf(tx)
      for (const { name } of tables) await tx.execute(raw(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`))
      const keys = await foreignKeys(tx)
      for (const key of keys)
        await tx.execute(raw(`ALTER TABLE ${quoted(key.table)} DROP CONSTRAINT ${quoted(key.name)}`))
      for (const { name } of tables) await tx.execute(raw(`DELETE FROM ${quoted(name)}`))
      const rows = await fill(tx, file, tables, onTable)
      for (const key of keys) {
        await tx.execute(raw(`ALTER TABLE ${quoted(key.table)} ADD CONSTRAINT ${quoted(key.name)} ${key.rule}`))
      }
      for (const { name } of tables) await tx.execute(raw(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`))
      return rows
    },
    { timeout: PATIENCE_MS },
  )
}

function foreignKeys(tx: WriteDb): Promise<{ table: string; name: string; rule: string }[]> {
  return tx.query(
    sql`SELECT t.relname::text AS "table", c.conname::text AS name, pg_get_constraintdef(c.oid) AS rule
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
        WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
    z.object({ table: z.string(), name: z.string(), rule: z.string() }),
  )
}

/** The statement that puts a JSON list of rows into a table. Types are the database's own; the archive names columns only. */
function insertInto(table: Table, columns: readonly string[], file: string): string {
  const types = columns.map(column => {
    const found = table.columns.find(({ name }) => name === column)
    if (!found) throw new BadArchive(`${file} has a column that the table "${table.name}" has not: "${column}".`)
    return found.type
  })
  if (columns.length !== table.columns.length) {
    throw new BadArchive(`${file} has not all columns of the table "${table.name}".`)
  }
  const values = types.map((type, at) => `(r->>${at})::${type}`)
  return `INSERT INTO ${quoted(table.name)} (${columns.map(quoted).join(', ')})
    SELECT ${values.join(', ')} FROM json_array_elements($1::json) r`
}

async function fill(
  tx: WriteDb,
  file: string,
  tables: readonly Table[],
  onTable: (name: string) => void,
): Promise<number> {
  const missing = new Set(tables.map(({ name }) => name))
  let insert = ''
  let batch: string[] = []
  let size = 0
  let rows = 0
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await tx.prisma.$executeRawUnsafe(insert, `[${batch.join(',')}]`)
    rows += batch.length
    batch = []
    size = 0
  }
  for await (const piece of readArchive(file)) {
    if (piece.is === 'row') {
      batch.push(piece.line)
      size += piece.line.length
      if (size > BATCH) await flush()
    } else if (piece.is === 'table-end') {
      await flush()
    } else if (piece.is === 'table') {
      const table = tables.find(({ name }) => name === piece.table)
      if (!table || !missing.delete(piece.table)) {
        throw new BadArchive(`${file} has a table that its migrations do not make, or has it twice: "${piece.table}".`)
      }
      onTable(table.name)
      insert = insertInto(table, piece.columns, file)
    } else if (piece.is === 'counters') {
      for (const [name, last] of Object.entries(piece.counters)) {
        await tx.query(
          sql`SELECT setval(${quoted(name)}::regclass, ${last}::bigint)::text AS last`,
          z.object({ last: z.string() }),
        )
      }
    }
  }
  if (missing.size > 0) throw new BadArchive(`${file} lacks tables: ${[...missing].join(', ')}.`)
  return rows
}
