import path from 'node:path'
import { setDatabase } from '@/lib/server/db/current'
import { copyDatabase } from '@/lib/server/db/folder-copy'
import type { Database } from '@/lib/server/db/handle'
import { migrate } from '@/lib/server/db/migrate'
import { env } from '@/lib/server/env'
import { startControl } from '@/lib/server/http/control'
import { assertFree } from '@/lib/server/http/listen'
import { serve } from '@/lib/server/http/serve'
import { currentRevision } from '@/lib/server/queries/revision'
import { loadStartingData } from '@/prisma/load/load'
import { openNamed } from './open'
import { root, version } from './project'
import { step } from './say'
import { makeSecrets } from './secrets'
import type { CloseStack } from './until-stopped'

/** Opens everything from the database to the port, one printed line for each step; what it opens goes on `stack`. */
export async function openSite(stack: CloseStack, dev: boolean): Promise<void> {
  const settings = env()
  await assertFree(settings.PORT)
  const { DATABASE_URL, IWM_DATA_DIR } = settings
  const what = DATABASE_URL ? 'the database on its server' : `the embedded database in ${IWM_DATA_DIR}`
  const database = await step(`Opening ${what}`, () => openNamed(settings, settings.IWM_QUERY_TIMEOUT_MS))
  stack.push(async () => {
    setDatabase(null)
    await database.close()
  })
  setDatabase(database)
  await prepare(database)
  await warnOfClock(database, new Date())
  if (database.kind === 'embedded') {
    const control = await startControl(path.resolve(root, IWM_DATA_DIR), to => copyDatabase(database, to))
    stack.push(() => control.close())
  }
  const setup = await makeSecrets(database, settings)
  const running = await step(
    dev ? 'Starting the pages from source' : 'Starting the pages',
    () => serve({ database, settings, root, version: version(), dev }),
    { chatty: true },
  )
  stack.push(() => running.close())
  const address = settings.IWM_PUBLIC_URL ?? `http://localhost:${running.port}`
  if (setup) console.log(`No admin yet. Make the first one at ${address}/en/admin/setup ${setup}`)
  console.log(`Serving on ${address}`)
}

/** Says so where the newest revision is dated later than it is: then a clock was wrong, or is. */
async function warnOfClock({ read }: Database, now: Date): Promise<void> {
  const { number, created_at } = await currentRevision(read)
  if (created_at === null || created_at <= now.toISOString()) return
  console.warn(
    `Revision ${number} is dated ${created_at}, later than the clock of this machine (${now.toISOString()}). Set the clock right; until it has passed that time, new revisions carry that time too.`,
  )
}

/** Brings the tables up to date and, in an empty database, loads the starting data set. */
async function prepare(database: Database): Promise<void> {
  await step('Bringing the tables up to date', () => migrate(database))
  const begun = async () => (await currentRevision(database.read)).number > 0
  if (await begun()) return
  await step('Loading the starting data set', async progress => {
    try {
      await loadStartingData(database, { now: new Date(), onProgress: progress })
    } catch (error) {
      // Several instances may begin at once on one empty server: the first loads, the others find it done.
      if (!(await begun())) throw error
    }
  })
}
