import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { derivedColumns } from './field-rules'
import type { EventKind } from './tally'

/** What made-up events are set in: places with their areas, and who acts. */
export type SyntheticSetting = {
  readonly places: readonly { readonly id: string; readonly scope: string; readonly en: string; readonly ar: string }[]
  readonly militias: readonly string[]
}

export type SyntheticEvent = {
  readonly kind: EventKind
  readonly fields: Readonly<Record<string, string | number | null | readonly string[]>>
  /** How many reports state it. */
  readonly reports: number
  /** A later revision changes it, takes it back, or it never leaves the desk. */
  readonly fate: 'stays' | 'revised' | 'retracted' | 'draft'
  /** It may be the event before it again. */
  readonly duplicate: boolean
}

/** The mark in every made-up record's own words, so that no file or feed can lose it. */
export const SYNTHETIC_TAG = 'synthetic'

/** What revisions and reports of made-up events are called. */
export const SYNTHETIC_WORDS = {
  added: { en: 'Synthetic test data: new events.', ar: 'بيانات اختبار اصطناعية: أحداث جديدة.' },
  changed: { en: 'Synthetic test data: corrections.', ar: 'بيانات اختبار اصطناعية: تصحيحات.' },
  report: { en: 'Synthetic report', ar: 'تقرير اصطناعي' },
} as const

const FIRST: PlainDate = '2023-10-17'
const DAYS = 1100

const WEAPONS = [
  { code: 'drone', en: 'drone', ar: 'بطائرة مسيّرة', weight: 45 },
  { code: 'rocket', en: 'rocket', ar: 'بالصواريخ', weight: 30 },
  { code: 'mixed', en: 'mixed', ar: 'بأسلحة مختلفة', weight: 8 },
  { code: 'ied', en: 'bomb', ar: 'بعبوة ناسفة', weight: 7 },
  { code: 'mortar', en: 'mortar', ar: 'بقذائف الهاون', weight: 4 },
  { code: 'unknown', en: 'reported', ar: 'غير محدد السلاح', weight: 6 },
] as const
const STRIKE = { code: 'airstrike', en: 'air', ar: 'جوية' } as const
const OUTCOMES = ['hit', 'intercepted', 'failed', 'unknown'] as const
const GRADES = ['confirmed', 'fair', 'fair', 'weak', 'weak', 'contested', 'discounted'] as const
const TARGETS = ['us_forces', 'us_and_coalition_forces', 'host_base', 'diplomatic_mission', 'unknown'] as const

/** Numbers in [0, 1) that depend on seed, event and version alone (mulberry32). */
function dice(seed: number, n: number, version: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b) ^ Math.imul(version + 1, 0xc2b2ae35)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The day of an event: quieter summers, and every fifth event in one of a few days of escalation. */
function dayOf(roll: () => number): PlainDate {
  const burst = roll() < 0.2
  const at = burst ? Math.floor(roll() * 12) * 91 + Math.floor(roll() * 3) : Math.floor(roll() * DAYS)
  const season = Math.cos(((at % 365) / 365) * 2 * Math.PI)
  return addDays(FIRST, !burst && roll() > 0.7 + 0.3 * season ? Math.floor(roll() * DAYS) : at)
}

/** How exactly the day is known: most to the day, some as a range, a month or a year. */
function written(day: PlainDate, roll: () => number): string {
  const known = roll()
  if (known < 0.86) return day
  if (known < 0.92) return `${day}/${addDays(day, 1 + Math.floor(roll() * 9))}`
  if (known < 0.99) return day.slice(0, 7)
  return day.slice(0, 4)
}

function pick<T>(list: readonly T[], roll: () => number): T {
  const found = list[Math.floor(roll() * list.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

function weapon(roll: () => number): (typeof WEAPONS)[number] {
  const at = roll() * WEAPONS.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  for (const one of WEAPONS) {
    passed += one.weight
    if (at < passed) return one
  }
  return WEAPONS[0]
}

/** Low, best and high of people hurt; most events hurt nobody or say nothing. */
function toll(name: 'fatalities' | 'injured', roll: () => number): Record<string, number | null> {
  const said = roll()
  const best = said < 0.5 ? null : said < 0.85 ? 0 : 1 + Math.floor(roll() * roll() * 12)
  const wide = best !== null && best > 0 && roll() < 0.4
  return {
    [`${name}_low`]: wide ? Math.max(0, best - 1) : best,
    [`${name}_best`]: best,
    [`${name}_high`]: wide ? best + Math.floor(roll() * 4) : best,
  }
}

/**
 * The `n`th made-up event of a seed, as its `version`th version says it: the same wherever and whenever it is asked for. Few
 * places see most of the events, as in the record that this stands in for.
 */
export function syntheticEvent(seed: number, n: number, version: number, setting: SyntheticSetting): SyntheticEvent {
  const same = dice(seed, n, 0)
  const kind: EventKind = same() < 0.88 ? 'attack' : 'strike'
  const place = setting.places[Math.floor(same() * same() * setting.places.length)]
  const by = kind === 'attack' ? weapon(same) : STRIKE
  const date_edtf = written(dayOf(same), same)
  const lot = same()
  const reports = 1 + Math.floor(same() * same() * 3)
  const militia = pick(setting.militias, same)
  const changing = dice(seed, n, version + 1)
  const claimed = same() < 0.4
  const fields = {
    date_edtf,
    scope: place?.scope ?? 'IQ',
    place_id: place?.id ?? null,
    where_prec: 2,
    weapon: by.code,
    outcome: pick(OUTCOMES, changing),
    target_type: kind === 'attack' ? pick(TARGETS, same) : 'armed_group',
    actor1: kind === 'attack' ? militia : 'us',
    actor2: kind === 'attack' ? 'us' : militia,
    claimed_by: kind === 'attack' && claimed ? militia : null,
    verification: pick(GRADES, changing),
    ...toll('fatalities', changing),
    ...toll('injured', changing),
    summary_en: `Synthetic test data: ${by.en} ${kind} at ${place?.en ?? 'an unknown place'}.`,
    summary_ar: `بيانات اختبار اصطناعية: ${kind === 'attack' ? 'هجوم' : 'ضربة'} ${by.ar} في ${place?.ar ?? 'مكان مجهول'}.`,
    tags: [SYNTHETIC_TAG],
  }
  return {
    kind,
    fields: { ...fields, ...derivedColumns(kind, fields) },
    reports,
    fate: lot < 0.02 ? 'draft' : lot < 0.03 ? 'retracted' : lot < 0.15 ? 'revised' : 'stays',
    duplicate: same() < 0.02,
  }
}
