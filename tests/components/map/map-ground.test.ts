import { expect, it } from 'vitest'
import { textWidth } from '@/components/charts/text-fit'
import { countrySpot } from '@/components/map/map-ground'
import { type MapSize, mapLayout } from '@/components/map/map-layout'

const NAMES = { ar: ['تركيا', 'السعودية', 'الأردن', 'الكويت'], en: ['Türkiye', 'Saudi Arabia', 'Jordan', 'Kuwait'] }
const SIZES: readonly MapSize[] = ['wide', 'narrow']

it.each(SIZES)('cuts no name of a country off at the edge of a %s map', size => {
  const layout = mapLayout(size)
  const corners = [layout.at(38.2, 37.5), layout.at(48.8, 29)]
  expect(corners.every(([x, y]) => x >= 0 && x <= layout.width && y >= 0 && y <= layout.height)).toBe(true)
  for (const [spacing, names] of [
    [0, NAMES.ar],
    [1, NAMES.en],
  ] as const)
    for (const name of names)
      for (const spot of [
        [38.2, 37.5],
        [48.8, 29],
        [43, 33],
      ] as const) {
        const place = countrySpot(spot, name, layout, spacing)
        if (place === null) throw new Error(`${name} is left out`)
        const half = (textWidth(name, layout.font + 1) + spacing * name.length) / 2
        expect(place[0] - half).toBeGreaterThanOrEqual(0)
        expect(place[0] + half).toBeLessThanOrEqual(layout.width)
        expect(place[1]).toBeGreaterThanOrEqual(layout.font)
        expect(place[1]).toBeLessThanOrEqual(layout.height)
      }
})

it('leaves a name at its spot where there is room, and leaves out what the picture does not hold', () => {
  const layout = mapLayout('wide')
  const [x, y] = layout.at(43, 33)
  expect(countrySpot([43, 33], 'العراق', layout, 0)).toEqual([Math.round(x * 100) / 100, Math.round(y * 100) / 100])
  expect(countrySpot([20, 33], 'ليبيا', layout, 0)).toBeNull()
})
