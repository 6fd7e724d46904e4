import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { isKind, KIND_CODES, type Kind } from '@/lib/domain/kinds'
import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import { entriesFile } from '@/lib/server/api/read-entries'
import { currentRevision } from '@/lib/server/queries/revision'
import { withDatabase } from '../open'

type Options = {
  readonly format: 'csv' | 'geojson'
  readonly rev?: string
  readonly kind?: string
  readonly bom?: boolean
  readonly out?: string
}

function kindsOf(text: string | undefined): readonly Kind[] | undefined {
  if (text === undefined) return undefined
  return text.split(',').map(code => {
    if (!isKind(code)) throw new Error(`No kind is called "${code}". Kinds: ${KIND_CODES.join(', ')}.`)
    return code
  })
}

/** The revision that a text names; throws for one that is no number or was never published. */
function revisionOf(text: string | undefined, last: number): number {
  if (text === undefined) return last
  const rev = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (rev <= last) return rev
  throw new Error(`--rev must be a revision from 0 to ${last}.`)
}

/** Writes the file a thousand records at a time, to standard output or to `out`. */
async function write({ format, rev, kind, bom = false, out }: Options): Promise<void> {
  const filter = { kind: kindsOf(kind) }
  await withDatabase(async db => {
    const last = (await currentRevision(db.read)).number
    const whole = { filter, sort: DEFAULT_SORT, cursor: null, rev: revisionOf(rev, last), format, bom }
    const file = Readable.from(entriesFile(db.read, whole))
    if (out === undefined) await pipeline(file, process.stdout, { end: false })
    else await pipeline(file, createWriteStream(out))
  })
}

/** `iwm export`: the public record as one file, as it stands or stood at a revision. The embedded database must not be serving meanwhile. */
export function exportCommand(): Command {
  return new Command('export')
    .summary('write the public record to a file')
    .description(
      'Writes every public record as CSV or GeoJSON, in the columns of the codebook, to standard output or to a file. Nothing that is not public is in it.',
    )
    .addOption(new Option('--format <format>', 'form of the file').choices(['csv', 'geojson']).makeOptionMandatory())
    .option('--rev <n>', 'as the record stood at this revision (default: now)')
    .option('--kind <kinds>', `only these kinds, with commas between: ${KIND_CODES.join(', ')}`)
    .option('--bom', 'begin a CSV file with a byte order mark, which Excel needs to read Arabic')
    .option('--out <file>', 'the file to write (default: standard output)')
    .action(write)
}
