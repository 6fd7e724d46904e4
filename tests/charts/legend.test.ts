import { expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { strikes } from '@/lib/charts/definitions/strikes'
import { legendOf } from '@/lib/charts/legend'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from './fixture'

const en = defaultPreferences('en')

it('explains the signs that a picture uses and no other', () => {
  const signs = (...args: Parameters<typeof fixtureFrame>) =>
    legendOf(fixtureFrame(...args), en).signs.map(one => one.sign)
  expect(signs(attacks, 'en')).toEqual(['range_bars', 'coarse', 'thin', 'uncovered', 'running', 'milestone', 'phase'])
  expect(signs(forceLevels, 'en')).toContain('approximate')
  expect(signs(attacks, 'en', { time: { from: '2020-05-01', to: '2020-06-30' } })).toEqual([])
})

it('names the parts of a stack, and not a single colour that the title names', () => {
  expect(legendOf(fixtureFrame(attacks, 'en'), en).series.map(one => one.label)).toContain('Drone')
  expect(legendOf(fixtureFrame(strikes, 'en'), en).series).toEqual([])
})
