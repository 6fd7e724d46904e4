import 'server-only'
import type { ColumnType, DataColumn, DataTable } from '@/lib/domain/dataset/column'
import type { Localized } from '@/lib/domain/vocabulary'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { DATA_TABLES, dataTable } from './tables'

const words = { en: translator(defaultPreferences('en')), ar: translator(defaultPreferences('ar')) }

const both = ({ en, ar }: Localized) => [
  { '@value': en, '@language': 'en' },
  { '@value': ar, '@language': 'ar' },
]

const datatype = (type: ColumnType): string => (type === 'list' ? 'string' : type)

function column({ name, type, label, help, required, list }: DataColumn) {
  return {
    name,
    titles: { en: [name, label.en], ar: [label.ar] },
    datatype: datatype(type),
    ...(help ? { 'dc:description': both(help) } : {}),
    ...(type === 'list' ? { separator: ';' } : {}),
    ...(required ? { required: true } : {}),
    ...(list === undefined ? {} : { 'dc:source': `codebook-codes.csv#${list}` }),
  }
}

/** Whether a validator may hold a column to the table that it refers to: lists cannot be keys of CSVW. */
const isKey = ({ refers, type }: DataColumn): boolean => refers !== undefined && type !== 'list'

function table({ name, label, about, key, columns }: DataTable) {
  return {
    url: `${name}.csv`,
    'dc:title': both(label),
    'dc:description': both(about),
    tableSchema: {
      columns: columns.map(column),
      primaryKey: key,
      foreignKeys: columns.filter(isKey).map(({ name: own, refers = name }) => ({
        columnReference: own,
        reference: { resource: `${refers}.csv`, columnReference: dataTable(refers).key[0] ?? 'id' },
      })),
    },
  }
}

/** What the CSV files hold, as CSV on the Web says it (W3C, csv-metadata.json), from the definitions that the program works by. */
export function csvMetadata(rev: number, published: string | null): string {
  const title = { en: words.en('shell.site'), ar: words.ar('shell.site') }
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': both(title),
    'dc:identifier': `revision ${rev}`,
    ...(published === null ? {} : { 'dc:modified': { '@value': published, '@type': 'xsd:dateTime' } }),
    'dc:license': { '@id': 'https://www.apache.org/licenses/LICENSE-2.0' },
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      lineTerminators: ['\r\n'],
      header: true,
      quoteChar: '"',
      doubleQuote: true,
    },
    tables: DATA_TABLES.map(table),
  }
  return `${JSON.stringify(metadata, null, 1)}\n`
}
