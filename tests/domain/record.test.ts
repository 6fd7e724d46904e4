import { describe, expect, expectTypeOf, it } from 'vitest'
import { KIND_CODES, type KINDS } from '@/lib/domain/kinds'
import {
  type AttackRecord,
  type EntryRecord,
  fieldsSchema,
  type MilestoneRecord,
  publishProblems,
  recordSchema,
  type TallyClaimRecord,
} from '@/lib/domain/record'
import { attack } from './sample'

const parse = (kind: keyof typeof KINDS, fields: unknown) => fieldsSchema(kind).safeParse(fields)

describe('recordSchema', () => {
  it('reads a row, drops columns that are no field, and adds what every reader needs', () => {
    const record = attack('2024-01-28', { entry_id: 5, until: null, since: 7, weapon: 'drone' })
    expect(record).toMatchObject({ kind: 'attack', revision: 7, since: 7, possible_duplicate: false, weapon: 'drone' })
    expect(record).not.toHaveProperty('entry_id')
    expect(record).not.toHaveProperty('until')
  })

  it('refuses a row that breaks its definition', () => {
    const broken = [
      { weapon: 'arrow' },
      { date_min: '2023-02-29' },
      { scope: 'IR' },
      { tags: null },
      { status: 'gone' },
      { event_id: 'IWM-S-0001' },
      { kind: 'strike' },
    ]
    for (const fields of broken) expect(() => attack('2024-01-28', fields)).toThrow()
    expect(() => recordSchema('milestone').parse({})).toThrow()
  })

  it('has the types that its definition says', () => {
    expectTypeOf<AttackRecord['weapon']>().toExtend<string | null>()
    expectTypeOf<'airstrike'>().toExtend<AttackRecord['weapon']>()
    expectTypeOf<AttackRecord['injured_us']>().toEqualTypeOf<number | null>()
    expectTypeOf<AttackRecord['assoc_actor_1']>().toEqualTypeOf<readonly string[]>()
    expectTypeOf<MilestoneRecord['conditional']>().toEqualTypeOf<boolean | null>()
    expectTypeOf<MilestoneRecord['actual_max']>().toEqualTypeOf<string | null>()
    expectTypeOf<TallyClaimRecord['comparator']>().toEqualTypeOf<'=' | '≈' | '>' | '≥' | '<' | '≤' | null>()
    expectTypeOf<EntryRecord['kind']>().toEqualTypeOf<keyof typeof KINDS>()
    expect(KIND_CODES).toContain(attack('2024-01-28').kind)
  })
})

describe('fieldsSchema', () => {
  it('answers only what was given: a missing field is not a cleared one', () => {
    expect(parse('attack', {}).data).toEqual({})
    expect(parse('attack', { tags: undefined, weapon: undefined }).data).toEqual({})
    expect(parse('attack', { tags: null, weapon: '' }).data).toEqual({ tags: [], weapon: null })
  })

  it('names each fault with its field', () => {
    const parsed = parse('tally_claim', { date_edtf: '2024-13', scope: 'IQ+IQ', value: -1, comparator: '~' })
    const faults = parsed.error?.issues.map(issue => issue.path.join('.'))
    expect(faults?.sort()).toEqual(['comparator', 'date_edtf', 'scope', 'value'])
  })

  it('refuses fields that the kind does not have, derived ones among them', () => {
    for (const name of ['date_min', 'date_prec', 'status', 'number_of_sources', 'since', '__proto__x', 'force'])
      expect(parse('attack', { [name]: null }).error?.issues[0]).toMatchObject({ code: 'unrecognized_keys' })
    expect(parse('attack', null).success).toBe(false)
  })
})

describe('publishProblems', () => {
  it('names what is still missing', () => {
    expect(publishProblems('milestone', { title_en: 'a', title_ar: '', milestone_kind: 'talks' })).toEqual([
      'title_ar',
      'milestone_status',
      'date_edtf',
      'scope',
    ])
    const level = {
      date_edtf: '2024',
      scope: 'IQ',
      force: 'us',
      definition: 'present',
      extent: 'scope',
      unit: 'troops',
    }
    expect(publishProblems('force_level', { ...level, comparator: '≈' })).toEqual(['best'])
    expect(publishProblems('force_level', { ...level, comparator: '<', high: 2000 })).toEqual([])
    expect(publishProblems('force_level', { ...level, comparator: '≈', definition_note_en: 'Hundreds.' })).toEqual([])
  })

  it('lets a total without a number stand if its words are given, and zero is a number', () => {
    const claim = { date_edtf: '2024', scope: 'IQ', metric: 'attacks_on_us_forces', comparator: '≈', claimant: 'us' }
    expect(publishProblems('tally_claim', claim)).toEqual(['value'])
    expect(publishProblems('tally_claim', { ...claim, value: 0 })).toEqual([])
    expect(publishProblems('tally_claim', { ...claim, definition_note_en: 'Dozens.' })).toEqual([])
    expect(publishProblems('tally_claim', { ...claim, value: 1, claimant: null })).toEqual(['claimant'])
  })
})
