import { expect, it } from 'vitest'
import { waitOf } from '@/components/records/too-many'

const answer = (status: number, wait?: string) =>
  new Response(null, { status, headers: wait ? { 'retry-after': wait } : {} })

it('waits as long as the server says, at most a minute', () => {
  expect(waitOf(answer(429, '7'))).toBe(7)
  expect(waitOf(answer(503, '2'))).toBe(2)
  expect(waitOf(answer(429, '86400'))).toBe(60)
})

it('waits a while where a refusal names no number of seconds', () => {
  for (const named of [undefined, '0', '-4', 'Wed, 21 Oct 2026 07:28:00 GMT'])
    expect(waitOf(answer(429, named))).toBe(10)
})

it('waits for nothing that will not pass', () => {
  expect([200, 400, 404, 500, 503].map(status => waitOf(answer(status)))).toEqual([null, null, null, null, null])
})
