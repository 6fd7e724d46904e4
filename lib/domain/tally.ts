import { type Bounds, resolve } from '@/lib/core/bounds'
import { type DateSpan, surelyWithin } from '@/lib/core/date-span'
import { bucketOf, type Grain } from '@/lib/core/grain'
import type { EventRecord } from './record'
import { containsScope } from './scope'

export type EventKind = 'attack' | 'strike'
export type Measure = 'events' | 'fatalities' | 'injured'
export type BoundName = 'low' | 'best' | 'high'
export type Split = 'none' | 'weapon' | 'place' | 'claimed_by' | 'outcome' | 'scope' | 'verification'

/** One question that can be counted. Compiled to SQL by the server; counted in memory by `countTally`, its reference. */
export type Tally = {
  readonly kind: EventKind
  readonly measure: Measure
  readonly grain: Grain
  readonly split: Split
  readonly filters: TallyFilters
  /** A counted number belongs to a scope; the whole theatre unless said. */
  readonly scope: string
  /** Revision as of which to count. */
  readonly revision: number
}

export type TallyFilters = {
  /** inclusive plain dates, Asia/Baghdad */
  readonly from?: string
  readonly to?: string
  readonly place?: readonly string[]
  readonly actor?: readonly string[]
  readonly weapon?: readonly string[]
  readonly outcome?: readonly string[]
  readonly claimed_by?: readonly string[]
  readonly target?: readonly string[]
  /** Not events of these targets; those that state none stay. */
  readonly target_not?: readonly string[]
  readonly verification?: readonly string[]
  /** Words that the record must hold, as the search finds them. */
  readonly q?: string
}

/**
 * One cell of the answer. `bucket` is ISO text of the tally's grain (`2024-01-04`, `2024-W01`, `2024-01`, `2024`); a record
 * whose date is known less exactly stands in the smallest coarser bucket that holds it, and `null` where none does.
 */
