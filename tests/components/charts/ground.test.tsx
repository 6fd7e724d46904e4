import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Spans } from '@/components/charts/ground'
import { layoutOf } from '@/components/charts/layout'
import { pointAt } from '@/components/charts/level-paths'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { fixtureFrame } from '../../charts/fixture'

describe.each(['card', 'narrow'] as const)('the name of a phase (%s)', size => {
  const whole = fixtureFrame(forceLevels, 'en')
  const [from, to] = whole.x.domain
  const frame = { ...whole, bands: [{ x0: from, x1: to, label: 'Mission' }] }
  const layout = layoutOf(frame, size)
  const points = frame.series
    .filter(({ shape }) => shape === 'points' || shape === 'dashed')
    .flatMap(({ values }) => values.flatMap(value => pointAt(value, layout) ?? []))
  const baseOf = (shown: typeof frame): number => {
    const svg = renderToStaticMarkup(<Spans frame={shown} layout={layout} id="t" />)
    return Number(/<text[^>]* y="([\d.]+)"[^>]*>Mission</.exec(svg)?.[1] ?? Number.NaN)
  }

  it('stands in the first row where nothing is stated there', () => {
    expect(baseOf({ ...frame, series: [] })).toBe(layout.plot.y0 + layout.font)
  })

  it('makes way for stated numbers, or is left to the hover text', () => {
    expect(points.some(({ x, y }) => x < layout.plot.x0 + 60 && y < layout.plot.y0 + layout.font + 8)).toBe(true)
    const base = baseOf(frame)
    expect(base).not.toBe(layout.plot.y0 + layout.font)
    for (const { x, y } of points)
      if (x < layout.plot.x0 + 60) expect(Number.isNaN(base) || y < base - layout.font - 4 || y > base + 7).toBe(true)
  })
})
