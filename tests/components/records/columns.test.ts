import { describe, expect, it } from 'vitest'
import { readColumns, writeColumns } from '@/components/records/columns'

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

  it('are written in one way, the usual ones not at all, and read back the same', () => {
    expect(writeColumns(readColumns(undefined))).toBeUndefined()
    expect(writeColumns([])).toBe('none')
    expect(writeColumns(['sources', 'date'])).toBe('date,sources')
    for (const cols of ['none', 'date', 'place,updated']) expect(writeColumns(readColumns(cols))).toBe(cols)
  })
})
