import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress, viewValues } from '@/lib/charts/address'
import { CHARTS, chartOf } from '@/lib/charts/registry'
import {
  freeKeys,
  isLock,
  keptView,
  LOCKS,
  type Lock,
  locksOf,
  OWN,
  readKept,
  sharedView,
  viewQuery,
} from '@/lib/charts/shared-view'
import { resolveWindow } from '@/lib/charts/window'

const TODAY = '2026-11-28'

const period = fc.constantFrom('2024', '2023-10..2024-03', 'earliest..latest', '2025-01-01/2025-02-03', 'last')
const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
/** What an address may hold: values that mean something, under every name that was ever used, and junk. */
const address = fc
  .record({
    time: sometimes(period),
    from: sometimes(fc.constantFrom('2003-01-01', 'x')),
    to: sometimes(fc.constantFrom('2026-01-01', '')),
    compare: sometimes(period),
    grain: sometimes(fc.constantFrom('day', 'week', 'month', 'year', 'x')),
    interval: sometimes(fc.constantFrom('day', 'year')),
    stack: sometimes(fc.constantFrom('none', 'weapon', 'place', 'outcome')),
    split: sometimes(fc.constantFrom('none', 'scope')),
    kind: sometimes(fc.constantFrom('attack', 'strike', 'attack,strike', '')),
    weapon: sometimes(fc.constantFrom('drone', 'rocket', 'drone,rocket', '')),
    actor: sometimes(fc.constantFrom('kh', 'us', '')),
    place: sometimes(fc.constantFrom('harir', 'harir,ain-al-asad', '')),
    outcome: sometimes(fc.constantFrom('hit', '')),
    verification: sometimes(fc.constantFrom('strong', 'weak,strong', '')),
    q: sometimes(fc.constantFrom('drone', ' ', '')),
    scope: sometimes(fc.constantFrom('IQ', 'IQ SY', 'theatre', 'world')),
    bounds: sometimes(fc.constantFrom('low', 'best', 'high')),
    claims: sometimes(fc.constantFrom('attacks_on_us_forces.IQ.SY.2023-10-17', 'x y')),
    tab: sometimes(fc.constantFrom('chart', 'table', 'map')),
    rev: sometimes(fc.constantFrom('1', '999', 'x')),
    live: sometimes(fc.constant('1')),
  })
  .map(asked => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)))
const chart = fc.constantFrom(...CHARTS)
const locks = fc.subarray([...LOCKS])

describe('a named link', () => {
  test('never lets go of what is locked, whatever its address says', () => {
    fc.assert(
      fc.property(chart, address, locks, address, fc.boolean(), (one, stated, held, tampered, own) => {
        const kept = readKept(keptView(readAddress(stated, one.defaults)))
        const view = sharedView(one, kept, held, own ? { ...tampered, [OWN]: '1' } : tampered)
        const [before, after] = [viewValues(kept), viewValues(view)]
        for (const lock of held) expect(after[lock], lock).toBe(before[lock])
        if (held.includes('time')) {
          expect(after.compare).toBe(before.compare)
          const [asked, shown] = [resolveWindow(kept, '2020-02-02', TODAY), resolveWindow(view, '2020-02-02', TODAY)]
          expect([shown.from, shown.to]).toEqual([asked.from, asked.to])
        }
        expect(after.rev).toBe('')
        if (!own) expect({ ...after, tab: '' }).toEqual({ ...before, tab: '', rev: '' })
        // What reaches the chart is the same once more: the road to it is an address again.
        const drawn = viewValues(readAddress(viewQuery(one, view), one.defaults))
        for (const lock of held) expect(drawn[lock], lock).toBe(before[lock])
      }),
      { numRuns: 2000 },
    )
  })

  test('what is free means what the address says, read over the beginning of the chart', () => {
    fc.assert(
      fc.property(chart, address, locks, address, (one, stated, held, asked) => {
        const kept = readKept(keptView(readAddress(stated, one.defaults)))
        const view = viewValues(sharedView(one, kept, held, { ...asked, [OWN]: '1' }))
        const wanted = viewValues(readAddress(asked, one.defaults))
        for (const key of freeKeys(one, kept, held)) expect(view[key], key).toBe(wanted[key])
      }),
    )
  })

  test('keeps a view as it was, also where that is what the chart begins with', () => {
    fc.assert(
      fc.property(chart, address, (one, stated) => {
        const view = readAddress(stated, one.defaults)
        expect(viewValues(readKept(keptView(view)))).toEqual({ ...viewValues(view), rev: '' })
      }),
    )
    const attacks = chartOf('attacks')
    if (!attacks) throw new Error('no chart of attacks')
    expect(keptView(attacks.defaults)).toMatchObject({ stack: 'weapon', scope: 'theatre', grain: 'month' })
    // An address of its own that says nothing is not the view that the link keeps.
    const kept = readKept({ ...keptView(attacks.defaults), weapon: 'drone' })
    expect(sharedView(attacks, kept, [], {}).weapon).toEqual(['drone'])
    expect(sharedView(attacks, kept, [], { [OWN]: '1' }).weapon).toEqual([])
    expect(sharedView(attacks, kept, ['weapon'], { [OWN]: '1', weapon: 'rocket' }).weapon).toEqual(['drone'])
  })

  test('a locked period that the chart chose holds the grain, which would move it', () => {
    const attacks = chartOf('attacks')
    if (!attacks) throw new Error('no chart of attacks')
    expect(freeKeys(attacks, attacks.defaults, ['time'])).not.toContain('grain')
    const stated = readAddress({ time: '2024' }, attacks.defaults)
    expect(freeKeys(attacks, stated, ['time'])).toContain('grain')
  })

  test('only what a chart answers to can be locked', () => {
    for (const one of CHARTS) {
      const mine: readonly Lock[] = locksOf(one)
      expect(mine.length, one.slug).toBeGreaterThan(3)
      for (const lock of mine) expect(one.params).toContain(lock)
    }
    expect(isLock('rev') || isLock('compare') || isLock('')).toBe(false)
  })
})
