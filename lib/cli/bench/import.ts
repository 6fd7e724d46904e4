import { writeCsv } from '@/lib/core/csv'
import type { TableFile } from '@/lib/core/table-file'
import { importOptionsSchema } from '@/lib/domain/import/reading'
import { syntheticEvent } from '@/lib/domain/synthetic'
import { runCommand } from '@/lib/server/commands/command'
import { prepareImport } from '@/lib/server/commands/imports'
import { PROGRAM } from '@/lib/server/commands/people'
import type { Database } from '@/lib/server/db/handle'
import { type Brought, bring, tableOf } from '@/lib/server/imports/open'
import { planImport } from '@/lib/server/imports/plan'
import { runImport } from '@/lib/server/imports/run'
import { copyEvents } from '@/lib/server/queries/bench'
import { withPeak } from './peak'

const FIELDS = [
  ...['date_edtf', 'scope', 'place_id', 'where_prec', 'weapon', 'outcome', 'target_type', 'actor1', 'verification'],
  ...['injured_low', 'injured_best', 'injured_high', 'summary_en', 'summary_ar'],
]

/** A file of attacks that the database does not hold yet. */
function file(count: number): Buffer {
  const setting = {
    places: [{ id: 'ain-al-asad', scope: 'IQ-federal', en: 'al-Asad', ar: 'al-Asad' }],
    militias: ['iri'],
  }
  const rows: Record<string, string | number | null>[] = []
  for (let n = 0; rows.length < count; n++) {
    const { kind, fields } = syntheticEvent(99, n, 0, setting)
    if (kind === 'attack')
      rows.push({ kind, ...Object.fromEntries(FIELDS.map(field => [field, String(fields[field] ?? '')])) })
  }
  return Buffer.from(writeCsv(['kind', ...FIELDS], rows))
}

/** Plans, checks, writes and publishes a file; answers how many records it added. */
async function importAll(db: Database, brought: Brought, table: TableFile): Promise<number> {
  const options = importOptionsSchema.parse({ kind: null, mapping: null, source: 'synthetic-0', update: false })
  const plan = await planImport(db.read, table, { format: 'iwm', options, publish: true })
  if (plan.counts.refuse > 0)
    throw new Error(
      `The import was refused: ${JSON.stringify(plan.rows.find(row => row.problems.length > 0)?.problems)}`,
    )
  const kept = await runCommand(
    db,
    prepareImport,
    { ...brought, format: 'iwm', file_name: 'bench.csv', options },
    PROGRAM,
    new Date(),
  )
  if (!kept.ok) throw new Error(kept.error.map(({ message }) => message.en).join('; '))
  const reasons = { reason_en: 'Synthetic test data.', reason_ar: 'Synthetic test data.' }
  const done = await runImport(db, PROGRAM, new Date(), plan, {
    id: kept.value.id,
    publish: reasons,
    onProgress: () => undefined,
  })
  if (!done.ok) throw new Error(done.error.map(({ message }) => message.en).join('; '))
  return plan.counts.add
}

/** Imports and publishes made-up attacks with every check; rows a second, against copying as many into the same indexed tables. */
export async function measureImport(
  db: Database,
  count: number,
): Promise<{ readonly ratio: number; readonly grewMb: number | null }> {
  const brought = bring(file(count))
  if (!brought.ok) throw new Error(brought.error.message.en)
  const table = tableOf(brought.value.content)
  if (!table.ok) throw new Error(table.error.message.en)
  const began = performance.now()
  const { value: added, grewMb } = await withPeak(() => importAll(db, brought.value, table.value))
  const imported = added / ((performance.now() - began) / 1000)
  const copying = performance.now()
  const copied = await db.transaction(tx => copyEvents(tx, count))
  return { ratio: imported / (copied / ((performance.now() - copying) / 1000)), grewMb }
}
