import { describe, expect, it } from 'vitest'
import { columnList, readColumns, shownFields, writeColumns } from '@/components/records/columns'
import { SORT_KEYS } from '@/lib/domain/record-sort'
import { COLUMN_NAMES } from '@/lib/server/api/entry-files'

const USUAL = ['date', 'figure', 'verification', 'sources']

describe('the columns of a list', () => {
  it.each([
    [undefined, USUAL],
    ['', USUAL],
    ['nonsense', USUAL],
    ['none', []],
    ['sources,date', ['date', 'sources']],
    [
      ['place', 'date,nonsense'],
      ['date', 'place'],
    ],
  ])('%j shows %j', (asked, shown) => {
    expect(readColumns(asked)).toEqual(shown)
  })

  it('all put the list in order', () => {
    const keys = columnList().map(({ column }) => column.sort)
    expect(new Set(keys).size).toBe(columnList().length)
    expect(new Set(keys)).toEqual(new Set(SORT_KEYS))
  })

  it('are in a file in the order in which they are shown, by names that a file of records has', () => {
    expect(shownFields(['date', 'weapon']).filter(name => ['date_edtf', 'event_id', 'weapon'].includes(name))).toEqual([
      'date_edtf',
      'event_id',
      'weapon',
    ])
    expect(shownFields(['weapon'])[0]).toBe('event_id')
    const every = shownFields(readColumns(columnList().map(({ key }) => key)))
    expect(new Set(every).size).toBe(every.length)
    expect(COLUMN_NAMES).toEqual(expect.arrayContaining([...every]))
  })

  it('are written in one way, the usual ones not at all, and read back the same', () => {
    expect(writeColumns(readColumns(undefined))).toBeUndefined()
    expect(writeColumns([])).toBe('none')
    expect(writeColumns(['sources', 'date'])).toBe('date,sources')
    for (const cols of ['none', 'date', 'place,updated']) expect(writeColumns(readColumns(cols))).toBe(cols)
  })
})
