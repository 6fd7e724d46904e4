import { expect, it } from 'vitest'
import { makeReader } from '@/components/reader'
import { Shell } from '@/components/shell/shell'
import { LIVE, type Pin } from '@/lib/charts/pin'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { TODAY } from '../fixtures'
import { markup } from '../markup'

// Subject: components/shell/stray-day.tsx
const shown = (locale: 'ar' | 'en', pin: Pin, strayDay: string | null) =>
  markup(
    <Shell
      reader={{ ...makeReader(defaultPreferences(locale), pin, TODAY), strayDay }}
      path="entries"
      charts={[]}
      revision={{ number: 12, date: '2024-02-01' }}
    >
      body
    </Shell>,
  )

const PINNED: Pin = { rev: 12, day: null }

it.each([
  [PINNED, '<b>x', 'could not be read: '],
  [PINNED, '2999-01-02', 'has not come, or on which the revision was not there yet: 2 January 2999'],
  [LIVE, '2024-02-05', 'without a revision to read on it, so it is left out: 5 February 2024'],
])('says why the day of %j is not followed for %s', (pin, asked, words) => {
  const page = shown('en', pin, asked)
  expect(page.text).toContain(words)
  expect(page.text).toContain('Days are counted to')
  expect(page.html).not.toContain('<b>x')
  expect(shown('ar', pin, asked).text).toContain('يطلب العنوان يوماً')
})

it('says nothing where the day is followed or none is asked for', () => {
  expect(shown('en', PINNED, null).text).not.toContain('asks for a day')
})
