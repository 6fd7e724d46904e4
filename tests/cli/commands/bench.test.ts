import { expect, test, vi } from 'vitest'
import { keeps, type Line, tableOf } from '@/lib/cli/bench/measure'
import { bench } from '@/lib/cli/bench/run'

vi.setConfig({ testTimeout: 600_000 })

const line: Line = { what: 'x', engine: 'embedded', measured: 2, most: 3, unit: '×' }

test('a line keeps its budget, falls short of it, or was not measured', () => {
  expect(keeps(line)).toBe(true)
  expect(keeps({ ...line, measured: 4 })).toBe(false)
  expect(keeps({ ...line, measured: null })).toBe(null)
  expect(keeps({ what: 'y', engine: 'server', measured: 0.2, least: 0.4, unit: '×' })).toBe(false)
  expect(tableOf([line, { ...line, measured: 4 }])).toContain('Short of the budget: 1 of 2 lines.')
})

test('a small run measures every line of the budget that needs no site, and names the others', async () => {
  const lines = await bench({ sizes: [200], url: null, web: false, port: 0, embedded: true, say: () => undefined })
  const unmeasured = lines.filter(({ measured }) => measured === null).map(({ what }) => what)
  expect(unmeasured).toEqual([
    'warm page against bare Node with the same bytes',
    'cold page against bare Node with the same bytes',
    'from publish to the first answer that shows it',
    'script of a chart page, compressed',
    'second start, starting data, to the first answer',
    'memory at rest, starting data, resident',
  ])
  const measured = lines.filter(({ measured }) => measured !== null)
  expect(measured.map(({ what }) => what.split(',')[0])).toEqual([
    'made-up events written',
    'tally with one split',
    'tally with one split and one filter',
    'tally with one split',
    'tally with two filters',
    'as of the revision before',
    'as of half way back',
    'records page nine tenths down',
    'records page nine tenths down',
    'records page',
    'search for a common word',
    'overview',
    'export as CSV',
    'export as CSV',
    'import with checks until published',
    'the same until it is in the sums as well',
    'import',
  ])
  expect(measured.every(({ measured }) => Number.isFinite(measured))).toBe(true)
})
