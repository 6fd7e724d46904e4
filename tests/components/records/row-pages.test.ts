import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordRow } from '@/components/records/record-row'
import { begun, PER_PAGE, received, rowAt, wanted } from '@/components/records/row-pages'

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

/** The rows of a page of a list of `count`, each named by its place. */
const rowsOf = (page: number, count: number): RecordRow[] =>
  Array.from({ length: Math.max(0, Math.min(PER_PAGE, count - page * PER_PAGE)) }, (_, at) =>
    row(String(page * PER_PAGE + at)),
  )

/** Answers whatever is wanted of a sight until nothing is. */
function settle(list: ReturnType<typeof begun>, first: number, last: number) {
  const asked: number[] = []
  let known = list
  for (let page = wanted(known, first, last); page !== null; page = wanted(known, first, last)) {
    asked.push(page)
    known = received(known, page, rowsOf(page, list.count))
    if (asked.length > 20) throw new Error('it never has enough')
  }
  return { list: known, asked }
}

describe('a list of which any part can be looked at', () => {
  it('has every row in sight after few requests, wherever the reader goes, and keeps few in memory', () => {
    const place = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), seen: fc.integer({ min: 1, max: 40 }) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(place, { maxLength: 12 }), (count, places) => {
        let list = begun(rowsOf(0, count), count)
        for (const { at, seen } of places) {
          const first = Math.floor(at * (count - 1))
          const last = Math.min(count - 1, first + seen)
          const settled = settle(list, first, last)
          list = settled.list
          expect(settled.asked.length).toBeLessThanOrEqual(4)
          for (let index = first; index <= last; index++) expect(rowAt(list, index)?.id).toBe(String(index))
          expect(list.pages.size).toBeLessThanOrEqual(27)
        }
      }),
    )
  })

  it('asks for what is seen first, then for what comes next, then for what came before', () => {
    expect(settle(begun(rowsOf(0, 5000), 5000), 2010, 2030).asked).toEqual([40, 41, 39])
    expect(wanted(begun(rowsOf(0, 5000), 5000), 0, 10)).toBeNull()
    expect(wanted(begun(rowsOf(0, 5000), 5000), 10, 25)).toBe(1)
  })

  it('asks for nothing of an empty list, or beyond the end', () => {
    expect(wanted(begun([], 0), 0, 0)).toBeNull()
    expect(settle(begun(rowsOf(0, 120), 120), 110, 119).asked).toEqual([2, 1])
  })
})
