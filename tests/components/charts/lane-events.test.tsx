import { expect, it } from 'vitest'
import { LaneEvents } from '@/components/charts/lane-events'
import { layoutOf } from '@/components/charts/layout'
import { textWidth } from '@/components/charts/text-fit'
import { attackResponse } from '@/lib/charts/definitions/attack-response'
import { fixtureFrame } from '../../charts/fixture'
import { markup } from '../markup'

it('writes no lag over another, of whatever line', () => {
  const frame = fixtureFrame(attackResponse, 'ar')
  const layout = layoutOf(frame, 'narrow')
  // The same lines once more as those of another direction: their labels compete for the same room.
  const links = frame.series.filter(series => series.shape === 'link')
  const twice = {
    ...frame,
    series: [
      ...frame.series,
      ...links.map(series => ({
        ...series,
        key: 'again',
        values: series.values.map(value => ({ ...value, short: `${value.short} ` })),
      })),
    ],
  }
  const { html } = markup(<LaneEvents frame={twice} layout={layout} />)
  const texts = [...html.matchAll(/<text [^>]*x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)</g)].map(
    ([, x, y, text = '']) => ({
      ...{ x: Number(x), y: Number(y), width: textWidth(text.replaceAll(/[\u2067\u2069]/g, ''), layout.font) },
    }),
  )
  expect(texts.length).toBeGreaterThan(3)
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      const apart =
        Math.abs(one.x - other.x) >= (one.width + other.width) / 2 || Math.abs(one.y - other.y) >= layout.font
      expect(apart, `${one.x},${one.y} ${other.x},${other.y}`).toBe(true)
    }
})
