import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressTwins, canonicalAddress, domainOf, readReport, reportId } from '@/lib/domain/report/intake'

describe('the link of a report', () => {
  test.each([
    ['https://www.example.org/news/1/?utm_source=x&id=7#top', 'https://www.example.org/news/1?id=7'],
    ['http://example.org/', 'http://example.org'],
    ['example.org/a', 'https://example.org/a'],
    ['https://user:pass@example.org/a', 'https://example.org/a'],
    ['  https://example.org/خبر ', 'https://example.org/%D8%AE%D8%A8%D8%B1'],
    ['not a link', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s', (typed, address) => {
    expect(canonicalAddress(typed)).toBe(address)
  })

  test('is one with and without www, and its site has one name', () => {
    expect(addressTwins('https://www.example.org/a')).toContain('http://example.org/a/')
    expect(domainOf('https://www.example.org/a')).toBe('example.org')
    expect(domainOf('no')).toBe('')
  })

  test('canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), link => {
        const once = canonicalAddress(link)
        expect(once === null ? null : canonicalAddress(once)).toBe(once)
      }),
    )
  })
})

describe('what the text of a report says of itself', () => {
  test('title, dateline, language', () => {
    const text = 'محادثات بشأن الانسحاب\n\n2024-01-28 10:45:25\n\nبدأت اليوم محادثات رسمية بين الطرفين في العاصمة.'
    expect(readReport(text, '')).toEqual({
      title: 'محادثات بشأن الانسحاب',
      address: '',
      domain: '',
      date: '2024-01-28',
      language: 'ar',
    })
  })

  test.each([
    ['الأحد 28 كانون الثاني 2024', '2024-01-28'],
    ['Published: January 28, 2024', ''],
    ['28 January 2024', '2024-01-28'],
    ['28/1/2024 - 10:45', '2024-01-28'],
  ])('a dateline %s', (line, date) => {
    expect(readReport(`A title\n${line}\nThe text of it goes on here for a while.`, '').date).toBe(date)
  })

  test('the day may stand in the link', () => {
    expect(readReport('Title\nText', 'https://example.org/2024/01/28/story').date).toBe('2024-01-28')
    expect(readReport('', 'https://example.org/20240128-story').date).toBe('2024-01-28')
    expect(readReport('', 'https://example.org/story-12345678').date).toBe('')
  })

  test('a first line that is a whole paragraph is no title', () => {
    expect(readReport(`${'long '.repeat(60)}\nmore`, '').title).toBe('')
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, link) => void readReport(text, link)))
  })
})

test('an id is outlet and day, numbered where it is taken', () => {
  const taken = new Set(['afp-20240128', 'afp-20240128-2'])
  expect(reportId('afp', '2024-01-28', id => taken.has(id))).toBe('afp-20240128-3')
  expect(reportId('', '', () => false)).toBe('report')
})
