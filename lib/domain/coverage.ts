import { addDays, compareDates, daysBetween, type PlainDate } from '@/lib/core/plain-date'
import type { Kind } from './kinds'
import { containsScope } from './scope'
import type { COVERAGE_LEVEL } from './vocabularies/record'

/** How closely one kind of record was watched in a span of whole days, Asia/Baghdad, both ends included. */
export type CoverageSpan = {
  readonly kind: string
  readonly date_min: PlainDate
  readonly date_max: PlainDate
  readonly level: keyof typeof COVERAGE_LEVEL
  /** The area that was watched; null or left out for the whole theatre. */
  readonly scope?: string | null
}

/** The spans that say something of a scope: those of the whole theatre, and those of areas that hold all of it. */
export function watchedIn<S extends CoverageSpan>(spans: readonly S[], scope: string): S[] {
  return spans.filter(({ scope: own = null }) => own === null || containsScope(own, scope))
}

/** A stretch of a window that was not, or not closely, watched; both ends included. */
export type CoverageGap = {
  readonly start: PlainDate
  readonly end: PlainDate
  readonly reason: 'uncovered' | 'thin'
}

/** 0 not watched, 1 thinly or through one source only, 2 watched. */
const RANK = { none: 0, thin: 1, single_source: 1, full: 2 } as const satisfies Record<CoverageSpan['level'], number>

function ofKind(coverage: readonly CoverageSpan[], kind: Kind): CoverageSpan[] {
  return coverage.filter(span => span.kind === kind && span.date_min <= span.date_max)
}

function rankOn(spans: readonly CoverageSpan[], date: PlainDate): number {
  return Math.max(0, ...spans.filter(s => s.date_min <= date && date <= s.date_max).map(s => RANK[s.level]))
}

/**
 * The stretches of `start`…`end` that nobody watched closely, in order, none touching another of the same reason. A day
 * without a span was not watched; where spans overlap, the better counts.
 */
export function coverageGaps(
  coverage: readonly CoverageSpan[],
  kind: Kind,
  start: PlainDate,
  end: PlainDate,
): CoverageGap[] {
  const spans = ofKind(coverage, kind)
  // The level can only change where a span begins or has just ended.
  const cuts = spans
    .flatMap(span => [span.date_min, addDays(span.date_max, 1)])
    .filter(cut => cut > start && cut <= end)
  const starts = start <= end ? [...new Set([start, ...cuts])].sort(compareDates) : []
  const gaps: CoverageGap[] = []
  for (const [index, from] of starts.entries()) {
    const rank = rankOn(spans, from)
    if (rank === 2) continue
    const next = starts[index + 1]
    const gap: CoverageGap = {
      start: from,
      end: next === undefined ? end : addDays(next, -1),
      reason: rank === 0 ? 'uncovered' : 'thin',
    }
    const last = gaps.at(-1)
    if (last && last.reason === gap.reason && addDays(last.end, 1) === gap.start) {
      gaps[gaps.length - 1] = { ...last, end: gap.end }
    } else gaps.push(gap)
  }
  return gaps
}

/** The last day, not after `until`, that anybody watched for this kind; null where there is none. */
export function lastCoveredDay(coverage: readonly CoverageSpan[], kind: Kind, until: PlainDate): PlainDate | null {
  const ends = ofKind(coverage, kind)
    .filter(span => RANK[span.level] > 0 && span.date_min <= until)
    .map(span => (span.date_max < until ? span.date_max : until))
  return ends.sort(compareDates).at(-1) ?? null
}

/**
 * The window of `days` calendar days that ends on the last watched day not after `until`, and how many of its days were
 * watched at all: a number counted over it says nothing of the others. Null where nothing was ever watched.
 */
export function lastDaysOfCoverage(
  coverage: readonly CoverageSpan[],
  kind: Kind,
  days: number,
  until: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate; readonly covered: number } | null {
  const to = lastCoveredDay(coverage, kind, until)
  if (to === null) return null
  const from = addDays(to, 1 - days)
  const uncovered = coverageGaps(coverage, kind, from, to)
    .filter(gap => gap.reason === 'uncovered')
    .reduce((sum, gap) => sum + daysBetween(gap.start, gap.end) + 1, 0)
  return { from, to, covered: days - uncovered }
}
