import sql from 'sql-template-tag'
import { openDatabase } from '@/lib/server/db/open'

/**
 * Writes places into the embedded database of a folder, one transaction each, and prints the id of each as soon as it is
 * acknowledged; until it is killed, or told to stop after a number of them.
 */
const [dataDir, most] = process.argv.slice(2)
if (!dataDir) throw new Error('which folder?')
const db = await openDatabase({ dataDir })
process.stdout.write('open\n')
for (let i = 0; i < Number(most ?? Number.POSITIVE_INFINITY); i++) {
  const id = `place-${i}`
  await db.transaction(tx =>
    tx.execute(
      sql`INSERT INTO place (id, name_en, name_ar, kind, scope, where_prec) VALUES (${id}, 'x', 'س', 'city', 'IQ', 4)`,
    ),
  )
  process.stdout.write(`${id}\n`)
}
await db.close()
