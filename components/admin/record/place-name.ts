import type { Translate } from '@/lib/i18n/translate'

const PARTS = {
  citations: 'edit.citations',
  dues: 'edit.dues',
  conflicts: 'edit.conflicts',
  links: 'edit.links',
} as const
const LINES = { note: 'edit.note', reason_en: 'edit.why_en', reason_ar: 'edit.why_ar' } as const

const has = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key)

/** What a place of a record's form is called, where it is none of the kind's own fields: a row of a list, or a line of its foot. */
export function placeName(t: Translate, path: string): string {
  if (has(LINES, path)) return t(LINES[path])
  const [part = '', row] = path.split('.')
  return has(PARTS, part) && row !== undefined ? t('edit.row_of', { list: t(PARTS[part]), n: Number(row) + 1 }) : ''
}
