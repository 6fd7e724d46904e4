import { expect, it } from 'vitest'
import { Alike } from '@/components/admin/report/alike'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { markup } from '../../markup'

const found = [
  { id: 'one', title: 'One', date_published: '2024-01-05', why: 'title' },
  { id: 'two', title: 'Two', date_published: null, why: 'text' },
] as const

it.each([
  ['en', '5 January 2024'],
  ['ar', '5 كانون الثاني 2024'],
] as const)('says of a report that may be the one in hand when it appeared, in words (%s)', (locale, day) => {
  const { text, html } = markup(<Alike prefs={defaultPreferences(locale)} found={found} />)
  expect(text).toContain(day)
  // Digits as programs write them would be turned round by the Arabic before them.
  expect(html).not.toContain('2024-01-05')
})

it('says nothing where there is none', () => {
  expect(markup(<Alike prefs={defaultPreferences('en')} found={[]} />).text).toBe('')
})
