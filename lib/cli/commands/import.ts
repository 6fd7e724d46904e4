import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command, Option } from 'commander'
import { IMPORT_FORMATS, type ImportFormat, importOptionsSchema, mappingSchema } from '@/lib/domain/import/reading'
import { isKind, KIND_CODES } from '@/lib/domain/kinds'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { runCommand } from '@/lib/server/commands/command'
import { prepareImport } from '@/lib/server/commands/imports'
import { PROGRAM } from '@/lib/server/commands/people'
import { dataFilesAt } from '@/lib/server/dataset/files'
import type { Database } from '@/lib/server/db/handle'
import { bring, tableOf } from '@/lib/server/imports/open'
import { planImport } from '@/lib/server/imports/plan'
import { reasonsOf } from '@/lib/server/imports/plan-words'
import type { Plan, PlannedRow } from '@/lib/server/imports/planned'
import { Cancelled, runImport } from '@/lib/server/imports/run'
import { withDatabase } from '../open'
import { step } from '../say'
import { bringDataset } from './import-dataset'
import { stop } from './stop'

type Options = {
  readonly format?: ImportFormat
  readonly map?: string
  readonly kind?: string
  readonly source?: string
  readonly update?: boolean
  readonly dryRun?: boolean
  readonly publish?: boolean
  readonly quotesElsewhere?: boolean
  readonly reasonEn?: string
  readonly reasonAr?: string
  readonly json?: boolean
}

const t = translator(defaultPreferences('en'))

async function mappingOf(file: string | undefined) {
  if (file === undefined) return null
  const read = mappingSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`)
  throw new Error(`${file} is not a mapping: ${wrong.join('; ')}`)
}

function lineOf(row: PlannedRow): string {
  const why = reasonsOf(row, t, 'en').map(({ field, text }) => `${field ? `${field}: ` : ''}${text}`)
  const { line, action, event_id } = row
  return [`${line}`, t(`imports.action.${action}`), event_id ?? '', why.join(' ')].filter(Boolean).join('  ')
}

/** What a program is told of a plan: every row, with the reasons in both languages. */
const told = ({ rows, counts, unread }: Plan) => ({
  counts,
  unread,
  rows: rows.map(({ line, action, kind, event_id, skip, changes, problems, remarks, near }) => ({
    line,
    action,
    kind,
    event_id,
    skip: skip ?? null,
    changes,
    problems,
    remarks,
    near,
  })),
})

/** Lets Ctrl-C end the work at its next step, so that nothing of it stays. Npm passes the signal on, so that it may come twice. */
async function stoppable<T>(work: (stopped: () => boolean) => Promise<T>): Promise<T> {
  let asked = false
  const note = (): void => {
    asked = true
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, note)
  try {
    return await work(() => asked)
  } finally {
    for (const signal of signals) process.off(signal, note)
  }
}

async function bringIn(db: Database, file: string, options: Options) {
  const { publish = false, dryRun = false, json = false } = options
  const files = await dataFilesAt(file)
  if (files) return bringDataset(db, file, files, options)
  const brought = bring(await readFile(file))
  if (!brought.ok) return stop([brought.error])
  const format = options.format ?? brought.value.format
  const kind = options.kind ?? null
  if (kind !== null && !isKind(kind)) throw new Error(`No kind is called "${kind}". Kinds: ${KIND_CODES.join(', ')}.`)
  const mapping = await mappingOf(options.map)
  if (format === 'csv' && mapping === null) throw new Error('A table of any other form needs --map MAP.json.')
  const asked = importOptionsSchema.parse({
    kind,
    mapping,
    source: options.source ?? null,
    update: options.update ?? false,
  })
  const table = tableOf(brought.value.content)
  if (!table.ok) return stop([table.error])
  const plan = await planImport(db.read, table.value, { format, options: asked, publish })
  if (!json) for (const row of plan.rows) console.log(lineOf(row))
  if (!json) console.log(t('imports.counts', plan.counts))
  if (!json && plan.unread.length > 0) console.log(t('imports.unread', { columns: plan.unread.join(', ') }))
  if (dryRun) {
    if (json) console.log(JSON.stringify(told(plan)))
    if (plan.counts.refuse > 0) process.exitCode = 1
    return
  }
  const name = path.basename(file)
  const kept = await runCommand(
    db,
    prepareImport,
    { ...brought.value, format, file_name: name, options: asked },
    PROGRAM,
    new Date(),
  )
  if (!kept.ok) return stop(kept.error)
  const { id } = kept.value
  const reasons = {
    reason_en: options.reasonEn ?? t('imports.reason', { name }),
    reason_ar: options.reasonAr ?? translator(defaultPreferences('ar'))('imports.reason', { name }),
  }
  const result = await stoppable(stopped => {
    const run = (progress: (text: string) => void) =>
      runImport(db, PROGRAM, new Date(), plan, {
        id,
        publish: publish ? { ...reasons, quotes_elsewhere: options.quotesElsewhere ?? false } : null,
        onProgress: (done, total) => {
          progress(`${done}/${total}`)
          if (stopped()) throw new Cancelled()
        },
      })
    return json ? run(() => undefined) : step(`Importing ${name}`, run)
  })
  if (!result.ok) return stop(result.error)
  const { revision } = result.value
  if (json) console.log(JSON.stringify({ import: id, revision, ...told(plan) }))
  else console.log(revision === null ? t('imports.done_drafts') : t('imports.done_public', { n: revision }))
}

/** `iwm import`: a file of many records, in one transaction. The embedded database must not be serving meanwhile. */
export function importCommand(): Command {
  return new Command('import')
    .summary('take over a file of many records')
    .description(
      'Reads a file of records, says of every row what becomes of it (new, changed, left alone, refused, with the reason), and does it in one transaction: as drafts, or published as one revision. Refused rows stay out. Encoding, delimiter, header and format are found out. A whole data set (the zip file of `export --format zip`, or the folder that it was unpacked into) is loaded with everything that its records refer to, under their ids, into an instance that holds no record.',
    )
    .argument('<file>', 'the file to read, or the folder of a data set')
    .addOption(
      new Option('--format <format>', 'what the file is (default: told by its columns)').choices(IMPORT_FORMATS),
    )
    .option('--map <file>', 'mapping of columns to fields, as JSON, for a table of any other form')
    .option('--kind <kind>', `kind of record, where the rows do not say it: ${KIND_CODES.join(', ')}`)
    .option('--source <id>', 'report that new records cite where a row names none')
    .option('--update', 'change records that are there already, for files of others')
    .option('--dry-run', 'change nothing; fails if a row would be refused')
    .option('--publish', 'publish at once, as one revision')
    .option(
      '--quotes-elsewhere',
      'with --publish: words that the kept text of their report does not hold are quoted from elsewhere',
    )
    .option('--reason-en <text>', 'reason of the revision, in English')
    .option('--reason-ar <text>', 'reason of the revision, in Arabic')
    .option('--json', 'answer in JSON')
    .action((file: string, options: Options) => withDatabase(db => bringIn(db, file, options)))
}
