import 'server-only'
import { lastOfMonth } from '@/lib/core/plain-date'
import type { Tally } from '@/lib/domain/tally'

/** What the roll-ups are kept by; the order is that of the letters, and of the names of pairs. */
const DIMS = ['actor', 'claimed_by', 'outcome', 'place', 'target', 'verification', 'weapon'] as const
type Dim = (typeof DIMS)[number]

/** How one tally is read from the roll-ups. */
export type RollupPlan = {
  readonly grain: 'day' | 'week' | 'month'
  /** One dimension, a pair (`place.weapon`), or `all`. */
  readonly dim: string
  /** The column that holds the key of the split; null where the split is none or by scope, which is a column of its own. */
  readonly split: 'a' | 'b' | null
  /** Keys asked for, by the column that holds them. */
  readonly keys: { readonly a?: readonly string[]; readonly b?: readonly string[] }
}

/**
 * The roll-up that answers a tally: at most two of what roll-ups are kept by, in split and filters together; any scope; any
 * window, by days where it does not begin and end with a month. Null where only the events themselves can answer: words, what
 * is left out by target, several actors (an event may name two of them), or more than a pair.
 */
export function rollupPlan({ split, filters, grain }: Tally): RollupPlan | null {
  const { from, to, q, target_not = [], actor = [] } = filters
  if (q || target_not.length > 0 || new Set(actor).size > 1) return null
  const asked = DIMS.filter(dim => (filters[dim]?.length ?? 0) > 0)
  const by = DIMS.find(dim => dim === split) ?? null
  const dims = DIMS.filter(dim => dim === by || asked.includes(dim))
  if (dims.length > 2) return null
  const whole =
    (from === undefined || from.endsWith('-01')) &&
    (to === undefined || to === lastOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7))))
  const windowed = from !== undefined || to !== undefined
  const fits = grain === 'week' ? (windowed ? 'day' : 'week') : grain === 'day' || !whole ? 'day' : 'month'
  if (fits === 'day' && dims.length === 2) return null
  const column = (dim: Dim) => (dims[0] === dim ? 'a' : 'b')
  return {
    grain: fits,
    dim: dims.length === 0 ? 'all' : dims.join('.'),
    split: by === null ? null : column(by),
    keys: Object.fromEntries(asked.map(dim => [column(dim), filters[dim] ?? []])),
  }
}
