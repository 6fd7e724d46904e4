import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, fromDayNumber } from '@/lib/core/plain-date'
import { type CoverageSpan, coverageGaps, lastCoveredDay, lastDaysOfCoverage, watchedIn } from '@/lib/domain/coverage'

const span = (date_min: string, date_max: string, level: CoverageSpan['level'], kind = 'attack'): CoverageSpan => ({
  kind,
  date_min,
  date_max,
  level,
})

const day = fc.integer({ min: 19_700, max: 19_800 }).map(fromDayNumber)
const anySpans = fc.array(
  fc.tuple(
    day,
    fc.nat(30),
    fc.constantFrom('full', 'thin', 'single_source', 'none'),
    fc.constantFrom('attack', 'strike'),
  ),
  { maxLength: 6 },
)
const spansOf = anySpans.map(list =>
  list.map(([start, days, level, kind]) => span(start, addDays(start, days), level, kind)),
)

describe('coverageGaps', () => {
  it('calls time without a row uncovered, and one source thin', () => {
    const coverage = [
      span('2024-01-03', '2024-01-05', 'full'),
      span('2024-01-06', '2024-01-07', 'thin'),
      span('2024-01-08', '2024-01-08', 'single_source'),
      span('2024-01-09', '2024-01-09', 'none'),
      span('2024-01-01', '2024-01-31', 'full', 'strike'),
    ]
    expect(coverageGaps(coverage, 'attack', '2024-01-01', '2024-01-12')).toEqual([
      { start: '2024-01-01', end: '2024-01-02', reason: 'uncovered' },
      { start: '2024-01-06', end: '2024-01-08', reason: 'thin' },
      { start: '2024-01-09', end: '2024-01-12', reason: 'uncovered' },
    ])
    expect(coverageGaps(coverage, 'strike', '2024-01-01', '2024-01-31')).toEqual([])
  })

  it('is the whole window where nothing was watched, and nothing for a reversed one', () => {
    const whole = [{ start: '2024-01-01', end: '2024-01-31', reason: 'uncovered' }]
    expect(coverageGaps([], 'attack', '2024-01-01', '2024-01-31')).toEqual(whole)
    expect(coverageGaps([], 'attack', '2024-02-01', '2024-01-31')).toEqual([])
  })

  it('agrees with a look at every single day', () => {
    fc.assert(
      fc.property(spansOf, day, fc.nat(60), (coverage, start, days) => {
        const end = addDays(start, days)
        const gaps = coverageGaps(coverage, 'attack', start, end)
        for (let n = 0; n <= days; n += 1) {
          const date = addDays(start, n)
          const on = coverage.filter(s => s.kind === 'attack' && s.date_min <= date && date <= s.date_max)
          const levels = on.map(s => s.level)
          const thin = levels.includes('thin') || levels.includes('single_source')
          const reason = levels.includes('full') ? undefined : thin ? 'thin' : 'uncovered'
          expect(gaps.find(gap => gap.start <= date && date <= gap.end)?.reason).toBe(reason)
        }
        gaps.slice(1).forEach((gap, i) => {
          const before = gaps[i]
          expect(before && (before.reason !== gap.reason || daysBetween(before.end, gap.start) > 1)).toBe(true)
        })
      }),
    )
  })
})

describe('the last days of coverage', () => {
  const coverage = [span('2024-01-01', '2024-03-20', 'full'), span('2024-05-01', '2024-05-10', 'none')]

  it('end where anybody last looked, and not after the day asked', () => {
    expect(lastCoveredDay(coverage, 'attack', '2026-11-22')).toBe('2024-03-20')
    expect(lastCoveredDay(coverage, 'attack', '2024-02-10')).toBe('2024-02-10')
    expect(lastCoveredDay(coverage, 'attack', '2023-12-31')).toBeNull()
    expect(lastCoveredDay(coverage, 'strike', '2026-11-22')).toBeNull()
  })

  it('are so many calendar days, and say how many of them were watched', () => {
    expect(lastDaysOfCoverage(coverage, 'attack', 30, '2026-11-22')).toEqual({
      from: '2024-02-20',
      to: '2024-03-20',
      covered: 30,
    })
    expect(lastDaysOfCoverage(coverage, 'attack', 30, '2024-01-10')).toEqual({
      from: '2023-12-12',
      to: '2024-01-10',
      covered: 10,
    })
    expect(lastDaysOfCoverage([], 'attack', 30, '2024-01-10')).toBeNull()
  })
})

it('time watched in one area says nothing of a larger one', () => {
  const span: CoverageSpan = { kind: 'attack', date_min: '2024-01-01', date_max: '2024-01-31', level: 'full' }
  const spans: CoverageSpan[] = [span, { ...span, scope: null }, { ...span, scope: 'IQ' }, { ...span, scope: 'IQ-KRI' }]
  const watched = (scope: string) => watchedIn(spans, scope).map(one => one.scope ?? 'all')
  expect(watched('theatre')).toEqual(['all', 'all'])
  expect(watched('IQ')).toEqual(['all', 'all', 'IQ'])
  expect(watched('IQ-KRI')).toEqual(['all', 'all', 'IQ', 'IQ-KRI'])
})
