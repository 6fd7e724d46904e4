import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sort } from '@/lib/domain/record-sort'
import { cursorOf, listMark, readCursor, writeCursor } from '@/lib/server/queries/cursor'

const number = fc.integer({ min: 0, max: 2_147_483_647 })
const longest = 'p'.repeat(200)
const key = fc.oneof(fc.constantFrom('2024-01-05', '0001-01-01', 'ain-al-asad', 'small_arms', longest, null), number)

test('a cursor is read back as it was written', () => {
  fc.assert(
    fc.property(number, key, number, number, (revision, value, id, before) => {
      const cursor = { revision, key: value, id, list: listMark({ q: 'x' }, '-date'), before }
      expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    }),
  )
})

test('any other text is none, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(readCursor(text)).toBeNull()
    }),
  )
  const list = 'AAAAAAAA'
  for (const value of [
    [],
    [1],
    [1, 'Ain al-Asad', 1, list, 50],
    [1, `${longest}p`, 1, list, 50],
    [1, null, -1, list, 50],
    [1, null, 2 ** 31, list, 50],
    [1, null, 1, list, -1],
    [1, null, 1, list],
    [1, null, 1],
    {},
  ]) {
    expect(readCursor(Buffer.from(JSON.stringify(value)).toString('base64url'))).toBeNull()
  }
})

test('a cursor belongs to one filter in one order', () => {
  const filter = { kind: ['attack'], q: 'drone' } as const
  const text = writeCursor({ revision: 3, key: '2024-01-05', id: 7, list: listMark(filter, '-date'), before: 50 })
  expect(cursorOf(text, { q: 'drone', kind: ['attack'], place: [], from: undefined }, '-date')).toMatchObject({ id: 7 })
  expect(cursorOf(text, filter, 'date')).toBeNull()
  expect(cursorOf(text, { ...filter, q: 'drones' }, '-date')).toBeNull()
  expect(cursorOf(text, {}, '-date')).toBeNull()
  const counted = writeCursor({ revision: 3, key: 4, id: 7, list: listMark(filter, '-date'), before: 50 })
  expect(cursorOf(counted, filter, '-date')).toBeNull()
})

test('a cursor holds what its order goes by: a day, a code or a number', () => {
  const of = (sort: Sort, key: string | number | null) =>
    cursorOf(writeCursor({ revision: 3, key, id: 7, list: listMark({}, sort), before: 50 }), {}, sort)?.key
  expect(of('date', '2024-01-05')).toBe('2024-01-05')
  expect(of('-place', 'asad')).toBe('asad')
  expect(of('casualties', 4)).toBe(4)
  for (const sort of ['date', 'place', 'casualties'] as const) expect(of(sort, null)).toBeNull()
  expect(of('date', '2024-02-30')).toBeUndefined()
  expect(of('date', 'asad')).toBeUndefined()
  expect(of('place', 4)).toBeUndefined()
  expect(of('casualties', 'asad')).toBeUndefined()
})
