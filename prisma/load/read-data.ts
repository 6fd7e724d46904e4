import fs from 'node:fs'
import { z } from 'zod'
import { parseCsv } from '@/lib/core/csv'
import { isKind, KIND_CODES, type Kind } from '@/lib/domain/kinds'
import { type Fields, readFields } from './fields'
import { TABLES, type TableName, type TableRow } from './tables'

const folder = new URL('../data/', import.meta.url)

/** One record of the files: its permanent number and key, and its fields as a command takes them. */
export type DataEntry = {
  readonly kind: Kind
  readonly key: string
  readonly number: number
  readonly fields: Fields
}

/** Everything in `prisma/data`, parsed and checked for form; references are checked by the tests and the commands. */
export type Data = {
  readonly entries: readonly DataEntry[]
} & { readonly [N in TableName]: readonly TableRow<N>[] }

const FILES: Readonly<Record<Kind, string>> = {
  attack: 'attacks',
  strike: 'strikes',
  milestone: 'milestones',
  force_level: 'force-levels',
  tally_claim: 'tally-claims',
}

/** Names of the files of the starting data, without folder and ending. */
export const FILE_NAMES: readonly string[] = [...Object.values(FILES), ...Object.keys(TABLES)]

/** The text of one file of the starting data. */
export function dataText(name: string): string {
  return fs.readFileSync(new URL(`${name}.csv`, folder), 'utf8')
}

/** The rows of one file by column; throws with file and line where it cannot be read. */
export function rawRows(name: string): Record<string, string>[] {
  const parsed = parseCsv(dataText(name), { guarded: true })
  if (!parsed.ok) throw new Error(`prisma/data/${name}.csv, line ${parsed.error.row}: ${parsed.error.code}`)
  return parsed.value.rows
}

function table<N extends TableName>(name: N): TableRow<N>[]
function table(name: TableName): unknown[] {
  return rawRows(name).map((row, index) => {
    const parsed = TABLES[name].safeParse(row)
    if (!parsed.success) throw new Error(`prisma/data/${name}.csv, record ${index + 1}: ${parsed.error.message}`)
    return parsed.data
  })
}

const identity = z.object({ key: z.string().min(1), number: z.string().regex(/^[1-9]\d*$/) })

function entriesOf(kind: Kind): DataEntry[] {
  return rawRows(FILES[kind]).map(({ key, number, ...cells }, index) => {
    const parsed = identity.safeParse({ key, number })
    if (!parsed.success)
      throw new Error(`prisma/data/${FILES[kind]}.csv, record ${index + 1}: key or number is missing`)
    return {
      kind,
      key: parsed.data.key,
      number: Number(parsed.data.number),
      fields: readFields(kind, cells, parsed.data.key),
    }
  })
}

/** Reads all files. Entries come in the order of their kinds and numbers. */
export function readData(): Data {
  return {
    entries: KIND_CODES.filter(isKind).flatMap(kind => entriesOf(kind).toSorted((a, b) => a.number - b.number)),
    outlets: table('outlets'),
    sources: table('sources'),
    actors: table('actors'),
    places: table('places'),
    citations: table('citations'),
    'due-statements': table('due-statements'),
    conflicts: table('conflicts'),
    links: table('links'),
    coverage: table('coverage'),
    'earlier-values': table('earlier-values'),
  }
}
