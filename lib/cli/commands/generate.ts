import { Command, InvalidArgumentError } from 'commander'
import { type Actor, type Run, runBatch } from '@/lib/server/commands/command'
import { generateEvents } from '@/lib/server/commands/generate'
import { PROGRAM } from '@/lib/server/commands/people'
import type { Database } from '@/lib/server/db/handle'
import { migrate } from '@/lib/server/db/migrate'
import { isEmpty } from '@/lib/server/queries/synthetic'
import { addNames } from '@/prisma/load/add-names'
import { readData } from '@/prisma/load/read-data'
import { withDatabase } from '../open'
import { step } from '../say'

/** Events that two revisions publish: as many as fit in memory without a thought. */
const AT_A_TIME = 5_000

/** A million events take a quarter of an hour, ten times as many some hours. */
const PATIENCE_MS = 12 * 3_600_000

type Wanted = { readonly events: number; readonly seed: number }

/**
 * Fills an empty database with made-up events, the same for the same seed, on the names of the starting data. Throws where the database
 * holds anything. Stopped halfway, it leaves it empty but for the names.
 */
export async function generateInto(
  db: Database,
  { events, seed }: Wanted,
  {
    now,
    onProgress,
    actor = PROGRAM,
  }: { readonly now: Date; readonly onProgress: (text: string) => void; readonly actor?: Actor },
): Promise<void> {
  if (!(await isEmpty(db.read))) {
    throw new Error(
      'The database already holds records or reports. Made-up events are only put into an empty one, so that they never mix with a record: name another IWM_DATA_DIR or DATABASE_URL.',
    )
  }
  const { places, actors, ...rest } = readData()
  const named = await runBatch(db, actor, now, run =>
    addNames(run, { ...rest, places, actors, sources: [], outlets: [] }),
  )
  if (!named.ok) throw new Error(named.error.map(({ message }) => message.en).join('; '))
  const setting = {
    places: places
      .filter(place => place.kind !== 'country')
      .map(({ id, scope, name_en, name_ar }) => ({ id, scope, en: name_en, ar: name_ar })),
    militias: actors.filter(({ kind }) => kind === 'militia').map(({ id }) => id),
  }
  const make = async (run: Run) => {
    for (let first = 0; first < events; first += AT_A_TIME) {
      const count = Math.min(AT_A_TIME, events - first)
      await run(generateEvents, { seed, first, count, last: first + count === events, setting })
      onProgress(`${first + count}/${events}`)
    }
  }
  const done = await runBatch(db, actor, now, make, { foldsLater: true, timeout: PATIENCE_MS })
  if (!done.ok) throw new Error(done.error.map(({ message }) => message.en).join('; '))
}

function whole(text: string): number {
  const n = Number(text)
  if (!/^\d{1,8}$/.test(text) || !Number.isSafeInteger(n)) throw new InvalidArgumentError('It must be a whole number.')
  return n
}

/** `iwm generate`: an empty database becomes one of made-up events, to try the program at a size that it does not have yet. */
export function generateCommand(): Command {
  return new Command('generate')
    .summary('fill an empty database with made-up events')
    .description(
      'Writes made-up events of the shape of real ones: kinds, seasons, days of escalation, places, weapons, reports, corrections, retractions, drafts. Every record says in both languages that it is synthetic, and so does every answer of a database that holds them. Only into an empty database.',
    )
    .requiredOption('--events <n>', 'how many', whole)
    .option('--seed <s>', 'a whole number: the same seed makes the same events', whole, 1)
    .action(async (wanted: Wanted) => {
      await withDatabase(async db => {
        await migrate(db)
        await step(`Making ${wanted.events} events`, onProgress =>
          generateInto(db, wanted, { now: new Date(), onProgress }),
        )
      })
    })
}
