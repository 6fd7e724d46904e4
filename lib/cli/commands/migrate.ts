import { Command } from 'commander'
import { createMigration } from '@/lib/server/db/create-migration'
import { drift, hasDrift, migrate } from '@/lib/server/db/migrate'
import { withDatabase } from '../open'

type Options = { readonly check?: boolean; readonly create?: string; readonly empty?: boolean; readonly json?: boolean }

async function create(name: string, { empty = false, json = false }: Options): Promise<void> {
  const file = await createMigration(name, { now: new Date(), empty })
  if (json) console.log(JSON.stringify({ file }))
  else console.log(file ? `Written: ${file}` : 'The migrations already make what prisma/schema.prisma says.')
}

async function check({ json = false }: Options): Promise<void> {
  const found = await withDatabase(drift)
  const drifted = hasDrift(found)
  if (drifted) process.exitCode = 1
  if (json) {
    console.log(JSON.stringify({ drift: drifted, ...found }))
    return
  }
  if (!drifted) console.log('No drift: the database is as the schema and the migrations say.')
  const show = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) console.log([title, ...lines.map(line => `  ${line}`)].join('\n'))
  }
  show('Not applied yet:', found.pending)
  show('Begun and never finished:', found.failed)
  show('Changed after they were applied:', found.edited)
  show('Applied by a newer program:', found.unknown)
  show('Tables differ; this would set them right:', found.schema === '' ? [] : found.schema.trimEnd().split('\n'))
  show('Rules missing or different:', found.missing)
  show('Rules that no migration made:', found.extra)
}

async function apply({ json = false }: Options): Promise<void> {
  const applied = await withDatabase(migrate)
  if (json) console.log(JSON.stringify({ applied }))
  else console.log(applied.length > 0 ? ['Applied:', ...applied].join('\n  ') : 'Nothing to apply.')
}

/** `iwm migrate`: brings the database to the newest form, checks it for drift, or writes a new migration. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .summary('bring the database to its newest form')
    .description(
      'Applies the migrations of prisma/migrations that the database does not have yet: the server of DATABASE_URL if set, else the embedded one in IWM_DATA_DIR. Works without a network.',
    )
    .option('--check', 'change nothing; say how the database differs from schema and migrations, and fail if it does')
    .option('--create <name>', 'write a new migration from the changes in prisma/schema.prisma, and apply nothing')
    .option('--empty', 'with --create: write a file even where nothing changed, to be filled by hand')
    .option('--json', 'answer in JSON')
    .action((options: Options) => {
      if (options.create !== undefined) return create(options.create, options)
      return options.check ? check(options) : apply(options)
    })
}
