import { expect, test } from 'vitest'
import { Misquotes } from '@/components/admin/record/misquotes'
import { readerOf } from '../../fixtures'
import { hrefs, markup } from '../../markup'

const rows = [{ at: 1, source_title: 'Report of the day', quote_exact: 'Two were hurt' }]

test.each([
  ['en', 'Citation 2, Report of the day: “Two were hurt”'],
  ['ar', 'الاستشهاد 2، \u2068Report of the day\u2069: «\u2068Two were hurt\u2069»'],
] as const)('a misquote names its citation and leads to its words (%s)', (locale, said) => {
  const { html, text } = markup(<Misquotes reader={readerOf(locale)} rows={rows} />)
  expect(text).toContain(said)
  expect(hrefs(html)).toEqual(['#f-citations.1.quote_exact'])
})

test('a draft without misquotes is not warned of', () => {
  expect(markup(<Misquotes reader={readerOf('en')} rows={[]} />).text).toBe('')
})
