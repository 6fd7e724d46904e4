import { runBatch } from '@/lib/server/commands/command'
import { currentRevision } from '@/lib/server/queries/revision'
import { addNames } from './add-names'
import { applyPlan } from './apply'
import { planBatches } from './plan'
import { readData } from './read-data'

/** An open database, as the commands take it. */
export type Database = Parameters<typeof runBatch>[0]

export type Loaded = { readonly revisions: number; readonly entries: number }

/** The system user that the first migration makes. */
const LOADER = { userId: 'loader' } as const

/**
 * Loads `prisma/data` through the commands into a database where nothing was published yet: one revision for each day of
 * coverage, all in one transaction, so that a stopped load leaves nothing behind. `now` is the time that the revisions carry:
 * they were published when they were loaded, the day they cover stands in their reason. Throws where the database already
 * holds a revision, or where the data breaks a rule.
 */
export async function loadStartingData(
  database: Database,
  { now, onProgress }: { readonly now: Date; readonly onProgress: (text: string) => void },
): Promise<Loaded> {
  const { number } = await currentRevision(database.read)
  if (number > 0) throw new Error(`The database already holds ${number} revisions; the starting data was not loaded.`)
  const data = readData()
  const batches = planBatches(data)
  const result = await runBatch(database, LOADER, now, async run => {
    await addNames(run, data)
    await applyPlan(run, data, batches, onProgress)
  })
  if (!result.ok) {
    const problems = result.error.map(({ field, message }) => `${field ?? ''} ${message.en}`.trim())
    throw new Error(`The starting data was refused: ${problems.join('; ')}`)
  }
  return { revisions: batches.length, entries: data.entries.length }
}
