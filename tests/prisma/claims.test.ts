// Subject: prisma/data, lib/domain/claim-comparison.ts
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/core/edtf'
import { compareClaim } from '@/lib/domain/claim-comparison'
import { type EventRecord, recordSchema } from '@/lib/domain/record'
import { readData } from '@/prisma/load/read-data'
import { fixtureRow } from '../charts/fixture-row'

const data = readData()
const twice = new Set(data.links.filter(link => link.kind === 'possible_duplicate_of').map(link => link.from))
const events = data.entries.flatMap(({ kind, key, fields }): EventRecord[] => {
  const possible_duplicate = twice.has(key)
  if (kind === 'attack')
    return [recordSchema(kind).parse({ ...fixtureRow(kind, 'IWM-A-0001', fields), possible_duplicate })]
  if (kind === 'strike')
    return [recordSchema(kind).parse({ ...fixtureRow(kind, 'IWM-S-0001', fields), possible_duplicate })]
  return []
})

function ends(name: string, text: unknown) {
  const date = typeof text === 'string' ? parseEdtf(text) : null
  return date?.ok ? { [`${name}_min`]: date.value.min, [`${name}_max`]: date.value.max } : {}
}

const claims = data.entries.flatMap(({ kind, key, fields }) => {
  if (kind !== 'tally_claim') return []
  const row = fixtureRow(kind, 'IWM-T-0001', fields)
  const window = {
    ...ends('window_start', fields.window_start_edtf),
    ...ends('window_end', fields.window_end_edtf),
  }
  const claim = recordSchema(kind).parse({ ...row, ...window })
  return [{ key, claim, compared: compareClaim(claim, events) }]
})
const of = (key: string) => {
  const found = claims.find(claim => claim.key === key)?.compared
  return found?.ok ? found.value : found?.error
}

describe('the stated totals of the starting data', () => {
  it('each reconcile with our count to the last event, and every difference has a reason', () => {
    const compared = claims.flatMap(({ key, claim, compared: one }) => (one.ok ? [{ key, claim, ...one.value }] : []))
    expect(compared.length).toBeGreaterThan(110)
    for (const { key, claim, own, difference, reasons } of compared) {
      expect(
        reasons.reduce((sum, { amount }) => sum + (amount ?? 0), own.value),
        key,
      ).toBe(claim.value)
      expect(difference === 0 || reasons.some(({ amount }) => amount !== null), key).toBe(true)
    }
  })

  it('are counted by what was aimed at: a Peshmerga base is no attack on US forces', () => {
    expect(of('tal-20240111')).toMatchObject({ own: { low: 66, value: 126, high: 130 }, difference: -4, within: true })
  })

  it('lay a difference at the records that stand for it, counted here from the rows alone', () => {
    const rows = data.entries.flatMap(({ kind, fields }) => {
      if (kind !== 'attack') return []
      const date = parseEdtf(String(fields.date_edtf))
      const inTime = date.ok && (date.value.min ?? '') >= '2023-10-17' && (date.value.max ?? '9') <= '2024-01-11'
      const counted = !['contested', 'discounted'].includes(String(fields.verification))
      return inTime && counted && /^(?:IQ|SY)(?:$|-)/.test(String(fields.scope)) ? [String(fields.target_type)] : []
    })
    const aimedAt = (...targets: readonly string[]) => rows.filter(target => targets.includes(target)).length
    const own = aimedAt('us_forces', 'us_and_coalition_forces')
    // US troops may or may not have been meant: theirs by another definition, as far as the difference of four goes.
    const other = aimedAt('coalition_forces', 'contractors', 'host_base', 'unknown', 'null')
    expect([own, other]).toEqual([126, 3])
    expect(of('tal-20240111')).toMatchObject({
      own: { value: own },
      reasons: [
        { reason: 'no_individual_report', amount: 130 - own - other },
        { reason: 'definition_differs', amount: other },
      ],
    })
  })

  it('say of a total far inside our bounds what makes up the difference', () => {
    expect(of('tal-sohr45')).toMatchObject({ difference: 17, within: true })
  })
})
