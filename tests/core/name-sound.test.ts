import { describe, expect, it } from 'vitest'
import { foldedWords } from '@/lib/core/fold'
import { likeness, nameSound, trigrams, wordSound } from '@/lib/core/name-sound'

const sound = (name: string) => nameSound(foldedWords(name))

describe('what transliterations of a name have in common', () => {
  it.each([
    ['Ain al-Asad', 'Ayn al-Asad'],
    ['Ain al-Asad', 'Ein al-Assad'],
    ['Ain al-Asad', 'Ain Assad'],
    ['Harir', 'Hareer'],
    ['Kataib Hezbollah', "Kata'ib Hizbullah"],
    ['Kataib Hezbollah', 'Kataeb Hizbollah'],
    ['Qasem Soleimani', 'Qassim Suleimani'],
    ['Kirkuk', 'Kirkouk'],
    ['Sulaymaniyah', 'Sulaimaniya'],
    ['Qaim', "al-Qa'im"],
    ['An Najaf', 'al-Najaf'],
    ['Najaf', 'An-Najaf'],
    ['Basra', 'Basrah'],
    ['النجباء', 'نجباء'],
  ])('%s and %s', (one, other) => {
    expect(sound(one)).toBe(sound(other))
    expect(sound(one)).not.toBe('')
  })

  it.each([
    ['Harir', 'Hurar'],
    ['Taji', 'Tuz'],
    ['Al-Hillah', 'Hizbullah'],
    ['Al', 'As'],
    ['An Qaim', 'Qaim'],
    ['كتاب', 'كاتب'],
  ])('%s and %s stay apart', (one, other) => {
    expect(sound(one)).not.toBe(sound(other))
  })

  it('is the same of what it made', () => {
    for (const word of ['hareer', 'hizbullah', 'kirkouk', 'basrah', 'qayyarah', 'النجباء'])
      expect(wordSound(wordSound(word))).toBe(wordSound(word))
  })
})

describe('how alike two names are', () => {
  it.each([
    ['word', 'word', 1],
    ['word', 'words', 4 / 7],
    ['abc', 'xyz', 0],
    ['', '', 1],
  ])('%s and %s: %d', (one, other, alike) => {
    expect(likeness(trigrams(one), trigrams(other))).toBeCloseTo(alike)
    expect(likeness(trigrams(other), trigrams(one))).toBeCloseTo(alike)
  })
})
