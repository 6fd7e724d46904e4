import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stacksOf } from '@/lib/charts/stacks'
import type { TallyRow } from '@/lib/domain/tally'
import { defaultPreferences } from '@/lib/i18n/preferences'

const names = { places: { p1: { en: 'One', ar: 'واحد' } }, actors: {} }
const single = { label: 'All of it', color: 'attack' } as const
const stacks = (rows: readonly TallyRow[], split: Parameters<typeof stacksOf>[1], locale: 'en' | 'ar' = 'en') =>
  stacksOf(rows, split, row => row.value, names, defaultPreferences(locale), single)
const row = (key: string, value: number): TallyRow => ({ bucket: '2024', key, value, low: value, high: value })

it('gives every key to exactly one part, never more parts than colours', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), keys => {
      const parts = stacks(
        keys.map((key, n) => row(key, n)),
        'place',
      )
      expect(parts.flatMap(part => part.keys).sort()).toEqual([...keys].sort())
      expect(parts.length).toBeLessThanOrEqual(8)
      expect(new Set(parts.map(({ color, pattern }) => `${color} ${pattern}`)).size).toBe(parts.length)
    }),
  )
})

it('puts the largest first and what is not known last, under its own word', () => {
  const parts = stacks([row('unknown', 90), row('rocket', 2), row('drone', 5)], 'weapon')
  expect(parts.map(part => part.label)).toEqual(['Drone', 'Rocket', 'Not known'])
  expect(stacks([row('unknown', 1)], 'claimed_by')[0]?.label).toBe('No claim recorded')
  expect(stacks([row('p1', 1)], 'place', 'ar')[0]?.label).toBe('واحد')
  expect(stacks([row('SY', 1)], 'scope')[0]?.label).toBe('Syria')
})

it('is one part in the colour of the kind where nothing divides it', () => {
  expect(stacks([row('all', 3)], 'none')).toEqual([
    { key: 'all', keys: ['all'], label: 'All of it', color: 'attack', pattern: 0 },
  ])
})
