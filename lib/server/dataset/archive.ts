import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { savedName } from '@/lib/core/file-name'
import type { DataTable, TableName } from '@/lib/domain/dataset/column'
import { KIND_CODES } from '@/lib/domain/kinds'
import { geoFeature } from '../api/entry-files'
import { breather } from '../breath'
import type { ReadDb } from '../db/handle'
import { revisionHead } from '../queries/changes'
import { inTurns, Turns } from '../turns'
import { tableLines } from './cells'
import { codebookCodes, codebookColumns } from './codebook-files'
import { csvMetadata } from './csvw'
import { type Edition, licence, readme } from './readme'
import { DataRows, entryPieces } from './rows'
import { DATA_TABLES } from './tables'

type Pieces = AsyncIterable<string>

declare global {
  /** On `globalThis` because Next's bundles of pages and of files each load a copy of this module. */
  var iwmMaking: Turns | undefined
}
globalThis.iwmMaking ??= new Turns(2)

/** Pieces of archives made at once, however many are asked for: the rest of the machine answers readers. */
export const MAKING = globalThis.iwmMaking

/** A page is put together of many small questions: it comes between these milliseconds of work on files, which nobody watches. */
const WORK_MS = 20

/** Told of each piece of a table how many rows it has. */
export type OnRows = (table: TableName, rows: number) => void

async function* tablePieces(rows: DataRows, table: DataTable, onRows: OnRows): AsyncGenerator<string> {
  yield tableLines(table, [], true)
  for await (const some of rows.of(table)) {
    onRows(table.name, some.length)
    yield tableLines(table, some, false)
  }
}

/** Every record that has coordinates, as one GeoJSON file (RFC 7946). */
async function* mapPieces(db: ReadDb, rev: number): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","revision":${rev},"features":[`
  let first = true
  for (const kind of KIND_CODES) {
    for await (const items of entryPieces(db, kind, rev)) {
      const located = items.map(geoFeature).filter(({ geometry }) => geometry !== null)
      const text = located.map(feature => `\n${JSON.stringify(feature)}`).join(',')
      if (text !== '') yield first ? text : `,${text}`
      first &&= text === ''
    }
  }
  yield '\n]}\n'
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

function filesOf(db: ReadDb, edition: Edition, onRows: OnRows): (readonly [string, () => Pieces])[] {
  const { rev, published } = edition
  const rows = new DataRows(db, rev)
  return [
    ['README.en.md', () => whole(readme('en', edition))],
    ['README.ar.md', () => whole(readme('ar', edition))],
    ['LICENSE.txt', () => whole(licence())],
    ['csv-metadata.json', () => whole(csvMetadata(rev, published))],
    ['codebook-columns.csv', () => whole(codebookColumns())],
    ['codebook-codes.csv', () => whole(codebookCodes())],
    ...DATA_TABLES.map(table => [`${table.name}.csv`, () => tablePieces(rows, table, onRows)] as const),
    ['records.geojson', () => mapPieces(db, rev)],
  ]
}

/** A zip file that is being made: `pause` is of all of its files together, since many small ones keep others waiting as one large one does. */
type Zipping = { readonly zip: ZipFile; readonly options: object; readonly pause: () => Promise<void> }

/** Adds a file that is made while it is taken, and gives its SHA-256 when it has been. */
function add({ zip, options, pause }: Zipping, path: string, pieces: () => Pieces, done: (sum: string) => void): void {
  zip.addReadStreamLazy(path, options, callback => {
    const hash = createHash('sha256')
    async function* bytes() {
      for await (const piece of inTurns(MAKING, pieces())) {
        const chunk = Buffer.from(piece)
        hash.update(chunk)
        yield chunk
        await pause()
      }
      done(hash.digest('hex'))
    }
    const stream = Readable.from(bytes(), { objectMode: false })
    stream.once('error', error => zip.outputStream.emit('error', error))
    callback(null, stream)
  })
}

/** What an edition of the data set is called: the folder in the file, and the file without its ending. */
export const editionName = (rev: number): string => savedName(['data'], rev, '')

/** A revision as an edition of the data set; null where there is none of that number. */
export async function editionOf(db: ReadDb, rev: number): Promise<Edition | null> {
  const head = await revisionHead(db, rev)
  return head && { rev, published: head.created_at, date: head.date, hash: head.hash }
}

/**
 * The whole public record as of an edition's revision as one zip file, made while it is taken: a few hundred rows in memory,
 * however many there are, and in turns with the others that are made meanwhile. The same edition is the same bytes wherever and whenever a build makes it: files in one order, dated by the
 * revision, and stored as they are, because compressors differ between versions and machines (decision 035).
 */
export function dataArchive(db: ReadDb, edition: Edition, onRows: OnRows = () => undefined): Readable {
  const zip = new ZipFile()
  // Written as a DOS date, which knows no zone: the revision's day in Baghdad at noon, in whatever zone this process runs. Midnight is
  // left out on one day of a year in some.
  const [year = 1980, month = 1, day = 1] = edition.date.split('-').map(Number)
  const options = {
    mtime: new Date(year, month - 1, day, 12),
    mode: 0o100644,
    compress: false,
    forceDosTimestamp: true,
  }
  const zipping = { zip, options, pause: breather(WORK_MS) }
  const folder = editionName(edition.rev)
  const sums: string[] = []
  for (const [file, pieces] of filesOf(db, edition, onRows)) {
    add(zipping, `${folder}/${file}`, pieces, sum => sums.push(`${sum}  ${file}\n`))
  }
  add(
    zipping,
    `${folder}/SHA256SUMS`,
    () => whole(sums.join('')),
    () => undefined,
  )
  zip.end()
  return Readable.from(zip.outputStream)
}
