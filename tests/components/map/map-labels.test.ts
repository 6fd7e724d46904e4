import { describe, expect, it } from 'vitest'
import { textWidth } from '@/components/charts/text-fit'
import { boxOf, overlaps, placeLabels } from '@/components/map/map-labels'
import { mapLayout, settleSites } from '@/components/map/map-layout'
import { placeBases } from '@/components/map/map-marks'
import { LOCALES } from '@/lib/i18n/locale'
import { fixtureMap } from '../../charts/fixture-map'

const NAMES = ['Ain al-Asad Air Base', 'Al-Omar oil field base', 'US positions near Rukban', 'Erbil', 'Kharab al-Jir']
const ROOM = { width: 360, height: 346, font: 13, widest: 110 }

const wishes = NAMES.map((text, index) => {
  const [x, y] = [60 + index * 50, 80 + (index % 2) * 30]
  return { key: text, text, around: { x0: x - 8, x1: x + 8, y0: y - 8, y1: y + 8 } }
})

describe('names on the map', () => {
  const marks = wishes.map(({ around }) => around)
  const { named } = placeLabels(wishes, [], marks, ROOM)

  it('stand whole, in one line or two, or not at all', () => {
    expect(named.length).toBeGreaterThan(2)
    for (const { key, lines } of named) expect([lines.join(' '), lines.length <= 2]).toEqual([key, true])
    expect(named.some(({ lines }) => lines.length === 2)).toBe(true)
    for (const { lines } of named) {
      for (const line of lines) expect(textWidth(line, ROOM.font)).toBeLessThanOrEqual(ROOM.widest)
    }
  })

  it('cover no mark, none of one another, and no edge', () => {
    const boxes = named.map(label => boxOf(label, ROOM.font))
    for (const [index, box] of boxes.entries()) {
      expect([...marks, ...boxes.slice(index + 1)].filter(other => overlaps(box, other))).toEqual([])
      expect([box.x0 >= 0, box.x1 <= ROOM.width, box.y0 >= 0, box.y1 <= ROOM.height]).toEqual([true, true, true, true])
    }
  })
})

describe.each(LOCALES.flatMap(locale => (['wide', 'narrow', 'picture'] as const).map(size => ({ locale, size }))))(
  'marks on the map, $locale, $size',
  ({ locale, size }) => {
    const frame = fixtureMap(locale)
    const layout = mapLayout(size)
    const one = frame.sites.find(({ shape, marks }) => shape === 'point' && marks.length > 0)
    if (!one) throw new Error('the fixture has a spot with events')
    const [mark] = one.marks
    if (!mark) throw new Error('the fixture has a mark')
    const many = { ...one, marks: [{ ...mark, n: 40, short: '40' }] }
    const near = { ...many, key: 'near', lon: one.lon + 0.1, spot: [one.spot[0] + 0.1, one.spot[1]] as const }
    const placed = settleSites([many, { ...near, marks: [{ ...mark, n: 25, short: '25' }] }], layout)

    it('leave the number in a larger one free', () => {
      const [large, small] = placed.flatMap(({ marks }) => marks)
      const apart = Math.hypot((large?.x ?? 0) - (small?.x ?? 0), (large?.y ?? 0) - (small?.y ?? 0))
      expect(apart - (small?.r ?? 0)).toBeGreaterThanOrEqual((layout.font - 1) * 0.5)
    })

    it('have the signs of bases beside their numbers', () => {
      const bases = placeBases(frame, layout, placed)
      expect(bases.length).toBeGreaterThan(0)
      for (const { x, y } of bases) {
        for (const { marks } of placed) {
          for (const drawn of marks) expect(Math.hypot(drawn.x - x, drawn.y - y)).toBeGreaterThan(layout.font * 0.6)
        }
      }
    })
  },
)
