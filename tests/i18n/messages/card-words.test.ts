// Subject: lib/i18n/messages/ar/share.ts, lib/i18n/messages/en/share.ts
import { describe, expect, it } from 'vitest'
import { type MessageKey, messages } from '@/lib/i18n/messages/messages'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

const NUMBERS = [0, 1, 2, 3, 11, 100, 101, 102] as const
/** What cards say without a number over it. */
const PLAIN: readonly string[] = ['card.narrowed', 'card.newest']

const isKey = (key: string): key is MessageKey => Object.hasOwn(messages.en, key)
const counted = Object.keys(messages.en)
  .filter(isKey)
  .filter(key => key.startsWith('card.') && !PLAIN.includes(key))
const [en, ar] = [translator(defaultPreferences('en')), translator(defaultPreferences('ar'))]
const told = (say: typeof en, key: MessageKey) => NUMBERS.map(n => say(key, { n, all: 222 }))

describe('what stands under a number of a card', () => {
  it('follows it in Arabic: 0 and hundreds, 1, 2, 3 to 10, 11 to 99', () => {
    expect(told(ar, 'card.fields')).toEqual(['حقل', 'حقل', 'حقلان', 'حقول', 'حقلاً', 'حقل', 'حقل', 'حقل'])
    expect(told(ar, 'card.lists')).toEqual([
      ...['قائمة', 'قائمة', 'قائمتان', 'قوائم', 'قائمة', 'قائمة', 'قائمة', 'قائمة'],
    ])
    // The numbers that a reader met with the wrong word.
    const met = [
      ['card.fields', 139, 'حقلاً'],
      ['card.lists', 30, 'قائمة'],
      ['card.codes', 222, 'رمزاً في هذه القوائم'],
      ['card.tables', 16, 'جدولاً'],
      ['card.states', 14, 'حالة لكل رسم'],
    ] as const
    for (const [key, n, words] of met) expect(ar(key, { n })).toBe(words)
  })

  it.each(counted)('%s has the forms of both languages', key => {
    const [none, one, two, few, many, hundred, over, afterOver] = told(ar, key)
    expect(new Set([one, two, few]).size).toBe(3)
    expect([none, over, afterOver]).toEqual([hundred, hundred, hundred])
    // A feminine noun is the same behind 11 and behind 100, and no other form of it is.
    expect([two, few]).not.toContain(many)
    const english = told(en, key)
    expect(english[1]).not.toBe(english[0])
    expect(new Set(english.filter((_, at) => at !== 1)).size).toBe(1)
  })
})
