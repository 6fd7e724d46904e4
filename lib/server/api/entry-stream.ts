import 'server-only'
import { savedName } from '@/lib/core/file-name'
import type { Kind } from '@/lib/domain/kinds'
import { csvLines, entriesCsv, geoFeature } from './entry-files'
import type { EntryItem } from './entry-item'

export const FILE_TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json',
} as const
export type FileFormat = keyof typeof FILE_TYPES

/** What a downloaded file is called: `iwm-attack-strike-rev266.csv`, `iwm-records-rev266.json`. */
export function recordsFileName(kinds: readonly Kind[] | undefined, rev: number, format: FileFormat): string {
  const held = kinds === undefined || kinds.length === 0 ? ['records'] : [...new Set(kinds)].sort()
  return savedName(held, rev, format)
}

type Parts = {
  /** The records that follow a place in the list (null: its beginning), and the place where they end (null: its end). */
  readonly page: (
    from: string | null,
  ) => Promise<{ readonly items: readonly EntryItem[]; readonly next: string | null }>
  /** The columns of a table, in their order. */
  readonly columns: readonly string[]
  readonly rev: number
  readonly bom: boolean
}

/** How each form begins, goes on and ends. */
function form(format: FileFormat, { columns, rev, bom }: Parts) {
  if (format === 'csv') {
    return {
      head: entriesCsv([], columns, bom),
      each: (items: readonly EntryItem[]) => csvLines(items, columns),
      tail: '',
    }
  }
  const tail = '\n],"next_cursor":null}\n'
  const json = (value: (item: EntryItem) => unknown) => (items: readonly EntryItem[], first: boolean) =>
    items.map((item, at) => `${first && at === 0 ? '' : ',\n'}${JSON.stringify(value(item))}`).join('')
  if (format === 'geojson') {
    return {
      head: `{"type":"FeatureCollection","revision":${rev},"features":[\n`,
      each: json(geoFeature),
      tail,
    }
  }
  return { head: `{"revision":${rev},"items":[\n`, each: json(item => item), tail }
}

/** A file of all records, made a page at a time as it is taken. */
export function wholeFile(format: FileFormat, parts: Parts): ReadableStream<Uint8Array> {
  const { head, each, tail } = form(format, parts)
  const bytes = new TextEncoder()
  let from: string | null = null
  let first = true
  return new ReadableStream({
    start: controller => controller.enqueue(bytes.encode(head)),
    pull: async controller => {
      const { items, next } = await parts.page(from)
      const lines = each(items, first)
      if (lines !== '') controller.enqueue(bytes.encode(lines))
      first &&= items.length === 0
      from = next
      if (next !== null) return
      if (tail !== '') controller.enqueue(bytes.encode(tail))
      controller.close()
    },
  })
}
