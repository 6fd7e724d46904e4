import { z } from 'zod'
import { parseCsv } from '@/lib/core/csv'
import { isPlainDate } from '@/lib/core/plain-date'

const text = z.object({ '@value': z.string().min(1), '@language': z.enum(['en', 'ar']) })

const column = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  titles: z.object({ en: z.array(z.string()).min(1), ar: z.array(z.string()).min(1) }),
  datatype: z.enum(['string', 'integer', 'decimal', 'boolean', 'date', 'dateTime']),
  'dc:description': z.array(text).length(2).optional(),
  separator: z.literal(';').optional(),
  required: z.literal(true).optional(),
  'dc:source': z
    .string()
    .regex(/^codebook-codes\.csv#/)
    .optional(),
})

const table = z.strictObject({
  url: z.string().endsWith('.csv'),
  'dc:title': z.array(text).length(2),
  'dc:description': z.array(text).length(2),
  tableSchema: z.strictObject({
    columns: z.array(column).min(1),
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z.array(
      z.strictObject({
        columnReference: z.string(),
        reference: z.strictObject({ resource: z.string(), columnReference: z.string() }),
      }),
    ),
  }),
})

/** The metadata of a table group as CSV on the Web has it, as far as it is used here. */
export const metadataSchema = z.object({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.object({ '@language': z.literal('en') })]),
  dialect: z.object({
    encoding: z.literal('utf-8'),
    delimiter: z.literal(','),
    lineTerminators: z.tuple([z.literal('\r\n')]),
    header: z.literal(true),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
  }),
  tables: z.array(table).min(1),
})

type Column = z.output<typeof column>
type Files = ReadonlyMap<string, string>
type Row = Readonly<Record<string, string>>

const FITS: Readonly<Record<Column['datatype'], (cell: string) => boolean>> = {
  string: () => true,
  integer: cell => /^-?\d+$/.test(cell),
  decimal: cell => /^-?\d+(\.\d+)?$/.test(cell),
  boolean: cell => cell === 'true' || cell === 'false',
  date: isPlainDate,
  dateTime: cell => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(cell) && !Number.isNaN(Date.parse(cell)),
}

function readTable(files: Files, url: string): { columns: readonly string[]; rows: readonly Row[] } {
  const read = parseCsv(files.get(url) ?? '', { guarded: true })
  if (!read.ok) throw new Error(`${url}, line ${read.error.row}: ${read.error.code}`)
  return read.value
}

/** The codes of each list of the codebook, by name of the list. */
function codesOf(files: Files): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, Set<string>>()
  for (const { list = '', code = '' } of readTable(files, 'codebook-codes.csv').rows) {
    lists.set(list, (lists.get(list) ?? new Set()).add(code))
  }
  return lists
}

function cellFaults(
  at: string,
  { name, datatype, separator, required }: Column,
  row: Row,
  codes?: ReadonlySet<string>,
) {
  const cell = row[name] ?? ''
  if (cell === '') return required ? [`${at} ${name}: empty`] : []
  return (separator === undefined ? [cell] : cell.split(separator)).flatMap(one => {
    if (one === '' || !FITS[datatype](one)) return [`${at} ${name}: "${one}" is no ${datatype}`]
    return codes === undefined || codes.has(one) ? [] : [`${at} ${name}: "${one}" is no code`]
  })
}

/** What is wrong between the metadata and the files that they describe, as one who checks CSV on the Web would say it. */
export function csvwFaults(files: Files): string[] {
  const { tables } = metadataSchema.parse(JSON.parse(files.get('csv-metadata.json') ?? 'null'))
  const codes = codesOf(files)
  const held = new Map(tables.map(({ url }) => [url, readTable(files, url)]))
  const faults: string[] = []
  for (const { url, tableSchema } of tables) {
    const { columns, primaryKey, foreignKeys } = tableSchema
    const names = columns.map(({ name }) => name)
    const raw = files.get(url) ?? ''
    const { columns: header = [], rows = [] } = held.get(url) ?? {}
    if (header.join() !== names.join()) faults.push(`${url}: columns are ${header.join()}`)
    if (raw.startsWith('\uFEFF') || !raw.endsWith('\r\n')) faults.push(`${url}: not written in the dialect`)
    const strange = [...primaryKey, ...foreignKeys.map(key => key.columnReference)].find(key => !names.includes(key))
    if (strange !== undefined) faults.push(`${url}: no column ${strange}`)
    for (const [index, row] of rows.entries()) {
      for (const one of columns) {
        const list = one['dc:source']?.split('#')[1]
        const known = list === undefined ? undefined : (codes.get(list) ?? new Set<string>())
        faults.push(...cellFaults(`${url} row ${index + 1}`, one, row, known))
      }
    }
    const keys = rows.map(row => JSON.stringify(primaryKey.map(name => row[name])))
    if (new Set(keys).size < keys.length) faults.push(`${url}: ${primaryKey.join()} twice`)
    for (const { columnReference: own, reference } of foreignKeys) {
      const there = new Set((held.get(reference.resource)?.rows ?? []).map(row => row[reference.columnReference]))
      const lost = rows.map(row => row[own] ?? '').find(value => value !== '' && !there.has(value))
      if (lost !== undefined) faults.push(`${url} ${own}: ${lost} is not in ${reference.resource}`)
    }
  }
  return faults
}
