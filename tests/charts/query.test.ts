import { describe, expect, it } from 'vitest'
import { queryOf } from '@/lib/charts/query'

describe('the query of an address', () => {
  it('joins what a form sends one by one, in one order, and leaves out what is empty or usual', () => {
    const form: [string, string][] = [
      ['rev', '7'],
      ['source', 'seed-001'],
      ['weapon', 'rocket'],
      ['weapon', 'drone'],
      ['weapon', 'drone'],
      ['scope', 'theatre'],
      ['q', ''],
      ['time', '2024-01'],
    ]
    expect(queryOf(form, { scope: 'theatre' })).toBe(
      'time=2024-01-01..2024-01-31&weapon=drone,rocket&rev=7&source=seed-001',
    )
  })

  it('keeps words whole, a comma among them, and a plus as a plus', () => {
    expect(queryOf([['q', ' Ain al-Asad, 50% + 1 ']])).toBe('q=Ain%20al-Asad,%2050%25%20%2B%201')
    expect(queryOf([['scope', 'IQ+SY']])).toBe('scope=IQ%2BSY')
  })

  it('leaves the period in force where the one typed cannot be read, and says nothing where there is none', () => {
    const inForce = { time: '2024-01-01..2024-01-31' }
    expect(queryOf([['time', 'last week']])).toBe('')
    expect(
      queryOf(
        [
          ['time', 'last week'],
          ['weapon', 'drone'],
        ],
        {},
        inForce,
      ),
    ).toBe('time=2024-01-01..2024-01-31&weapon=drone')
    expect(queryOf([['time', '']], {}, inForce)).toBe('')
    expect(queryOf([['time', '17/10/2023 - 28/1/2024']], {}, inForce)).toBe('time=2023-10-17..2024-01-28')
    expect(queryOf([['time', '٢٠٢٤']])).toBe('time=2024-01-01..2024-12-31')
  })
})
