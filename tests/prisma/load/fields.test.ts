import { describe, expect, it } from 'vitest'
import { fieldValue, readFields } from '@/prisma/load/fields'

describe('fieldValue', () => {
  it('reads a cell by the type of its field; an empty one is not reported', () => {
    expect(fieldValue('attack', 'fatalities_low', '')).toBeNull()
    expect(fieldValue('attack', 'fatalities_low', '0')).toBe(0)
    expect(fieldValue('attack', 'notable_killed', 'p-soleimani|p-muhandis')).toEqual(['p-soleimani', 'p-muhandis'])
    expect(fieldValue('attack', 'tags', '')).toEqual([])
    expect(fieldValue('milestone', 'conditional', 'true')).toBe(true)
    expect(fieldValue('milestone', 'conditional', '')).toBeNull()
    expect(fieldValue('force_level', 'comparator', '=')).toBe('=')
  })

  it('refuses a column that is no field of the kind', () => {
    expect(() => fieldValue('attack', 'troops', '1')).toThrow('troops')
  })
})

it('readFields refuses a number that is not whole, and names the record', () => {
  expect(() => readFields('attack', { injured_us: 'many' }, 'att-x')).toThrow('att-x')
  expect(readFields('attack', { injured_us: '4' }, 'att-x')).toEqual({ injured_us: 4 })
})
