import { describe, expect, test } from 'vitest'
import { mapTable } from '@/lib/charts/map-table'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureMap, MAP_DATA } from './fixture-map'

describe.each(['ar', 'en'] as const)('the table behind the map in %s', locale => {
  const { table, sites } = fixtureMap(locale)

  test('has every site and what has no spot, and sums them', () => {
    const total = (kind: string) =>
      MAP_DATA.cells.filter(cell => cell.kind === kind).reduce((sum, cell) => sum + cell.n, 0)
    expect(table.foot?.cells.slice(2).map(cell => cell.text)).toEqual([`${total('attack')}`, `${total('strike')}`])
    expect(table.rows.filter(row => !row.key.startsWith('lost-'))).toHaveLength(sites.length)
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1)
  })

  test('opens from each count that is not none', () => {
    for (const row of table.rows)
      for (const cell of row.cells.slice(2))
        expect(cell.href !== undefined, `${row.key} ${cell.text}`).toBe(cell.text !== '0')
  })
})

test('says nothing of a sum where there is nothing', () => {
  const empty = { title: 'x', subtitle: 'y', sites: [], items: [], lost: 0 }
  expect(mapTable(empty, defaultPreferences('en'))).toMatchObject({ rows: [], foot: null })
})
