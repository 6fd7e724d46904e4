import { describe, expect, it } from 'vitest'
import { fixtureMap, MAP_DATA } from './fixture-map'

describe('the map as data', () => {
  const frame = fixtureMap('en')
  const counts = [...frame.sites.flatMap(site => site.marks), ...frame.unlocated.items.flatMap(item => item.marks)]

  it('leaves no event out: spots, areas and tray add up to what was counted', () => {
    const all = MAP_DATA.cells.reduce((sum, { n }) => sum + n, 0)
    expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(all)
  })

  it('puts what is known to the country or less into the tray', () => {
    expect(frame.unlocated.n).toBe(6)
    expect(frame.sites.map(site => site.key).join(' ')).not.toContain('iraq')
  })

  it('leads from each mark to records of its kind, under the bound that it counts', () => {
    for (const { href, kind } of counts) {
      const query = new URL(href, 'https://example.org').searchParams
      expect(query.get('kind')).toBe(kind)
      expect(query.get('bounds')).toBe('best')
    }
  })

  it('says of a base what its newest record says', () => {
    expect(frame.bases.map(base => base.status)).toEqual(['handed_over'])
  })

  it('can be written as JSON and speaks the language of its reader', () => {
    expect(JSON.parse(JSON.stringify(frame))).toEqual(frame)
    expect(fixtureMap('ar').title).toMatch(/[\u0620-\u064a]/)
  })
})
