import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edtf, parseEdtf } from '@/lib/core/edtf'
import { daysBetween, fromDayNumber } from '@/lib/core/plain-date'

function read(text: string): Edtf {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`)
  return parsed.value
}

function problem(text: string): string | null {
  const parsed = parseEdtf(text)
  return parsed.ok ? null : parsed.error
}

const dayText = fc.integer({ min: -25_000, max: 40_000 }).map(fromDayNumber)
const stated = dayText.chain(day => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 7)}-XX`))
const marked = fc.tuple(stated, fc.constantFrom('', '~', '?', '%')).map(parts => parts.join(''))

describe('parseEdtf', () => {
  it.each([
    ['2026-01-17', '2026-01-17', '2026-01-17', 1, 'day'],
    ['2026-01', '2026-01-01', '2026-01-31', 4, 'month'],
    ['2026-01-XX', '2026-01-01', '2026-01-31', 4, 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 4, 'month'],
    ['2026', '2026-01-01', '2026-12-31', 5, 'year'],
    ['2026-XX', '2026-01-01', '2026-12-31', 5, 'year'],
    ['2026-XX-XX', '2026-01-01', '2026-12-31', 5, 'year'],
    ['202X', '2020-01-01', '2029-12-31', 5, 'year'],
    ['20XX', '2000-01-01', '2099-12-31', 5, 'year'],
    ['2025-09~', '2025-09-01', '2025-09-30', 4, 'month'],
    ['2025-09-05~', '2025-09-05', '2025-09-05', 2, 'day'],
    ['2025-09-05?', '2025-09-05', '2025-09-05', 1, 'day'],
    ['2024-01-27/2024-01-28', '2024-01-27', '2024-01-28', 2, 'day'],
    ['2024-01-01/2024-01-06', '2024-01-01', '2024-01-06', 2, 'day'],
    ['2024-01-01/2024-01-07', '2024-01-01', '2024-01-07', 3, 'day'],
    ['2024-01-01/2024-01-08', '2024-01-01', '2024-01-08', 4, 'day'],
    ['2024-09-27/2025-09', '2024-09-27', '2025-09-30', 5, 'month'],
  ] as const)('%s runs from %s to %s, precision %i', (text, min, max, precision, granularity) => {
    expect(read(text)).toMatchObject({ text, min, max, precision, granularity })
  })

  it('leaves an open end without a day', () => {
    expect(read('../2025-09-30')).toMatchObject({ min: null, max: '2025-09-30', openStart: true, openEnd: false })
    expect(read('2025-10/..')).toMatchObject({ min: '2025-10-01', max: null, openStart: false, openEnd: true })
    expect(read('2025-10/..')).toMatchObject({ precision: 5, interval: true })
  })

  it('tells approximate from uncertain', () => {
    expect(read('2025-09~')).toMatchObject({ approximate: true, uncertain: false })
    expect(read('2025-09?')).toMatchObject({ approximate: false, uncertain: true })
    expect(read('2025-09%')).toMatchObject({ approximate: true, uncertain: true })
    expect(read('2025/2026~')).toMatchObject({ approximate: true, uncertain: false })
    expect(read(' 2025-09 ')).toMatchObject({ text: '2025-09', approximate: false, uncertain: false })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['2023-02-29', 'impossible'],
    ['2024-13', 'impossible'],
    ['2024-00', 'impossible'],
    ['2024-04-31', 'impossible'],
    ['0000', 'impossible'],
    ['000X', 'impossible'],
    ['2024-1', 'shape'],
    ['January 2024', 'shape'],
    ['2024-XX-05', 'shape'],
    ['202X-01', 'shape'],
    ['2024/2025/2026', 'shape'],
    ['٢٠٢٤', 'shape'],
    ['2024-21', 'unsupported'],
    ['Y20240', 'unsupported'],
    ['-0044', 'unsupported'],
    ['2024-01-05T10:00:00', 'unsupported'],
    ['2025/2024', 'reversed'],
    ['2024-06/2024-05', 'reversed'],
    ['../..', 'no_end'],
    ['/2024', 'no_end'],
    ['2024/', 'no_end'],
    ['..', 'shape'],
    ['2024-01/2024-13', 'impossible'],
  ])('%j is refused: %s', (text, code) => {
    expect(problem(text)).toBe(code)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(typeof parseEdtf(text).ok).toBe('boolean')
      }),
    )
    const near = fc.array(fc.constantFrom('2', '0', '4', '1', '-', 'X', '/', '.', '~', '?', '%')).map(c => c.join(''))
    fc.assert(
      fc.property(near, text => {
        expect(typeof parseEdtf(text).ok).toBe('boolean')
      }),
    )
  })

  it('never ends before it begins, and its precision follows from its length', () => {
    fc.assert(
      fc.property(marked, text => {
        const { min, max, precision } = read(text)
        const days = daysBetween(min ?? '', max ?? '') + 1
        expect(days).toBeGreaterThanOrEqual(1)
        expect(precision).toBe(days > 31 ? 5 : days > 7 ? 4 : /[~%]$/.test(text) ? 2 : 1)
      }),
    )
  })

  it('takes an interval exactly if it does not end before it begins, and spans both ends', () => {
    fc.assert(
      fc.property(marked, marked, (a, b) => {
        const [start, end] = [read(a), read(b)]
        if ((start.min ?? '') > (end.max ?? '')) expect(problem(`${a}/${b}`)).toBe('reversed')
        else expect(read(`${a}/${b}`)).toMatchObject({ min: start.min, max: end.max, interval: true })
        expect(read(`../${b}`)).toMatchObject({ min: null, max: end.max })
        expect(read(`${a}/..`)).toMatchObject({ min: start.min, max: null })
      }),
    )
  })
})
