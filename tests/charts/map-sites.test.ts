import { describe, expect, test } from 'vitest'
import type { MapCell, MapPlace } from '@/lib/charts/map-data'
import { RADIUS_KM, sitesOf, spotOf } from '@/lib/charts/map-sites'

function place(id: string, given: Partial<MapPlace> = {}): MapPlace {
  const base = { en: id, ar: id, kind: 'base', country: 'IQ', governorate: null, pcode: null, where_prec: 1 }
  return { id, latitude: 33.5, longitude: 43, ...base, ...given }
}
const cell = (at: string | null, where_prec: number | null, n: number, kind: MapCell['kind'] = 'attack'): MapCell => ({
  place: at,
  where_prec,
  kind,
  n,
})
const byId = (...places: MapPlace[]) => new Map(places.map(one => [one.id, one]))

describe('where a record is drawn', () => {
  test.each([
    [1, 'point', 0],
    [2, 'point', 0],
    [3, 'circle', RADIUS_KM.district],
  ] as const)('precision %i: a %s', (prec, shape, km) => {
    expect(spotOf(place('a'), prec)).toMatchObject({ shape, km, prec })
  })

  test('the coarser of place and record decides', () => {
    expect(spotOf(place('a', { where_prec: 3 }), 1)).toMatchObject({ shape: 'circle' })
    expect(spotOf(place('a'), null)).toMatchObject({ shape: 'point' })
  })

  test('a governorate is its outline, one without an outline a circle, and what is coarser has no spot', () => {
    expect(spotOf(place('anbar', { where_prec: 4, pcode: 'IQG01' }), null)).toMatchObject({
      shape: 'area',
      pcode: 'IQG01',
    })
    expect(spotOf(place('deir', { where_prec: 4 }), null)).toMatchObject({ shape: 'circle', km: RADIUS_KM.governorate })
    for (const prec of [5, 6, 7]) expect(spotOf(place('a'), prec)).toBe(null)
    expect(spotOf(place('a', { latitude: null, longitude: null }), 1)).toBe(null)
  })
})

describe('sites', () => {
  test('every event is at one site or without a spot, and most come first', () => {
    const cells = [
      cell('a', 1, 2),
      cell('a', 1, 1, 'strike'),
      cell('b', 3, 5),
      cell('a', 6, 4),
      cell(null, null, 7),
      cell('gone', 1, 1),
    ]
    const { sites, unlocated } = sitesOf(cells, byId(place('a'), place('b', { latitude: 34 })))
    const sum = [...sites, ...unlocated].reduce((n, one) => n + one.n, 0)
    expect(sum).toBe(cells.reduce((n, one) => n + one.n, 0))
    expect(sites.map(site => [site.shape, site.n])).toEqual([
      ['circle', 5],
      ['point', 3],
    ])
    expect(unlocated.map(one => [one.place?.id ?? null, one.n])).toEqual([
      [null, 7],
      ['a', 4],
      [null, 1],
    ])
  })

  test('places on one spot share a site, which says so where a place has records elsewhere too', () => {
    const { sites } = sitesOf([cell('a', 1, 1), cell('b', 2, 3), cell('a', 3, 1)], byId(place('a'), place('b')))
    const point = sites.find(site => site.shape === 'point')
    expect(point?.parts.map(part => [part.place.id, part.shared])).toEqual([
      ['b', false],
      ['a', true],
    ])
    expect(point?.prec).toBe(1)
  })

  test('marks of a circle stand on its southern rim, those of an area clear of exact ones', () => {
    const anbar = place('anbar', { where_prec: 4, pcode: 'IQG01', latitude: 33, longitude: 42 })
    const { sites } = sitesOf([cell('a', 3, 1), cell('anbar', 4, 1)], byId(place('a'), anbar))
    const circle = sites.find(site => site.shape === 'circle')
    expect(circle?.spot[0]).toBe(43)
    expect(circle?.spot[1]).toBeCloseTo(33.5 - RADIUS_KM.district / 111.32, 2)
    const alone = sites.find(site => site.shape === 'area')
    const spot = alone?.spot ?? [0, 0]
    const crowded = sitesOf(
      [cell('anbar', 4, 1), cell('on-it', 1, 1)],
      byId(anbar, place('on-it', { longitude: spot[0], latitude: spot[1] })),
    ).sites.find(site => site.shape === 'area')
    expect(crowded?.spot).not.toEqual(spot)
  })
})
