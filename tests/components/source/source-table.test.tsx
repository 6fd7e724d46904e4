// Subject: components/source/source-table.tsx, components/source/source-filter.tsx, components/source/language-name.ts
import { expect, it } from 'vitest'
import { languageName } from '@/components/source/language-name'
import { SourceFilter } from '@/components/source/source-filter'
import { SourceTable } from '@/components/source/source-table'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const item = {
  id: 'cradle-1',
  title: 'Rockets hit an oilfield',
  title_en: null,
  title_ar: 'صواريخ تصيب حقلاً نفطياً',
  date_published: '2023-03-14',
  language: 'en',
  outlet_id: 'cradle',
  outlet_en: 'The Cradle',
  outlet_ar: 'ذا كريدل',
  reliability: 'D',
  number_of_records: 12,
}

it('names report, outlet, grade, language, day and weight, each in the reader’s words', () => {
  const { html, text } = markup(<SourceTable reader={readerOf('ar')} items={[item]} />)
  for (const part of ['صواريخ تصيب حقلاً نفطياً', 'ذا كريدل', 'D – غير موثوق عادةً', 'الإنجليزية', '14 آذار 2023', '12'])
    expect(text).toContain(part)
  expect(hrefs(html)).toEqual(['/ar/sources/cradle-1', '/ar/outlets/cradle'])
})

it('says what is not known, and leaves the outlet out on its own page', () => {
  const bare = { ...item, outlet_id: null, outlet_en: null, outlet_ar: null, reliability: null }
  expect(markup(<SourceTable reader={readerOf('en')} items={[bare]} />).text).toContain('outlet not recorded')
  expect(markup(<SourceTable reader={readerOf('en')} items={[bare]} />).text).toContain('not graded')
  expect(markup(<SourceTable reader={readerOf('en')} items={[item]} outlet={false} />).text).not.toContain('The Cradle')
  expect(languageName(readerOf('en'), '??')).toBe('??')
})

it('asks by a plain form that shows what is asked', () => {
  const { html, text } = markup(
    <SourceFilter
      reader={readerOf('en')}
      values={{ q: 'oil', outlet: 'cradle', reliability: 'D' }}
      outlets={[{ id: 'cradle', en: 'The Cradle', ar: 'ذا كريدل', reports: 9 }]}
      hidden={{ rev: '3' }}
    />,
  )
  expect(html).toMatch(/<form[^>]* action="\/en\/sources"/)
  expect(html).toContain('<option value="cradle" selected="">')
  expect(html).toContain('<option value="D" selected="">')
  expect(html).toContain('<input type="hidden" name="rev" value="3"/>')
  expect(text).toContain('The Cradle (9)')
})