export type TallyRow = {
  readonly bucket: string | null
  readonly key: string
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The part of an event that counting looks at. */
export type Countable = Pick<
  EventRecord,
  | 'kind'
  | 'status'
  | 'scope'
  | 'place_id'
  | 'weapon'
  | 'outcome'
  | 'target_type'
  | 'claimed_by'
  | 'actor1'
  | 'actor2'
  | 'assoc_actor_1'
  | 'attributed_to'
  | 'notable_killed'
  | 'verification'
  | 'possible_duplicate'
  | 'fatalities_low'
  | 'fatalities_best'
  | 'fatalities_high'
  | 'injured_low'
  | 'injured_best'
  | 'injured_high'
> &
  DateSpan

/** The key of an undivided tally's cells. */
export const WHOLE_KEY = 'all'
/** The key of records that do not say what the tally is divided by; filters take it too. */
export const UNKNOWN_KEY = 'unknown'

/** A record's grade; one that was never graded rests on what any record must have, one source: weak. */
export function gradeOf(record: Pick<Countable, 'verification'>): NonNullable<EventRecord['verification']> {
  return record.verification ?? 'weak'
}

/**
 * Whether an event is counted in a bound. Only what is published counts; of that
 * - `high` takes all but the discounted,
 * - `best` leaves out the contested too,
 * - `low` takes only what is confirmed or fair, and not what may be another record's event.
 * Each takes a part of the one before, so that low <= best <= high in every cell.
 */
export function admits(
  record: Pick<Countable, 'status' | 'verification' | 'possible_duplicate'>,
  bound: BoundName,
): boolean {
  return record.status === 'published' && barOf(record, bound) === null
}

/** What keeps a published event out of a count. */
export type Bar = 'discounted' | 'contested' | 'weak' | 'duplicate'

function barOf(record: Pick<Countable, 'verification' | 'possible_duplicate'>, bound: BoundName): Bar | null {
  const grade = gradeOf(record)
  if (grade === 'discounted') return 'discounted'
  if (bound === 'high') return null
  if (grade === 'contested') return 'contested'
  if (bound === 'best') return null
  if (grade === 'weak') return 'weak'
  return record.possible_duplicate ? 'duplicate' : null
}

/**
 * How strictly an event still counts: the strictest bound that takes it and, where that is not `low`, what keeps it out of the next
 * stricter one. `bound` is null for what counts in none: what is discounted, and what states no scope, to which every number belongs.
 */
export function countedIn(record: Pick<Countable, 'verification' | 'possible_duplicate' | 'scope'>): {
  readonly bound: BoundName | null
  readonly why: Bar | 'scope' | null
} {
  if (record.scope === null) return { bound: null, why: 'scope' }
  const bars = (['low', 'best', 'high'] as const).map(bound => ({ bound, bar: barOf(record, bound) }))
  const at = bars.findIndex(({ bar }) => bar === null)
  return { bound: bars[at]?.bound ?? null, why: (at === -1 ? bars : bars.slice(0, at)).at(-1)?.bar ?? null }
}

/** Under which key of a split a record is counted. */
export function keyOf(record: Countable, split: Split): string {
  switch (split) {
    case 'none':
      return WHOLE_KEY
    case 'place':
      return record.place_id ?? UNKNOWN_KEY
    case 'verification':
      return gradeOf(record)
    default:
      return record[split] ?? UNKNOWN_KEY
  }
}

/** Every actor that a record names, in whatever part. */
export function actorsOf(record: Countable): string[] {
  const { actor1, actor2, claimed_by, attributed_to, assoc_actor_1, notable_killed } = record
  return [actor1, actor2, claimed_by, attributed_to, ...assoc_actor_1, ...notable_killed].filter(id => id !== null)
}

/** True when the record's own scope is stated and lies in the asked one: what may lie elsewhere too is not counted. */
export function inScope(record: Pick<Countable, 'scope'>, scope: string): boolean {
  return record.scope !== null && containsScope(scope, record.scope)
}

function among(list: readonly string[] | undefined, keys: readonly string[]): boolean {
  return list === undefined || list.length === 0 || keys.some(key => list.includes(key))
}

/**
 * Whether a record passes all filters. A list holds alternatives, compared with the keys that a split would give (so
 * `unknown` finds what does not say); an empty list asks nothing; `actor` finds any actor that the record names.
 */
export function passes(record: Countable, filters: TallyFilters): boolean {
  return (
    surelyWithin(record, filters.from, filters.to) &&
    among(filters.place, [keyOf(record, 'place')]) &&
    among(filters.weapon, [keyOf(record, 'weapon')]) &&
    among(filters.outcome, [keyOf(record, 'outcome')]) &&
    among(filters.claimed_by, [keyOf(record, 'claimed_by')]) &&
    among(filters.target, [record.target_type ?? UNKNOWN_KEY]) &&
    (record.target_type === null || !filters.target_not?.includes(record.target_type)) &&
    among(filters.verification, [gradeOf(record)]) &&
    among(filters.actor, actorsOf(record))
  )
}

type Cell = { readonly bucket: string | null; readonly key: string; value: number; low: number; high: number }

function casualties(record: Countable, measure: 'fatalities' | 'injured'): Bounds {
  return {
    low: record[`${measure}_low`],
    best: record[`${measure}_best`],
    high: record[`${measure}_high`],
  }
}

/** What one record adds to its cell; null where it is not counted at all. */
function contribution(record: Countable, measure: Measure): Pick<Cell, 'value' | 'low' | 'high'> | null {
  if (measure === 'events') {
    if (!admits(record, 'high')) return null
    return { low: Number(admits(record, 'low')), value: Number(admits(record, 'best')), high: 1 }
  }
  return admits(record, 'best') ? resolve(casualties(record, measure)) : null
}

/** Order of rows: bucket (null last), then key, both by code unit (`COLLATE "C"` in SQL). */
function compareCells(a: Cell, b: Cell): number {
  if (a.bucket !== b.bucket) {
    if (a.bucket === null) return 1
    if (b.bucket === null) return -1
    return a.bucket < b.bucket ? -1 : 1
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/**
 * Counts in memory: the reference that the SQL of the server is held against. `records` are those of the asked revision;
 * `finds` says which of them the words in `filters.q` find, which only the database's search knows.
 * - `events`: `low`, `value`, `high` count what `admits` takes for low, best and high. A cell stands if its high is not 0.
 * - `fatalities`, `injured`: sums over the events of `best`; what was not reported adds nothing (`resolve`). A cell stands if
 *   any such event falls in it, also where its sum is 0.
 * Rows are ordered by bucket (null last) and key. Their sum is the same whatever the grain.
 */
export function countTally(
  records: Iterable<Countable>,
  tally: Omit<Tally, 'revision'>,
  finds: (record: Countable) => boolean = () => true,
): TallyRow[] {
  const cells = new Map<string, Cell>()
  for (const record of records) {
    if (record.kind !== tally.kind || !inScope(record, tally.scope) || !passes(record, tally.filters)) continue
    if (tally.filters.q && !finds(record)) continue
    const added = contribution(record, tally.measure)
    if (added === null) continue
    const bucket = bucketOf(record.date_min, record.date_max, tally.grain)
    const key = keyOf(record, tally.split)
    const place = JSON.stringify([bucket, key])
    const cell = cells.get(place) ?? { bucket, key, value: 0, low: 0, high: 0 }
    cell.value += added.value
    cell.low += added.low
    cell.high += added.high
    cells.set(place, cell)
  }
  return [...cells.values()].sort(compareCells)
}
