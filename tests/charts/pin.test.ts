import { expect, it } from 'vitest'
import { href } from '@/lib/charts/links'
import { LIVE, pinOf } from '@/lib/charts/pin'
import { defaultPreferences } from '@/lib/i18n/preferences'

it('states the day that a revision is read on where it is later than its own', () => {
  expect(pinOf(12, '2026-11-20', '2026-11-29')).toEqual({ rev: 12, day: '2026-11-29' })
  expect(pinOf(12, '2026-11-20', '2026-11-20')).toEqual({ rev: 12, day: null })
  expect(pinOf(12, '2026-11-20', '2026-01-01')).toEqual({ rev: 12, day: null })
})

it('is carried by every address, and a day without a revision by none', () => {
  const prefs = defaultPreferences('ar')
  const to = (pin: Parameters<typeof href>[2]) => href('ar', 'deadlines', pin, { kind: 'x' })
  expect(to({ ...prefs, ...pinOf(12, '2026-11-20', '2026-11-29') })).toBe('/ar/deadlines?kind=x&rev=12&day=2026-11-29')
  expect(to({ ...prefs, ...LIVE })).toBe('/ar/deadlines?kind=x')
  expect(to({ ...prefs, rev: null, day: '2026-11-29' })).toBe('/ar/deadlines?kind=x')
})
