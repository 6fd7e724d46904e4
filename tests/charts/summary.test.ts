import { expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { summaryOf } from '@/lib/charts/summary'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from './fixture'

it('says the sum, the most, the last, the parts and what is not known', () => {
  const words = summaryOf(fixtureFrame(attacks, 'en'), defaultPreferences('en'))
  expect(words[0]).toContain('Recorded attacks peaked at 41 in January 2024')
  expect(words.find(text => text.startsWith('In all'))).toMatch(
    /197 \(recorded attacks\) from 1 October 2023 to 20 March 2026; \d+ well supported, \d+ at most/,
  )
  expect(words).toContainEqual(expect.stringMatching(/^Most: January 2024: 41 attacks/))
  expect(words).toContainEqual(expect.stringMatching(/^Last: March 2026: 14 attacks/))
  expect(words).toContainEqual(expect.stringMatching(/^Drone: \d+\.$/))
  expect(words).toContainEqual('2 attacks known only to lie within 2024.')
  expect(words).toContainEqual('Not covered, 21 Mar 2026 to 31 Oct 2026: unknown, not zero.')
  expect(words.at(-1)).toBe('13 milestones marked.')
})

it('says the same in Arabic', () => {
  const words = summaryOf(fixtureFrame(attacks, 'ar'), defaultPreferences('ar')).join(' ')
  expect(words).toContain('الأعلى: كانون الثاني 2024: 41 هجوماً')
  expect(words).toContain('المحطات المبيّنة: 13 محطة')
})

it('says how many statements there are, their ends, their most and their last', () => {
  const words = summaryOf(fixtureFrame(forceLevels, 'en'), defaultPreferences('en')).join(' ')
  expect(words).toContain('21 statements from 5 Jan 2020 to 31 Aug 2025, from 2,000 to 6,000.')
  expect(words).toContain('Most: 11 Mar 2020: about 6,000')
  expect(words).toContain('Last: 31 Aug 2025: about 2,500')
})
