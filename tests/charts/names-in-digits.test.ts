// Subject: lib/charts/response-words.ts
import { expect, it } from 'vitest'
import { claimantWords } from '@/lib/charts/claim-words'
import { attacks } from '@/lib/charts/definitions/attacks'
import { placeName } from '@/lib/charts/response-words'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from './fixture'

const arab = { ...defaultPreferences('ar'), digits: 'arab' } as const

it('names of places and of those who state totals have the digits of the text around them', () => {
  const tower = { en: 'Tower 22', ar: 'البرج 22' }
  const event = { place_id: 'tower-22' }
  const names = { places: { 'tower-22': tower }, actors: { 'brigade-45': { en: 'Brigade 45', ar: 'اللواء 45' } } }
  const at = (prefs: typeof arab | ReturnType<typeof defaultPreferences>) => placeName(event, { names }, prefs)
  expect([at(arab), at(defaultPreferences('ar')), at(defaultPreferences('en'))]).toEqual([
    ...['البرج ٢٢', 'البرج 22', 'Tower 22'],
  ])
  const claim = { claimant: 'brigade-45', claimant_note_en: null, claimant_note_ar: null }
  expect(claimantWords(claim, names.actors, arab)).toBe('اللواء ٤٥')
})

it('a frame in Arabic digits has no Western one in what it shows, but in names with Latin letters', () => {
  const frame = fixtureFrame(attacks, 'ar', { digits: 'arab', stack: 'place' })
  const shown = [
    frame.title,
    frame.subtitle,
    frame.caption,
    ...frame.series.map(({ label }) => label),
    ...frame.marks.map(({ label, date }) => `${label} ${date}`),
    ...frame.y.ticks.map(({ label }) => label),
    ...frame.x.ticks.map(({ label }) => label),
  ]
  expect(shown.filter(text => /(?<![A-Za-z-])\d/.test(text))).toEqual([])
})
