import { readFileSync, statSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { COUNTRIES, contains, GOVERNORATES, middleOf, type Outline } from '@/lib/charts/geometry'

const place = z.object({
  id: z.string(),
  kind: z.string(),
  country: z.string(),
  parent_id: z.string(),
  pcode: z.string(),
  latitude: z.string(),
  longitude: z.string(),
})
const places = z.array(place).parse(parse(readFileSync('prisma/data/places.csv', 'utf8'), { columns: true }))

type Ring = readonly (readonly number[])[]
const area = (ring: Ring) =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = x, nextY = y] = ring[at + 1] ?? []
    return sum + x * nextY - nextX * y
  }, 0)

/** Whether two edges of a ring that do not touch cross each other. */
function crossesItself(ring: Ring): boolean {
  const edges = ring.slice(1).map((end, at) => [ring[at] ?? end, end] as const)
  const side = (
    [ax = 0, ay = 0]: readonly number[],
    [bx = 0, by = 0]: readonly number[],
    [x = 0, y = 0]: readonly number[],
  ) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
  return edges.some(([a, b], i) =>
    edges
      .slice(i + 2, i === 0 ? -1 : undefined)
      .some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  )
}

/** Kilometres from a point to the border of an outline. */
function away(outline: Outline, [x, y]: readonly [number, number]): number {
  const flat = ([px = 0, py = 0]: readonly number[]) => [(px - x) * Math.cos((y * Math.PI) / 180) * 111, (py - y) * 111]
  const toEdge = ([ax = 0, ay = 0]: readonly number[], [bx = 0, by = 0]: readonly number[]) => {
    const [dx, dy] = [bx - ax, by - ay]
    const part = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
    return Math.hypot(ax + part * dx, ay + part * dy)
  }
  const rings = outline.geometry.coordinates.flat()
  return Math.min(...rings.flatMap(ring => ring.slice(1).map((end, at) => toEdge(flat(ring[at] ?? end), flat(end)))))
}

describe('the outlines of the map', () => {
  it('are small enough to be sent', () => {
    for (const name of ['governorates', 'countries'])
      expect(statSync(`lib/charts/geometry/${name}.json`).size).toBeLessThan(40_000)
  })

  it('have the 18 governorates of our places by P-code, and not Halabja, which has none', () => {
    const coded = places.filter(one => one.pcode !== '').map(one => one.pcode)
    expect(GOVERNORATES.map(one => one.properties.code)).toEqual(coded.toSorted())
    expect(coded).toHaveLength(18)
    expect(places.filter(one => one.kind === 'governorate' && one.country === 'IQ' && one.pcode === '')).toMatchObject([
      { id: 'halabja-gov' },
    ])
  })

  it('are RFC 7946: closed rings of four points or more, outlines counter-clockwise, holes clockwise, in range', () => {
    for (const { properties, geometry } of [...GOVERNORATES, ...COUNTRIES]) {
      expect(geometry.coordinates.length, properties.code).toBeGreaterThan(0)
      for (const polygon of geometry.coordinates)
        polygon.forEach((ring, at) => {
          expect(ring.length, properties.code).toBeGreaterThanOrEqual(4)
          expect(ring.at(-1), properties.code).toEqual(ring[0])
          expect(Math.sign(area(ring)), properties.code).toBe(at === 0 ? 1 : -1)
          for (const [x = NaN, y = NaN] of ring) expect(Math.abs(x) <= 180 && Math.abs(y) <= 90).toBe(true)
        })
    }
  })

  it('of governorates do not cross themselves', () => {
    for (const { properties, geometry } of GOVERNORATES)
      for (const ring of geometry.coordinates.flat()) expect(crossesItself(ring), properties.code).toBe(false)
  })

  it('share their borders: every point of a governorate that is not on the edge of Iraq is a neighbour’s too', () => {
    const owners = new Map<string, Set<string>>()
    for (const { properties, geometry } of GOVERNORATES)
      for (const point of geometry.coordinates.flat(2))
        owners.set(point.join(), (owners.get(point.join()) ?? new Set()).add(properties.code))
    // Babil touches no border of the country, so all of its points must be shared.
    const babil = GOVERNORATES.find(one => one.properties.code === 'IQG07')
    const lonely = babil?.geometry.coordinates.flat(2).filter(point => (owners.get(point.join())?.size ?? 0) < 2)
    expect(lonely).toEqual([])
  })

  it('hold every located place in its governorate, but for two near Baghdad whose outline is drawn too small', () => {
    const byId = new Map(places.map(one => [one.id, one]))
    const located = places.filter(one => one.latitude !== '' && one.country === 'IQ')
    expect(located.length).toBeGreaterThan(25)
    const outside: { id: string; km: number }[] = []
    for (const one of located) {
      const code = one.pcode || byId.get(one.parent_id)?.pcode
      const outline = GOVERNORATES.find(({ properties }) => properties.code === code)
      if (!outline) throw new Error(`${one.id} has no governorate with an outline`)
      const at = [Number(one.longitude), Number(one.latitude)] as const
      if (!contains(outline, at)) outside.push({ id: one.id, km: Math.round(away(outline, at)) })
    }
    // Natural Earth's Baghdad ends before Taji and Abu Ghraib, which belong to it (docs/data.md).
    expect(outside).toEqual([
      { id: 'abu-ghraib', km: 4 },
      { id: 'taji', km: 13 },
    ])
  })

  it('are named inside themselves', () => {
    for (const outline of [...GOVERNORATES, ...COUNTRIES])
      expect(contains(outline, middleOf(outline)), outline.properties.code).toBe(true)
  })
})
