import { bucketOfDay } from '@/lib/core/grain'
import { dayNumber } from '@/lib/core/plain-date'
import { scopeAtoms, scopeLabel, WHOLE_THEATRE } from '@/lib/domain/scope'
import { FORCE } from '@/lib/domain/vocabularies/force-level'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { ChartForceLevel } from './chart-data'
import type { FrameValue } from './frame'

const FORCES: Vocabulary = FORCE

/** A stated number that can be drawn: its day or days, and where on the value axis its mark stands. */
export type Level = {
  readonly record: ChartForceLevel
  readonly x0: number
  readonly x1: number
  /** The stated number itself; an "at least" or "fewer than" stands at the bound that was stated. */
  readonly anchor: number
}

/** A kind of statement that may share a line: one force, in one area, by one definition. Others are never joined to it. */
export type LevelGroup = {
  readonly force: string
  readonly scope: string
  readonly definition: string
  readonly levels: readonly Level[]
}

/** Where the mark of a value stands; null where nothing was stated. */
export const anchorOf = (value: Pick<FrameValue, 'value' | 'low' | 'high'>): number | null =>
  value.value ?? value.low ?? value.high ?? null

/** True for what a time chart of headcounts may hold: people, not percent, and the whole area, not one site. */
export const isHeadcount = (record: ChartForceLevel): boolean =>
  record.unit !== 'percent' && record.definition !== 'share' && record.extent !== 'site'

/** True where a record belongs to the areas asked for: the theatre shows each of its areas, never their sum. */
export const isAsked = (record: ChartForceLevel, scope: string, forces: readonly string[]): boolean =>
  forces.includes(record.force ?? '') &&
  (record.scope === scope || scope === WHOLE_THEATRE || scopeAtoms(scope).some(atom => atom === record.scope))

/** The name of a force in an area, in both languages' order: "US forces, Iraq". */
export function groupName(group: Pick<LevelGroup, 'force' | 'scope'>, locale: 'ar' | 'en'): string {
  const force = FORCES[group.force]?.[locale] ?? group.force
  return locale === 'ar'
    ? `${force} في ${scopeLabel(group.scope).ar}`
    : `${force} in ${scopeLabel(group.scope).en.replace(/^Kurdistan Region$/, 'the Kurdistan Region')}`
}

/** Headcounts of a view, by what may be drawn together, each in order of time. */
export function levelGroups(records: readonly ChartForceLevel[], from: number, to: number): LevelGroup[] {
  const groups = new Map<string, { force: string; scope: string; definition: string; levels: Level[] }>()
  for (const record of records) {
    const anchor = anchorOf({ value: record.best, low: record.low, high: record.high })
    if (record.date_min === null || record.date_max === null || anchor === null) continue
    const x0 = dayNumber(record.date_min)
    const x1 = dayNumber(record.date_max) + 1
    if (x0 < from || x1 > to) continue
    const force = record.force ?? ''
    const scope = record.scope ?? ''
    const definition = record.definition ?? 'present'
    const key = `${force} ${scope} ${definition}`
    const group = groups.get(key) ?? { force, scope, definition, levels: [] }
    group.levels.push({ record, x0, x1, anchor })
    groups.set(key, group)
  }
  for (const { levels } of groups.values())
    levels.sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1 || (a.record.event_id < b.record.event_id ? -1 : 1))
  return [...groups.values()].sort((a, b) => b.levels.length - a.levels.length || (a.force < b.force ? -1 : 1))
}

export type Step = {
  readonly x0: number
  readonly x1: number
  readonly best: number
  readonly low: number
  readonly high: number
}

/** A number that most statements of a quarter name; the latest of them where several are named equally often. */
function mostStated(levels: readonly Level[]): number {
  const times = new Map<number, number>()
  for (const { anchor } of levels) times.set(anchor, (times.get(anchor) ?? 0) + 1)
  const most = Math.max(...times.values())
  return levels.findLast(level => times.get(level.anchor) === most)?.anchor ?? 0
}

/** A statement says nothing of what was there more than a year later. */
const STANDS_DAYS = 365

/**
 * The best line and its band. Statements of one quarter are read together: the line takes the number that most of them name
 * (the latest where tied; always a number that somebody stated, never a mean), the band runs from the lowest to the highest. Both
 * stand until the next quarter that has a statement, but a year at most, and end with the last statement: nothing is carried on
 * to today. Statements known only to the year join neither.
 */
export function stepsOf(levels: readonly Level[]): Step[] {
  const quarters = new Map<string, Level[]>()
  for (const level of levels) {
    if (level.x1 - level.x0 > 31 || level.record.date_min === null) continue
    const month = bucketOfDay(level.record.date_min, 'month')
    const quarter = `${month.slice(0, 4)}-${Math.floor((Number(month.slice(5)) - 1) / 3)}`
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), level])
  }
  const groups = [...quarters.values()]
  return groups.map((group, index): Step => {
    const end = Math.max(...group.map(level => level.x1))
    const next = groups[index + 1]
    return {
      x0: Math.min(...group.map(level => level.x0)),
      x1: next ? Math.min(...next.map(level => level.x0), end + STANDS_DAYS) : end,
      best: mostStated(group),
      low: Math.min(...group.map(level => level.record.low ?? level.anchor)),
      high: Math.max(...group.map(level => level.record.high ?? level.anchor)),
    }
  })
}
