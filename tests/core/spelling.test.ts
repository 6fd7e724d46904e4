import { describe, expect, it } from 'vitest'
import { spelledOtherwise, spellings } from '@/lib/core/spelling'

const KNOWN = spellings([
  ['Kurdistan Region', 'إقليم كردستان', 'إقليم كوردستان', 'Kordestan'],
  ['Syria', 'سوريا', 'سورية'],
  ['US Embassy', 'السفارة الأمريكية', 'السفارة الأميركية في بغداد'],
  ['Erbil', 'Arbil', 'Irbil', 'Hewler', 'أربيل', 'هولير'],
  ['Basra', 'Basrah', 'البصرة'],
  ['Ain al-Asad', 'Ain Assad', 'عين الأسد', 'عين الاسد'],
  ['Abu Ghraib', 'أبو غريب، غرب بغداد', 'أبو غريب'],
  ['Ahmad Hamed', 'أحمد حامد'],
  ['Saadi', 'Sadi'],
  ['Sadi', 'Saidi'],
  ['Iraq', 'العراق', 'Iraqi government', 'الحكومة العراقية'],
])
const also = (word: string) => spelledOtherwise(word, KNOWN).toSorted()

describe('how a name may be spelled otherwise', () => {
  it.each([
    ['كردستان', ['كوردستان', 'الكردستان', 'الكوردستان']],
    ['كوردستان', ['كردستان', 'الكردستان', 'الكوردستان']],
    ['kurdistan', ['kordestan']],
    ['سوريا', ['سوريه', 'السوريا', 'السوريه']],
    ['اميركيه', ['امريكيه', 'الاميركيه', 'الامريكيه']],
    ['الامريكيه', ['اميركيه', 'امريكيه', 'الاميركيه']],
    ['irbil', ['arbil', 'erbil']],
    ['basrah', ['basra']],
    ['assad', ['asad']],
    ['saidi', ['saadi', 'sadi']],
  ])('%s', (word, others) => {
    expect(also(word)).toEqual(others.toSorted())
  })

  it('is said of one name alone: two words that one name holds, other names and longer words are left apart', () => {
    for (const word of [
      'غريب',
      'غرب',
      'ahmad',
      'hamed',
      'hewler',
      'هولير',
      'iraq',
      'iraqi',
      'العراق',
      'العراقيه',
      'كتاب',
    ])
      expect(also(word), word).toEqual([])
  })

  it('is the same relation from either side', () => {
    for (const [word, group] of KNOWN) {
      expect(group.has(word)).toBe(true)
      for (const other of group) expect(KNOWN.get(other)).toEqual(group)
    }
  })
})
