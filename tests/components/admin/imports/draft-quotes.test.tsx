import { expect, it } from 'vitest'
import { DraftQuotes } from '@/components/admin/imports/draft-quotes'
import { readerOf } from '../../fixtures'
import { hrefs, markup } from '../../markup'

const QUOTE = { id: 7, line: 3, event_id: 'IWM-A-0002', title: 'The kept report', quote_exact: 'Two were hurt' }

it('names line, record, report and words, in both languages', () => {
  const { html, text } = markup(<DraftQuotes reader={readerOf('en')} quotes={[QUOTE]} />)
  expect(text).toContain('Line 3, IWM-A-0002 : as said by The kept report: “Two were hurt”')
  expect(hrefs(html)).toEqual(['/en/admin/entries/IWM-A-0002'])
  const arabic = markup(<DraftQuotes reader={readerOf('ar')} quotes={[QUOTE]} />).text
  for (const word of ['السطر 3، IWM-A-0002', '«\u2068Two were hurt\u2069»']) expect(arabic).toContain(word)
})

it('says how many more there are than it lists, and nothing where every report says its words', () => {
  const many = Array.from({ length: 202 }, (_, id) => ({ ...QUOTE, id }))
  expect(markup(<DraftQuotes reader={readerOf('ar')} quotes={many} />).text).toContain('اقتباسان آخران')
  expect(markup(<DraftQuotes reader={readerOf('en')} quotes={[]} />).text).toBe('')
})
