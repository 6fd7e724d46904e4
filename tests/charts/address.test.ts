import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, viewValues, writeAddress } from '@/lib/charts/address'
import { readChartAddress } from '@/lib/charts/chart-address'
import { FORMS, optionsOf } from '@/lib/charts/forms'
import { CHARTS } from '@/lib/charts/registry'
import { DEFAULT_VIEW, type View } from '@/lib/charts/view'
import { fromDayNumber } from '@/lib/core/plain-date'

const day = fc.integer({ min: -10_000, max: 40_000 }).map(fromDayNumber)
const list = fc
  .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/), { minLength: 1, maxLength: 6 })
  .map(items => items.sort())
const time: fc.Arbitrary<View['time']> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }))

const views: fc.Arbitrary<View> = fc.record({
  time,
  compare: time,
  grain: fc.constantFrom('day', 'week', 'month', 'year'),
  stack: fc.constantFrom('none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification'),
  kind: fc
    .uniqueArray(fc.constantFrom('attack' as const, 'strike' as const, 'milestone' as const), { minLength: 1 })
    .map(kinds => kinds.sort()),
  weapon: list,
  actor: list,
  place: list,
  outcome: list,
  verification: list,
  q: fc.constantFrom('Ain al-Asad', 'عين الأسد', '50% + 1 & more', '٢٥٠٠'),
  scope: fc.constantFrom('theatre', 'IQ', 'IQ-federal', 'IQ+SY', 'IQ-KRI+SY+JO'),
  bounds: fc.constantFrom('low', 'best', 'high'),
  tab: fc.constantFrom('chart', 'table', 'map'),
  digits: fc.constantFrom('latn', 'arab'),
  months: fc.constantFrom('iraqi', 'international'),
  rev: fc.integer({ min: 1, max: 999_999 }),
  day: fc.option(day),
  claims: fc.option(fc.stringMatching(/^[a-z][a-z_]{0,30}(\.[A-Za-z0-9-]{1,12}){0,4}$/)),
})

describe('the address of a chart', () => {
  it.each(CHARTS)('$slug: gives back every view that was written into it', ({ defaults }) => {
    fc.assert(
      fc.property(views, view => {
        const query = writeAddress(view, defaults)
        expect(readAddress(new URLSearchParams(query), defaults)).toEqual(view)
        // Next.js hands the same parameters over as a record.
        expect(readAddress(Object.fromEntries(new URLSearchParams(query)), defaults)).toEqual(view)
      }),
    )
  })

  it.each(CHARTS)('$slug: is empty for the usual view, and the empty one gives it', ({ defaults }) => {
    expect(writeAddress(defaults, defaults)).toBe('')
    expect(readAddress({}, defaults)).toEqual(defaults)
  })

  it('never throws and takes junk for nothing said', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), params => {
        const view = readAddress(params)
        expect(readAddress(new URLSearchParams(writeAddress(view)))).toEqual(view)
      }),
    )
    const junk = {
      time: '2024-13-01..x',
      grain: 'decade',
      stack: '',
      scope: "'; --",
      bounds: 'most',
      rev: '-1',
      tab: 'x',
    }
    expect(readAddress(junk)).toEqual(DEFAULT_VIEW)
  })

  it('keeps its parameters in one order and leaves usual ones out', () => {
    expect(writeAddress({ ...DEFAULT_VIEW, rev: 7, scope: 'IQ+SY', weapon: ['drone', 'rocket'], grain: 'year' })).toBe(
      'grain=year&weapon=drone,rocket&scope=IQ%2BSY&rev=7',
    )
  })

  it('takes an empty field of a form for nothing said', () => {
    const half = readAddress(new URLSearchParams('from=2024-01-01&to=&scope=&weapon=&grain='))
    expect(half).toEqual({ ...DEFAULT_VIEW, time: { from: '2024-01-01', to: null } })
    expect(readAddress(new URLSearchParams('from=&to='))).toEqual(DEFAULT_VIEW)
  })

  it('reads what people bring from the API, and a plus that became a space', () => {
    expect(readAddress({ from: '2024-01-01', to: '2024-02-01' }).time).toEqual({ from: '2024-01-01', to: '2024-02-01' })
    expect(readAddress({ from: '2024-01-01' }).time).toEqual({ from: '2024-01-01', to: null })
    expect(readAddress({ split: 'place', interval: 'week' })).toMatchObject({ stack: 'place', grain: 'week' })
    expect(readAddress(new URLSearchParams('scope=IQ+SY')).scope).toBe('IQ+SY')
    expect(readAddress({ time: '2024-05-01..2024-01-01' }).time).toBeNull()
  })
})

describe('links that were documented', () => {
  const lines = readFileSync(new URL('./old-links.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))

  it('hold every parameter of a view and every option of a form', () => {
    const asked = new Set(
      lines.flatMap(([address = '']) => [...new URL(address, 'https://example.org').searchParams.keys()]),
    )
    const known = [...Object.keys(viewValues(DEFAULT_VIEW)), ...FORMS.flatMap(optionsOf)]
    expect(known.filter(key => !asked.has(key))).toEqual([])
  })

  it.each(lines)('%s still opens', (address = '', expected = '') => {
    const asked = readChartAddress(`https://example.org${address}`, 'https://example.org')
    expect(asked).not.toBeNull()
    expect(asked && readAddress(asked.params, asked.chart.defaults)).toMatchObject(JSON.parse(expected))
  })
})
