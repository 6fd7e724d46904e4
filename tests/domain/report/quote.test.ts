import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote, quoteAt, saysQuote, sentenceAt } from '@/lib/domain/report/quote'

describe('a quote of a text', () => {
  test('leaves out spaces at its ends and keeps what stands around it', () => {
    const quote = quoteAt('one two three four', 3, 9)
    expect(quote).toEqual({ exact: 'two t', prefix: 'one ', suffix: 'hree four' })
    expect(quoteAt('one   two', 3, 6)).toBe(null)
  })

  test('is found again where it was, even where the same words stand twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'س', '.'), minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
          const quote = quoteAt(text, start, end)
          if (quote === null) return
          const found = findQuote(text, quote)
          expect(found && text.slice(found.start, found.end)).toBe(quote.exact)
        },
      ),
    )
    const twice = 'The base was hit. Nobody was hurt. Later the base was hit. Two were hurt.'
    const second = twice.lastIndexOf('base was hit')
    expect(findQuote(twice, quoteAt(twice, second, second + 12) ?? { exact: '', prefix: '', suffix: '' })?.start).toBe(
      second,
    )
  })

  test('that the text does not hold is not found', () => {
    expect(findQuote('one', { exact: 'two', prefix: '', suffix: '' })).toBe(null)
    expect(findQuote('one', { exact: '', prefix: '', suffix: '' })).toBe(null)
  })
})

describe('whether a text says a quote', () => {
  const text = 'He said: “the base\n was  hit”.\u200f Two were hurt – one of them badly.\nقال إن «القــاعدة قُصفت».'
  test.each([
    ['the base was hit', true],
    ['"the base was hit"', true],
    ['«the base was hit»', true],
    ['hurt - one of them', true],
    ['إن "القاعدة قُصفت"', true],
    ['the base … one of them', true],
    ['the base [...] one of them badly', true],
    ['the base was struck', false],
    ['one of them … the base', false],
    ['قُصف', true],
    ['قَصف', false],
  ])('%s: %s', (quote, said) => {
    expect(saysQuote(text, quote)).toBe(said)
  })

  test('whatever stretch of a text is quoted, the text says it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'س', '“', "'", '…', '.', '\u0301'), maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        (of, a, b) => {
          const [start = 0, end = 0] = [a % (of.length + 1), b % (of.length + 1)].sort((x, y) => x - y)
          expect(saysQuote(of, quoteAt(of, start, end)?.exact ?? '')).toBe(true)
        },
      ),
    )
  })
})

describe('the sentence around a place', () => {
  const text = 'قُصفت القاعدة ليلًا. ولم يُصب أحد؟ «انتهى الأمر».\nNext line here. Last'
  test.each([
    [3, 'قُصفت القاعدة ليلًا.'],
    [25, 'ولم يُصب أحد؟'],
    [40, '«انتهى الأمر».'],
    [text.indexOf('Next') + 1, 'Next line here.'],
    [text.length - 1, 'Last'],
  ])('at %i', (at, sentence) => {
    const { start, end } = sentenceAt(text, at)
    expect(text.slice(start, end).trim()).toBe(sentence)
  })
})
