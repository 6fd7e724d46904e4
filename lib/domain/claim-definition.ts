import type { TARGET_TYPE } from './vocabularies/event'

/** What a stated total of attacks may count: three measures, not three names of one. */
export type AttackMeasure = 'us_forces' | 'us_bases' | 'coalition_bases'

type Target = keyof typeof TARGET_TYPE

/** Targets that say neither whose they are nor that they are not. */
const UNSAID = ['contractors', 'host_base', 'other', 'unknown'] as const satisfies readonly Target[]

/**
 * Which attacks a measure counts, by what they were aimed at: those that it surely counts, and those that it may. All others it does
 * not: a mission, a force of the host state, a group are no US and no coalition force. Why: docs/decisions/027.
 */
const TARGETS: Readonly<Record<AttackMeasure, { readonly sure: readonly Target[]; readonly may: readonly Target[] }>> =
  {
    us_forces: { sure: ['us_forces', 'us_and_coalition_forces'], may: ['coalition_forces', ...UNSAID] },
    us_bases: { sure: ['us_forces', 'us_and_coalition_forces'], may: ['coalition_forces', ...UNSAID] },
    coalition_bases: { sure: ['us_forces', 'us_and_coalition_forces', 'coalition_forces'], may: UNSAID },
  }

/** Targets of the attacks that a measure surely counts: what our best count of it holds. */
export const sureTargets = (measure: AttackMeasure): readonly Target[] => TARGETS[measure].sure

/** Targets of those that it may count: what only our high count of it holds. An attack without a stated target is one. */
export const possibleTargets = (measure: AttackMeasure): readonly Target[] => TARGETS[measure].may

/** Whether a measure counts an attack on a target; null = none stated. */
export function counts(measure: AttackMeasure, target: Target | null): 'surely' | 'maybe' | 'not' {
  const stated = target ?? 'unknown'
  if (sureTargets(measure).includes(stated)) return 'surely'
  return possibleTargets(measure).includes(stated) ? 'maybe' : 'not'
}

/** Whether the name of a counter is that of a measure of attacks. */
export const isMeasure = (name: string): name is AttackMeasure => Object.hasOwn(TARGETS, name)
