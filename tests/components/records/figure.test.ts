import { describe, expect, it } from 'vitest'
import { compared, figureText, recordTitle, word } from '@/components/records/figure'
import { ATTACK, DEADLINE, FORCE, readerOf, recordOf } from '../fixtures'

const en = readerOf('en')
const ar = readerOf('ar')

describe('the figure of a record', () => {
  it('tells a reported none from nothing reported', () => {
    expect(figureText(en, ATTACK)).toBe('none killed · 2 to 5 injured')
    expect(figureText(ar, ATTACK)).toBe('لا قتلى · الجرحى بين 2 و5')
    expect(figureText(en, recordOf('attack', 2, {}))).toBe('')
  })

  it('keeps the wording of a stated number', () => {
    expect(figureText(en, FORCE)).toBe('about 2,500 troops')
    expect(figureText(ar, FORCE)).toBe('نحو 2,500 عسكري')
    expect(figureText(en, recordOf('tally_claim', 1, { comparator: '>', value: 170 }))).toBe('more than 170')
    expect(figureText(en, recordOf('force_level', 2, { low: 1500, unit: 'troops', comparator: '≥' }))).toBe(
      'at least 1,500 troops',
    )
    expect(['=', '≈', '>', '≥', '<', '≤'].map(sign => compared(en, sign, '7'))).toEqual([
      '7',
      'about 7',
      'more than 7',
      'at least 7',
      'fewer than 7',
      'at most 7',
    ])
  })

  it('names a milestone by its state and title, others by their summary, at worst by their id', () => {
    expect(figureText(en, DEADLINE)).toBe('Not known')
    expect(recordTitle(ar, DEADLINE)).toBe('انتهاء المرحلة الثانية')
    expect(recordTitle(en, ATTACK)).toBe('Missiles hit Ain al-Asad.')
    expect(recordTitle(en, FORCE)).toBe('IWM-F-0004')
    expect(word(en, {}, 'strange')).toBe('strange')
  })
})
