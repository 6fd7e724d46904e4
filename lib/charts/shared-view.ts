import { readAddress, viewValues, writeAddress } from './address'
import type { ChartDefinition, ChartParam } from './define-chart'
import { LIVE } from './pin'
import type { QueryValues } from './query'
import { DEFAULT_VIEW, type View } from './view'

/** The filters and settings that pages share, by the parameter of the address, in the order of the bar. */
export const FILTER_KEYS = [
  'time',
  'kind',
  'scope',
  'grain',
  'stack',
  'bounds',
  'weapon',
  'place',
  'actor',
  'outcome',
  'verification',
  'q',
] as const satisfies readonly ChartParam[]

/** What of a view a named link can hold fast. The compared period goes with the period; how a reader likes digits is theirs. */
export const LOCKS = [...FILTER_KEYS, 'claims'] as const satisfies readonly ChartParam[]

export type Lock = (typeof LOCKS)[number]

/** True for a parameter that can be locked. */
export const isLock = (text: string): text is Lock => LOCKS.some(lock => lock === text)

/** The parameters of a chart that can be locked. */
export const locksOf = ({ params }: Pick<ChartDefinition, 'params'>): readonly Lock[] =>
  LOCKS.filter(lock => params.includes(lock))

/**
 * A view as a link keeps it: all that it says, so that it means the same even if a chart's own beginning is changed one day.
 * What is the reader's (digits, months) and what the link itself holds (revision, day) stay out.
 */
export function keptView(view: View): QueryValues {
  const { digits: _digits, months: _months, rev: _rev, day: _day, ...values } = viewValues(view)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** The view that a link keeps. */
export const readKept = (kept: QueryValues): View => readAddress(kept, DEFAULT_VIEW)

/** What a lock holds besides what it names: a period that the chart chose itself follows the grain and the question. */
function heldBy(locks: readonly Lock[], kept: View): ReadonlySet<keyof View> {
  const held = new Set<keyof View>(locks)
  if (held.has('time')) held.add('compare')
  if (held.has('time') && kept.time === null) held.add('grain').add('claims')
  return held
}

/** Parameters that a reader of a link may set: everything of the view that no lock holds. */
export function freeKeys(chart: Pick<ChartDefinition, 'params'>, kept: View, locks: readonly Lock[]): readonly Lock[] {
  const held = heldBy(locks, kept)
  return locksOf(chart).filter(lock => !held.has(lock))
}

/** The mark in an address that its reader chose for themselves: what is free then means what it says, or what the chart begins with. */
export const OWN = 'own'

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * What a reader of a link is shown: the kept view, and where they chose for themselves (`own`) what their address says of what is
 * free. Whatever the address says, a locked parameter keeps its value. Whether picture or table is always theirs.
 */
export function sharedView(
  chart: Pick<ChartDefinition, 'params' | 'defaults'>,
  kept: View,
  locks: readonly Lock[],
  params: Params,
): View {
  const own = params[OWN] !== undefined
  const asked = readAddress(params, own ? chart.defaults : kept)
  const tab = params.tab === undefined ? kept.tab : asked.tab
  if (!own) return { ...kept, tab, ...LIVE }
  const free = new Set<keyof View>(freeKeys(chart, kept, locks))
  // What the period alone lets be compared.
  if (free.has('time') && chart.params.includes('compare')) free.add('compare')
  const { compare, time, grain, stack, kind, weapon, actor, place, outcome, verification, q, scope, bounds, claims } =
    asked
  const theirs = { compare, time, grain, stack, kind, weapon, actor, place, outcome, verification, q, scope }
  const chosen = Object.fromEntries(Object.entries({ ...theirs, bounds, claims }).filter(([key]) => has(free, key)))
  return { ...kept, ...chosen, tab, ...LIVE }
}

function has(set: ReadonlySet<string>, key: string): boolean {
  return set.has(key)
}

/** A view as parameters that `readAddress` reads back over the chart's own beginning. */
export const viewQuery = (chart: Pick<ChartDefinition, 'defaults'>, view: View): QueryValues =>
  Object.fromEntries(new URLSearchParams(writeAddress({ ...view, ...LIVE }, chart.defaults)))
