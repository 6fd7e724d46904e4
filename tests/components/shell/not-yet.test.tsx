import { expect, it } from 'vitest'
import { NotYet } from '@/components/shell/not-yet'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

it('says what was not there yet, and leads to it as it stands now and to what stood then', () => {
  const shown = (locale: 'ar' | 'en') =>
    markup(
      <NotYet
        reader={readerOf(locale, {}, 3)}
        path="entries/IWM-A-0254"
        list="entries"
        what={{ name: 'IWM-A-0254' }}
      />,
    )
  expect(shown('en').text).toContain('IWM-A-0254 was not in the record yet')
  expect(shown('en').text).toContain('At revision 3')
  expect(shown('ar').text).toContain('لم يكن IWM-A-0254 قد دخل السجل بعد')
  expect(hrefs(shown('en').html)).toEqual(['/en/entries/IWM-A-0254', '/en/entries?rev=3'])
})

it('says of a revision that it came later, in words of its own, and leads to it and to the changes up to then', () => {
  const shown = (locale: 'ar' | 'en') =>
    markup(<NotYet reader={readerOf(locale, {}, 150)} path="changes/200" list="changes" what={{ revision: 200 }} />)
  expect(shown('en').text).toContain('Revision 200 had not been published yet')
  expect(shown('en').text).toContain('the record at revision 150')
  expect(shown('ar').text).toContain('لم تكن المراجعة 200 قد نُشرت بعد')
  expect(hrefs(shown('ar').html)).toEqual(['/ar/changes/200', '/ar/changes?rev=150'])
})
