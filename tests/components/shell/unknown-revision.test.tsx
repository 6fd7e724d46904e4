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
