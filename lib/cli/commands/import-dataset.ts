import path from 'node:path'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { PROGRAM } from '@/lib/server/commands/people'
import { loadDataset } from '@/lib/server/dataset/load'
import { type DataFiles, readTables } from '@/lib/server/dataset/read-tables'
import type { Database } from '@/lib/server/db/handle'
import { step } from '../say'
import { stop } from './stop'

type Options = {
  readonly publish?: boolean
  readonly dryRun?: boolean
  readonly reasonEn?: string
  readonly reasonAr?: string
  readonly json?: boolean
}

/** Takes over a whole data set into an instance that is empty. */
export async function bringDataset(db: Database, file: string, files: DataFiles, options: Options): Promise<void> {
  const { publish = false, dryRun = false, json = false } = options
  const name = path.basename(file)
  const tables = readTables(files)
  if (!tables.ok) return stop(tables.error)
  const words = { en: translator(defaultPreferences('en')), ar: translator(defaultPreferences('ar')) }
  const reasons = {
    reason_en: options.reasonEn ?? words.en('imports.reason', { name }),
    reason_ar: options.reasonAr ?? words.ar('imports.reason', { name }),
  }
  const run = (progress: (text: string) => void) =>
    loadDataset(db, PROGRAM, new Date(), tables.value, {
      publish: publish ? reasons : null,
      dryRun,
      onProgress: (done, total) => progress(`${done}/${total}`),
    })
  const result = json ? await run(() => undefined) : await step(`Loading ${name}`, run)
  if (!result.ok) return stop(result.error)
  const { revision, entries } = result.value
  if (json) return console.log(JSON.stringify({ entries, revision, dry_run: dryRun }))
  console.log(words.en('imports.counts', { add: entries, change: 0, skip: 0, refuse: 0 }))
  if (dryRun) return
  console.log(revision === null ? words.en('imports.done_drafts') : words.en('imports.done_public', { n: revision }))
}
