import { expect, it } from 'vitest'
import { asFirstReported } from '@/prisma/load/grade'

it('holds a fair record for weak until a second outlet reports it', () => {
  expect(asFirstReported({ verification: 'fair' }, 1)).toMatchObject({ verification: 'weak' })
  expect(asFirstReported({ verification: 'fair' }, 2)).toEqual({})
})

it('leaves every other grade alone', () => {
  for (const verification of ['confirmed', 'weak', 'contested', 'discounted'])
    expect(asFirstReported({ verification }, 1)).toEqual({})
})
