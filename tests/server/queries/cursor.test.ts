import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from '@/lib/server/queries/cursor'

const day = fc.constantFrom('2024-01-05', '0001-01-01', '9999-12-31', null)

test('a cursor is read back as it was written', () => {
  const number = fc.integer({ min: 0, max: 2_147_483_647 })
  fc.assert(
    fc.property(number, day, number, (revision, date, id) => {
      expect(readCursor(writeCursor({ revision, date, id }))).toEqual({ revision, date, id })
    }),
  )
})

test('any other text is none, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(readCursor(text)).toBeNull()
    }),
  )
  for (const value of [[], [1], [1, '2024-02-30', 1], [1, null, -1], [1, null, 2 ** 31], { 0: 1 }, null]) {
    expect(readCursor(Buffer.from(JSON.stringify(value)).toString('base64url'))).toBeNull()
  }
})
