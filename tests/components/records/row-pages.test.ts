import { describe, expect, it } from 'vitest'
import type { RecordRow } from '@/components/records/record-row'
import {
  type Answer,
  begun,
  cursorsOf,
  PER_PAGE,
  received,
  resumed,
  rowAt,
  rowCount,
  wanted,
} from '@/components/records/row-pages'

const row = (id: string): RecordRow => ({
  id,
  kind: 'attack',
  href: `/en/entries/${id}`,
  title: [id],
  traits: [''],
  found: null,
  line: [''],
  cells: {},
})
const page = (n: number, size = PER_PAGE, next: string | null = `c${n + 1}`): Answer => ({
  rows: Array.from({ length: size }, (_, at) => row(`${n}-${at}`)),
  next,
})

/** A list read page by page to its `last`, which ends it. */
function readTo(last: number) {
  let list = begun(page(0))
  for (let n = 1; n <= last; n++) {
    const next = wanted(list, rowCount(list) - 5, rowCount(list) - 1)
    expect(next).toEqual({ page: n, cursor: `c${n}` })
    if (next) list = received(list, next, n === last ? page(n, 7, null) : page(n))
  }
  return list
}

describe('a list read page by page', () => {
  it('asks for the next page near the end of what is known, and for none after the last', () => {
    expect(wanted(begun(page(0)), 0, 10)).toBeNull()
    const list = readTo(3)
    expect(rowCount(list)).toBe(3 * PER_PAGE + 7)
    expect(wanted(list, rowCount(list) - 5, rowCount(list) - 1)).toBeNull()
    expect(rowAt(list, 2 * PER_PAGE + 1)?.id).toBe('2-1')
  })

  it('lets go of pages far away, all but the first, and asks for them again when they are near', () => {
    const list = readTo(20)
    expect(rowAt(list, 0)?.id).toBe('0-0')
    expect(rowAt(list, PER_PAGE)).toBeUndefined()
    const again = wanted(list, PER_PAGE, PER_PAGE + 9)
    expect(again).toEqual({ page: 1, cursor: 'c1' })
    const back = again && received(list, again, page(1))
    expect(back && rowAt(back, PER_PAGE)?.id).toBe('1-0')
    expect(back && rowCount(back)).toBe(rowCount(list) - 7 + PER_PAGE)
  })

  it('is resumed by its cursors: the rows at the place come first', () => {
    const list = resumed(page(0), cursorsOf(readTo(5)))
    expect(rowCount(list)).toBe(6 * PER_PAGE)
    expect(wanted(list, 4 * PER_PAGE + 3, 4 * PER_PAGE + 12)).toEqual({ page: 4, cursor: 'c4' })
  })
})
