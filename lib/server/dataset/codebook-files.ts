import 'server-only'
import { writeCsv } from '@/lib/core/csv'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { DATA_TABLES } from './tables'

/** Every column of every table: what it holds, in both languages. */
export function codebookColumns(): string {
  const rows = DATA_TABLES.flatMap(({ name: table, columns }) =>
    columns.map(({ name, type, label, help, required = false, refers, list }) => ({
      table,
      column: name,
      type,
      label_en: label.en,
      label_ar: label.ar,
      help_en: help?.en ?? null,
      help_ar: help?.ar ?? null,
      required,
      refers_to: refers ?? null,
      list: list ?? null,
    })),
  )
  return writeCsv(
    ['table', 'column', 'type', 'label_en', 'label_ar', 'help_en', 'help_ar', 'required', 'refers_to', 'list'],
    rows,
  )
}

/** Every code of every list, with its word and what it means. */
export function codebookCodes(): string {
  const lists: readonly (readonly [string, VocabularyEntry])[] = Object.entries(VOCABULARIES)
  const rows = lists.flatMap(([list, { words, notes }]) =>
    Object.entries(words).map(([code, { en, ar }]) => {
      const note = notes?.[code]
      return { list, code, word_en: en, word_ar: ar, note_en: note?.en ?? null, note_ar: note?.ar ?? null }
    }),
  )
  return writeCsv(['list', 'code', 'word_en', 'word_ar', 'note_en', 'note_ar'], rows)
}
