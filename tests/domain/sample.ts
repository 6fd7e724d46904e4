import fc from 'fast-check'
import { ordered } from '@/lib/core/bounds'
import { addDays, fromDayNumber } from '@/lib/core/plain-date'
import { type EventRecord, recordSchema } from '@/lib/domain/record'
import type { Tally } from '@/lib/domain/tally'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION } from '@/lib/domain/vocabularies/event'
import { STATUS } from '@/lib/domain/vocabularies/record'

const NOTHING = {
  scope: 'IQ',
  place_id: null,
  where_prec: null,
  date_start: null,
  date_end: null,
  time_local: null,
  outcome: 'unknown',
  target_type: 'us_forces',
  target_en: null,
  target_ar: null,
  weapon: 'drone',
  actor1: null,
  assoc_actor_1: [],
  actor2: null,
  claimed_by: null,
  ack_us: null,
  ack_iq: null,
  attributed_to: null,
  attribution: null,
  attribution_reason_en: null,
  attribution_reason_ar: null,
  fatalities_low: null,
  fatalities_best: null,
  fatalities_high: null,
  injured_low: null,
  injured_best: null,
  injured_high: null,
  fatalities_us: null,
  injured_us: null,
  notable_killed: [],
  verification: 'fair',
  verification_reason_en: null,
  verification_reason_ar: null,
  summary_en: null,
  summary_ar: null,
  tags: [],
  external_ids: [],
  status: 'published',
  since: 1,
  number_of_sources: 1,
  independent_sources: 1,
  possible_duplicate: false,
  date_edtf: null,
  date_min: null,
  date_max: null,
  date_prec: null,
}

/** An attack on one day, published and fair unless said otherwise. */
export function attack(date: string, fields: Partial<Record<string, unknown>> = {}): EventRecord {
  const dated = { date_min: date, date_max: date, ...fields }
  return recordSchema('attack').parse({ ...NOTHING, event_id: 'IWM-A-0001', ...dated })
}

/** A strike on one day, published and fair unless said otherwise. */
export function strike(date: string, fields: Partial<Record<string, unknown>> = {}): EventRecord {
  const dated = { date_min: date, date_max: date, weapon: 'airstrike', ...fields }
  return recordSchema('strike').parse({ ...NOTHING, event_id: 'IWM-S-0001', ...dated })
}

const keysOf = (words: object) => fc.constantFrom(...Object.keys(words))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 })
const number = fc.option(fc.nat(40))
const bounds = fc.record({ low: number, best: number, high: number }).filter(ordered)
const actor = fc.constantFrom('iri', 'kh', 'us', 'nujaba')

/** Any event of two years: every grade, status, scope, precision, and casualties of every shape. */
export const anyEvent: fc.Arbitrary<EventRecord> = fc
  .record({
    kind: fc.constantFrom('attack', 'strike'),
    start: fc.integer({ min: 19_500, max: 20_230 }),
    days: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(9), fc.nat(500)),
    open: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'start', 'end'),
    scope: fc.constantFrom('IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'JO', 'theatre', 'IQ+SY', 'IQ-KRI+SY'),
    dead: bounds,
    hurt: bounds,
    fields: fc.record({
      place_id: maybe(fc.constantFrom('asad', 'erbil', 'conoco')),
      weapon: maybe(keysOf(STRIKE_WEAPON)),
      outcome: maybe(keysOf(OUTCOME)),
      target_type: maybe(keysOf(TARGET_TYPE)),
      claimed_by: maybe(actor),
      actor1: maybe(actor),
      assoc_actor_1: fc.uniqueArray(actor, { maxLength: 2 }),
      verification: maybe(keysOf(VERIFICATION)),
      status: fc.oneof({ arbitrary: fc.constant('published'), weight: 6 }, keysOf(STATUS)),
      possible_duplicate: fc.boolean(),
      injured_us: number,
    }),
  })
  .map(({ kind, start, days, open, scope, dead, hurt, fields }) => {
    const date = fromDayNumber(start)
    return (kind === 'attack' ? attack : strike)(date, {
      ...fields,
      scope,
      date_min: open === 'start' ? null : date,
      date_max: open === 'end' ? null : addDays(date, days),
      fatalities_low: dead.low,
      fatalities_best: dead.best,
      fatalities_high: dead.high,
      injured_low: hurt.low,
      injured_best: hurt.best,
      injured_high: hurt.high,
    })
  })

/** Any list of them. */
export const anyEvents = fc.array(anyEvent, { maxLength: 40 })

const day = fc.integer({ min: 19_450, max: 20_700 }).map(fromDayNumber)

/** Any question, filters included. */
export const anyTally: fc.Arbitrary<Tally> = fc
  .record({
    kind: fc.constantFrom('attack', 'strike'),
    measure: fc.constantFrom('events', 'fatalities', 'injured'),
    grain: fc.constantFrom('day', 'week', 'month', 'year'),
    split: fc.constantFrom('none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification'),
    scope: fc.constantFrom('theatre', 'IQ', 'IQ-federal', 'SY', 'IQ+SY', 'IQ-federal+JO'),
    window: fc.option(fc.tuple(day, day).map(ends => ends.sort())),
    weapon: fc.option(fc.constantFrom(['drone'], ['rocket', 'unknown'], [])),
    actor: fc.option(fc.constantFrom(['kh'], ['iri', 'us'])),
    verification: fc.option(fc.constantFrom(['confirmed'], ['weak', 'contested'])),
  } as const)
  .map(({ window, weapon, actor, verification, ...question }) => ({
    ...question,
    revision: 1,
    filters: {
      ...(window?.[0] !== undefined && window[1] !== undefined && { from: window[0], to: window[1] }),
      ...(weapon && { weapon }),
      ...(actor && { actor }),
      ...(verification && { verification }),
    },
  }))
