import { expect, it } from 'vitest'
import { FieldChanges } from '@/components/changes/field-changes'
import { NAMES, readerOf } from '../fixtures'
import { markup } from '../markup'

const change = (key: string) => ({ key, before: null, after: 'x' })
const said = (locale: 'ar' | 'en', ...keys: string[]) =>
  markup(<FieldChanges reader={readerOf(locale)} kind="attack" fields={keys.map(change)} names={NAMES} />).text

it.each(['ar', 'en'] as const)('tells the halves of a pair apart where both changed (%s)', locale => {
  const both = said(locale, 'summary_en', 'summary_ar')
  for (const half of locale === 'en' ? ['Summary (English)', 'Summary (Arabic)'] : ['بالإنجليزية', 'بالعربية'])
    expect(both).toContain(half)
  expect(said(locale, 'summary_en', 'weapon')).not.toMatch(/\(|بالإنجليزية/)
})
