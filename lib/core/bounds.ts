/**
 * A reported number with its doubt. Null means "not reported", 0 means "reported as none". A stated "at least 5" is `low: 5`;
 * "5 to 7" is `low: 5, high: 7`. Numbers count people or things: none is negative.
 */
export type Bounds = { readonly low: number | null; readonly best: number | null; readonly high: number | null }

/** Bounds with every gap filled, so that `low <= value <= high`. */
export type Resolved = {
  readonly low: number
  readonly value: number
  readonly high: number
  /** False when nothing was reported: the zeros then say "adds nothing", not "none". */
  readonly reported: boolean
}

/** A sum, and of how many numbers it was made. */
export type Total = {
  readonly low: number
  readonly value: number
  readonly high: number
  readonly reported: number
  readonly unreported: number
}

/** Nothing was reported. */
export const UNREPORTED: Bounds = { low: null, best: null, high: null }

/** True when those of low, best and high that are known do not contradict `low <= best <= high`. */
export function ordered(bounds: Bounds): boolean {
  const known = [bounds.low, bounds.best, bounds.high].filter(number => number !== null)
  return known.every((number, index) => index === 0 || (known[index - 1] ?? number) <= number)
}

/**
 * Fills the gaps of bounds that are `ordered`. One rule, which the SQL of tallies repeats with `coalesce`:
 * - value: best, else low (an "at least" counts the number it states), else 0;
 * - low: low, else best, else 0;
 * - high: high, else best, else low, else 0.
 * So "at most 5" (only `high`) counts 0, with 5 possible; and what was not reported adds nothing to any of the three.
 */
export function resolve(bounds: Bounds): Resolved {
  return {
    low: bounds.low ?? bounds.best ?? 0,
    value: bounds.best ?? bounds.low ?? 0,
    high: bounds.high ?? bounds.best ?? bounds.low ?? 0,
    reported: bounds.low !== null || bounds.best !== null || bounds.high !== null,
  }
}

/**
 * The sum of two bounds. Each is resolved first: adding the parts as they stand could give a low above the best. Null parts
 * come back only if neither was reported.
 */
export function addBounds(a: Bounds, b: Bounds): Bounds {
  const left = resolve(a)
  const right = resolve(b)
  if (!left.reported && !right.reported) return UNREPORTED
  return { low: left.low + right.low, best: left.value + right.value, high: left.high + right.high }
}

/** The sum of many bounds, saying how many of them were reported and how many were not. */
export function sumBounds(all: Iterable<Bounds>): Total {
  const sum = { low: 0, value: 0, high: 0, reported: 0, unreported: 0 }
  for (const bounds of all) {
    const one = resolve(bounds)
    sum.low += one.low
    sum.value += one.value
    sum.high += one.high
    if (one.reported) sum.reported += 1
    else sum.unreported += 1
  }
  return sum
}
