import { describe, expect, it } from 'vitest'
import { counts, isMeasure, possibleTargets, sureTargets } from '@/lib/domain/claim-definition'
import { TARGET_TYPE } from '@/lib/domain/vocabularies/event'

const measures = ['us_forces', 'us_bases', 'coalition_bases'] as const
const targets = Object.keys(TARGET_TYPE).filter((code): code is keyof typeof TARGET_TYPE =>
  Object.hasOwn(TARGET_TYPE, code),
)

describe('what a measure of attacks counts', () => {
  it('are different things: forces of the coalition alone are surely coalition and only maybe US', () => {
    expect(measures.map(measure => counts(measure, 'coalition_forces'))).toEqual(['maybe', 'maybe', 'surely'])
    expect(measures.map(measure => counts(measure, 'us_forces'))).toEqual(['surely', 'surely', 'surely'])
  })

  it.each(['diplomatic_mission', 'state_force', 'armed_group', 'leader', 'weapons_store'] as const)(
    'never holds an attack on %s',
    target => {
      expect(measures.map(measure => counts(measure, target))).toEqual(['not', 'not', 'not'])
    },
  )

  it('may hold what does not say whose it was', () => {
    for (const target of ['host_base', 'contractors', 'other', 'unknown', null] as const)
      expect(measures.map(measure => counts(measure, target))).toEqual(['maybe', 'maybe', 'maybe'])
  })

  it('holds a target surely or maybe, never both, and says it in lists as well', () => {
    for (const measure of measures)
      for (const target of targets) {
        const lists = [sureTargets(measure).includes(target), possibleTargets(measure).includes(target)]
        const words = counts(measure, target)
        expect(lists).toEqual([words === 'surely', words === 'maybe'])
      }
    expect(measures.every(isMeasure)).toBe(true)
    expect(['strikes', 'injured', 'claimed'].some(isMeasure)).toBe(false)
  })
})
