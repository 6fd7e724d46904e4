import { expect, it } from 'vitest'
import { makeReader } from '@/components/reader'
import { Shell } from '@/components/shell/shell'
import { LIVE } from '@/lib/charts/pin'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { TODAY } from '../fixtures'
import { hrefs, markup } from '../markup'

// Subject: components/shell/unknown-revision.tsx
const shown = (locale: 'ar' | 'en', asked: string | null) =>
  markup(
    <Shell
      reader={makeReader(defaultPreferences(locale), LIVE, TODAY, asked)}
      path="entries"
      charts={[]}
      revision={{ number: 12, date: '2024-02-01' }}
    >
      body
    </Shell>,
  )

it('says that the revision of the address does not exist and which one is read instead', () => {
  const page = shown('en', '<b>999')
  expect(page.text).toContain('revision that does not exist: ')
  expect(page.text).toContain('the newest, revision 12 of 1 February 2024')
  expect(page.html).toContain('&lt;b&gt;999')
  expect(hrefs(page.html)).toContain('/en/changes')
  expect(shown('ar', '999').text).toContain('يطلب العنوان مراجعة غير موجودة')
})

it('says nothing where the address asks for none', () => {
  expect(shown('en', null).text).not.toContain('does not exist')
})

it('says of a day that has not come that it has no last revision yet, and of one before the record that nothing was there', () => {
  const page = shown('en', '2030-01-01')
  expect(page.text).toContain('1 January 2030 has not come yet')
  expect(page.text).toContain('the newest, revision 12 of 1 February 2024')
  expect(shown('ar', '2030-01-01').text).toContain('لم يحِن 1 كانون الثاني 2030 بعد')
  expect(shown('en', '2001-01-01').text).toContain('Nothing had been published by 1 January 2001')
})
