import { addBounds, type Bounds, UNREPORTED } from '@/lib/core/bounds'
import { err, ok, type Result } from '@/lib/core/result'
import type { Localized, Vocabulary } from './vocabulary'

/** The areas that numbers belong to. Numbers of different areas are never added or compared silently. */
export const SCOPES = {
  theatre: { en: 'Whole theatre (Iraq, Syria, Jordan)', ar: 'مسرح العمليات كله (العراق وسوريا والأردن)' },
  IQ: { en: 'Iraq', ar: 'العراق' },
  'IQ-federal': { en: 'Federal Iraq', ar: 'العراق الاتحادي' },
  'IQ-KRI': { en: 'Kurdistan Region', ar: 'إقليم كردستان' },
  SY: { en: 'Syria', ar: 'سوريا' },
  JO: { en: 'Jordan', ar: 'الأردن' },
} as const satisfies Vocabulary

export type ScopeCode = keyof typeof SCOPES

/** The whole theatre: the scope of a question that names none. */
export const WHOLE_THEATRE = 'theatre' satisfies ScopeCode

const PARENT = {
  theatre: null,
  IQ: 'theatre',
  'IQ-federal': 'IQ',
  'IQ-KRI': 'IQ',
  SY: 'theatre',
  JO: 'theatre',
} as const satisfies Record<ScopeCode, ScopeCode | null>

/** The order in which the parts of an expression are written. */
const ORDER: readonly ScopeCode[] = ['theatre', 'IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'JO']

export type ScopeProblem =
  /** No scope at all: a number without an area cannot be added or compared. */
  | 'unstated'
  /** Not a scope of the codebook. */
  | 'unknown'
  /** Two parts that share ground, so that a sum would count it twice. */
  | 'overlap'

function isScopeCode(text: string): text is ScopeCode {
  return Object.hasOwn(SCOPES, text)
}

function isWithin(inner: ScopeCode, outer: ScopeCode): boolean {
  for (let scope: ScopeCode | null = inner; scope !== null; scope = PARENT[scope]) if (scope === outer) return true
  return false
}

/**
 * Reads a scope expression: one scope, or disjoint ones joined with `+` (`IQ+SY`). The value is its one spelling: parts in a
 * fixed order. Parts that together make a larger scope stay parts (`IQ-federal+IQ-KRI` is as stated, though it holds the same
 * ground as `IQ`).
 */
export function parseScope(text: string): Result<string, ScopeProblem> {
  const trimmed = text.trim()
  if (trimmed === '') return err('unstated')
  const parts = trimmed.split('+').map(part => part.trim())
  const codes = parts.filter(isScopeCode)
  if (codes.length < parts.length) return err('unknown')
  const clash = codes.some((a, i) => codes.some((b, j) => i !== j && (isWithin(a, b) || isWithin(b, a))))
  if (clash) return err('overlap')
  return ok(codes.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('+'))
}

/** True for a scope expression that `parseScope` takes. */
export function isScope(text: string): boolean {
  return parseScope(text).ok
}

/** The scopes that an expression joins, in their fixed order; none for text that is not a scope expression. */
export function scopeAtoms(expression: string): ScopeCode[] {
  const parsed = parseScope(expression)
  return parsed.ok ? parsed.value.split('+').filter(isScopeCode) : []
}

/** The smallest areas that tile an expression: those that no other scope divides further. */
function tiles(expression: string): ScopeCode[] {
  const atoms = scopeAtoms(expression)
  const leaves = ORDER.filter(code => !ORDER.some(other => PARENT[other] === code))
  return leaves.filter(leaf => atoms.some(atom => isWithin(leaf, atom)))
}

/**
 * True when all the ground of `inner` lies in `outer`: `IQ` holds `IQ-KRI`, and `IQ+SY` holds `IQ-federal+SY`. `IQ` does not
 * hold `IQ+SY`: what is stated of both cannot be said to lie in one. False when either is not a scope.
 */
export function containsScope(outer: string, inner: string): boolean {
  const ground = tiles(outer)
  const needed = tiles(inner)
  return needed.length > 0 && needed.every(tile => ground.includes(tile))
}

/** True when two expressions share no ground. False when either is not a scope, since nothing can then be said. */
export function disjoint(a: string, b: string): boolean {
  const [left, right] = [tiles(a), tiles(b)]
  return left.length > 0 && right.length > 0 && !left.some(tile => right.includes(tile))
}

/**
 * The sum of numbers that belong to areas, and the area that the sum belongs to. Refuses a number without a scope and areas
 * that share ground (the same scope twice among them): the one way to add across scopes says for what it answers.
 */
export function addInScopes(
  parts: readonly { readonly scope: string | null; readonly bounds: Bounds }[],
): Result<{ readonly scope: string; readonly bounds: Bounds }, ScopeProblem> {
  if (parts.length === 0 || parts.some(part => part.scope === null)) return err('unstated')
  const joined = parseScope(parts.map(part => part.scope).join('+'))
  if (!joined.ok) return joined
  return ok({ scope: joined.value, bounds: parts.map(part => part.bounds).reduce(addBounds, UNREPORTED) })
}

/** Every expression in its one spelling: single scopes, and all joins of disjoint ones. */
const EXPRESSIONS: readonly string[] = ['', 'IQ', 'IQ-federal', 'IQ-KRI', 'IQ-federal+IQ-KRI']
  .flatMap(iraq => ['', 'SY'].map(syria => [iraq, syria]))
  .flatMap(parts => ['', 'JO'].map(jordan => [...parts, jordan].filter(part => part !== '').join('+')))
  .filter(expression => expression !== '')
  .concat('theatre')

/**
 * Every expression whose ground lies in this one, itself included. A record is counted under a scope exactly if its own is
 * one of these (the same answer as `containsScope`), which is how a query in SQL asks.
 */
export function scopesWithin(expression: string): string[] {
  return EXPRESSIONS.filter(inner => containsScope(expression, inner))
}

/** An expression in words; the text itself where it is not a scope. */
export function scopeLabel(expression: string): Localized {
  const labels = scopeAtoms(expression).map(code => SCOPES[code])
  if (labels.length === 0) return { en: expression, ar: expression }
  const en = labels.map(label => label.en)
  const last = en.at(-1) ?? ''
  return {
    en: en.length > 1 ? `${en.slice(0, -1).join(', ')} and ${last}` : last,
    ar: labels.map(label => label.ar).join(' و'),
  }
}
