import { writeCsv } from '@/lib/core/csv'
import type { TableFile } from '@/lib/core/table-file'
import { importOptionsSchema } from '@/lib/domain/import/reading'
import { syntheticEvent } from '@/lib/domain/synthetic'
import { runCommand } from '@/lib/server/commands/command'
import { foldRollups } from '@/lib/server/commands/fold-rollups'
import { prepareImport } from '@/lib/server/commands/imports'
import { PROGRAM } from '@/lib/server/commands/people'
import type { Database } from '@/lib/server/db/handle'
import { type Brought, bring, tableOf } from '@/lib/server/imports/open'
import { planImport } from '@/lib/server/imports/plan'
import { writePlan } from '@/lib/server/imports/run'
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
  const done = await writePlan(db, PROGRAM, new Date(), plan, {
    id: kept.value.id,
    publish: reasons,
    onProgress: () => undefined,
  })
  if (!done.ok) throw new Error(done.error.map(({ message }) => message.en).join('; '))
  return plan.counts.add
}

/** Ends a transaction that is not meant to stay, with what was found out in it. */
class Undone extends Error {
  constructor(readonly found: Awaited<ReturnType<typeof copyEvents>>) {
    super('undone')
  }
}

async function copied(db: Database, count: number): Promise<{ readonly rows: number; readonly ms: number }> {
  try {
    return await db.transaction(async tx => {
      throw new Undone(await copyEvents(tx, count))
    })
  } catch (error) {
    if (error instanceof Undone) return error.found
    throw error
  }
}

export type Imports = {
  /** Rows a second until all are published, against copying as many into the same tables. */
  readonly ratio: number
  /** The same, until they are in the sums as well. */
  readonly summed: number
  readonly grewMb: number | null
}

/** Imports and publishes made-up attacks with every check, then copies as many into the same indexed tables. */
export async function measureImport(db: Database, count: number): Promise<Imports> {
  const bytes = file(count)
  const began = performance.now()
  const { value, grewMb } = await withPeak(async () => {
    const brought = bring(bytes)
    if (!brought.ok) throw new Error(brought.error.message.en)
    const table = tableOf(brought.value.content)
    if (!table.ok) throw new Error(table.error.message.en)
    const added = await importAll(db, brought.value, table.value)
    const published = performance.now() - began
    await foldRollups(db)
    return { added, published, summed: performance.now() - began }
  })
  const { rows, ms } = await copied(db, count)
  const rate = (spent: number) => value.added / spent / (rows / ms)
  return { ratio: rate(value.published), summed: rate(value.summed), grewMb }
}
