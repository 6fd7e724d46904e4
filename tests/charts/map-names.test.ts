import { expect, test } from 'vitest'
import { bareGovernorate, joinedNames, outlineNames, shortName } from '@/lib/charts/map-names'
import { formats } from '@/lib/charts/words'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { MAP_DATA } from './fixture-map'

test.each([
  ['Conoco (Mission Support Site)', 'Conoco'],
  ['قاعدة حرير (أربيل)', 'قاعدة حرير'],
  ['Erbil, airport', 'Erbil'],
  ['Ain al-Asad', 'Ain al-Asad'],
  ['(unnamed)', '(unnamed)'],
])('a label says %s as %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})

test('a governorate goes by its own name in both languages', () => {
  const name = { en: 'Anbar Governorate', ar: 'محافظة الأنبار' }
  expect([bareGovernorate(name, 'en'), bareGovernorate(name, 'ar')]).toEqual(['Anbar', 'الأنبار'])
})

test.each(['ar', 'en'] as const)('outlines have names in %s, of governorates and of the countries around', locale => {
  const t = translator(defaultPreferences(locale))
  const { governorates, countries } = outlineNames(MAP_DATA.places, locale, t)
  expect(governorates.IQG01).toBe(locale === 'ar' ? 'الأنبار' : 'Anbar')
  expect(Object.values(countries).every(name => name.length > 1)).toBe(true)
})

test('of many places on one spot two are named and the others counted', () => {
  const prefs = defaultPreferences('en')
  const say = (names: string[]) => joinedNames(names, formats(prefs).list, translator(prefs))
  expect(say(['A'])).toBe('A')
  expect(say(['A', 'B'])).toBe('A and B')
  expect(say(['A', 'B', 'C', 'D'])).toMatch(/^A · B.*2/)
})
