import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import { CHARTS, chartOf } from '@/lib/charts/registry'
import { asideOf, RECORD_FILTERS, setAside } from '@/lib/charts/set-aside'

function keys(slug: string, query: string) {
  const chart = chartOf(slug)
  if (!chart) throw new Error(slug)
  return asideOf(chart, readAddress(new URLSearchParams(query), chart.defaults)).map(({ key }) => key)
}

describe('filters that mean nothing to a chart', () => {
  it.each(CHARTS.map(chart => [chart.slug, chart] as const))(
    '%s answers to every filter or says why not',
    (_, chart) => {
      const aside = setAside(chart).map(({ key }) => key)
      for (const key of RECORD_FILTERS) expect(chart.params.includes(key) || aside.includes(key), key).toBe(true)
      for (const key of ['time', 'scope', 'actor', 'verification', 'q'] as const) expect(chart.params).toContain(key)
      for (const { why } of setAside(chart)) for (const text of [why.en, why.ar]) expect(text).toMatch(/^[^.]+\.$/)
    },
  )

  it('are named where an address asks for them, and not where it does not', () => {
    expect(keys('force-levels', 'weapon=drone&place=erbil&bounds=low')).toEqual(['bounds', 'weapon'])
    expect(keys('attacks', 'weapon=drone&place=erbil&bounds=low')).toEqual([])
    expect(keys('claimed-tallies', 'place=erbil')).toEqual(['place'])
    for (const { slug } of CHARTS) expect(keys(slug, '')).toEqual([])
  })

  it('hold the kinds that a chart does not show, where it shows none of those asked for', () => {
    expect(keys('attacks', 'kind=strike')).toEqual(['kind'])
    expect(keys('attacks', 'kind=attack,strike')).toEqual([])
    expect(keys('attack-response', 'kind=strike')).toEqual([])
    expect(keys('attack-response', 'kind=milestone')).toEqual(['kind'])
  })

  it('hold an actor that is no force, where actors are forces', () => {
    expect(keys('force-levels', 'actor=nato')).toEqual([])
    expect(keys('force-levels', 'actor=kh')).toEqual(['actor'])
  })
})
