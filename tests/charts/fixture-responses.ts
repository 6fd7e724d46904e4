import type { ChartEvent, ChartPair, ChartResponses, ResponseNeed } from '@/lib/charts/chart-data'
import { surelyWithin } from '@/lib/core/date-span'
import { parseEdtf } from '@/lib/core/edtf'
import type { EventKind } from '@/lib/domain/tally'
import { FIXTURE_EVENTS } from './fixture-events'

function eventOf(kind: EventKind, n: number, edtf: string): ChartEvent {
  const date = parseEdtf(edtf)
  if (!date.ok || date.value.min === null || date.value.max === null) throw new Error(`fixture date ${edtf}`)
  return {
    event_id: `IWM-${kind === 'attack' ? 'A' : 'S'}-${9001 + n}`,
    ...{ kind, date_edtf: edtf, date_min: date.value.min, date_max: date.value.max },
    place_id: n % 5 === 0 ? null : `fixture-place-${n % 9}`,
    summary_en: `Fixture ${kind} ${n}`,
    summary_ar: `${kind === 'attack' ? 'هجوم' : 'ضربة'} تجريبي ${n}`,
  }
}

/** Those of the other charts' fixture, which fall on few days, and one more that two strikes answer. */
export const fixtureAttackMarks: readonly ChartEvent[] = [...FIXTURE_EVENTS.map(({ edtf }) => edtf), '2024-01-28'].map(
  (edtf, n) => eventOf('attack', n, edtf),
)

export const fixtureStrikeMarks: readonly ChartEvent[] = [
  '2023-10-26',
  '2023-11-08',
  '2023-11-21',
  '2023-12-25/2023-12-26',
  '2024-01-23/2024-01-24',
  '2024-01-23/2024-01-24',
  '2024-02-02',
  '2024-02-02',
  '2024-08',
].map((edtf, n) => eventOf('strike', n, edtf))

/** Attack by its day, strike by its number. */
const TIES: readonly (readonly [day: string, strike: number])[] = [
  ['2023-11-15', 2],
  ['2023-12-22', 3],
  ['2024-01-22', 4],
  ['2024-01-22', 5],
  ['2024-01-28', 6],
  ['2024-01-28', 7],
  ['2024-07-08', 8],
]

export const fixturePairs: readonly ChartPair[] = TIES.flatMap(([day, n]) => {
  const attack = fixtureAttackMarks.find(event => event.date_edtf === day)
  const strike = fixtureStrikeMarks[n]
  return attack && strike ? [{ attack, strike, note_en: 'Fixture note', note_ar: 'ملاحظة تجريبية' }] : []
})

/** What a server that holds the fixture would answer; it knows no places and weapons, so it narrows by the window alone. */
export function fixtureResponses({ from, to, most }: ResponseNeed): ChartResponses {
  const seen = [...fixtureAttackMarks, ...fixtureStrikeMarks].filter(event => surelyWithin(event, from, to))
  const tied = new Set(fixturePairs.flatMap(({ attack, strike }) => [attack.event_id, strike.event_id]))
  const pairs = fixturePairs.filter(pair => seen.includes(pair.attack) && seen.includes(pair.strike))
  const count = (kind: EventKind) => {
    const own = seen.filter(event => event.kind === kind)
    return { total: own.length, linked: own.filter(event => tied.has(event.event_id)).length }
  }
  const complete = seen.length <= most
  const ends = pairs.flatMap(({ attack, strike }) => [attack, strike])
  return {
    counts: { attack: count('attack'), strike: count('strike') },
    first: seen.map(event => event.date_min).sort()[0] ?? null,
    events: complete ? seen : seen.filter(event => ends.includes(event)),
    complete,
    pairs,
    returned: [],
  }
}
