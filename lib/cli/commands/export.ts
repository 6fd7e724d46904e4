import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { isKind, KIND_CODES, type Kind } from '@/lib/domain/kinds'
import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import { entriesFile } from '@/lib/server/api/read-entries'
import { dataArchive, editionOf } from '@/lib/server/dataset/archive'
import type { ReadDb } from '@/lib/server/db/handle'
import { currentRevision } from '@/lib/server/queries/revision'
import { withSnapshot } from '../open'

type Options = {
  readonly format: 'csv' | 'geojson' | 'zip'
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
  const kinds = kindsOf(kind)
  if (format === 'zip' && (kinds || bom)) throw new Error('A zip file holds every kind, and no byte order mark.')
  await withSnapshot(async db => {
    const at = revisionOf(rev, (await currentRevision(db.read)).number)
    const file = format === 'zip' ? await zip(db.read, at) : table(db.read, { kinds, rev: at, format, bom })
    if (out === undefined) await pipeline(file, process.stdout, { end: false })
    else await pipeline(file, createWriteStream(out))
  })
}

type Table = { readonly kinds: readonly Kind[] | undefined; rev: number; format: 'csv' | 'geojson'; bom: boolean }

function table(db: ReadDb, { kinds, ...rest }: Table): Readable {
  return Readable.from(entriesFile(db, { filter: { kind: kinds }, sort: DEFAULT_SORT, cursor: null, ...rest }))
}

async function zip(db: ReadDb, rev: number): Promise<Readable> {
  const edition = await editionOf(db, rev)
  if (!edition) throw new Error('Nothing is published yet, so there is no data set.')
  return dataArchive(db, edition)
}

/** `iwm export`: the public record as one file, as it stands or stood at a revision. */
export function exportCommand(): Command {
  return new Command('export')
    .summary('write the public record to a file')
    .description(
      'Writes every public record as CSV or GeoJSON, in the columns of the codebook, or the whole data set as a zip file, to standard output or to a file. Nothing that is not public is in it.',
    )
    .addOption(
      new Option('--format <format>', 'form of the file').choices(['csv', 'geojson', 'zip']).makeOptionMandatory(),
    )
    .option('--rev <n>', 'as the record stood at this revision (default: now)')
    .option('--kind <kinds>', `only these kinds, with commas between: ${KIND_CODES.join(', ')}`)
    .option('--bom', 'begin a CSV file with a byte order mark, which Excel needs to read Arabic')
    .option('--out <file>', 'the file to write (default: standard output)')
    .action(write)
}
