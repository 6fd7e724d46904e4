import { expect, it } from 'vitest'
import { InBatches } from '@/lib/server/shared/in-batches'

it('asks after everybody who wants to hear has come, one asking at a time', async () => {
  let asked = 0
  let under = 0
  let most = 0
  const batches = new InBatches(async () => {
    asked += 1
    under += 1
    most = Math.max(most, under)
    const mine = asked
    await new Promise(resolve => setTimeout(resolve, 5))
    under -= 1
    return mine
  })
  const first = batches.ask()
  const late = [batches.ask(), batches.ask()]
  expect(await first).toBe(1)
  const later = batches.ask()
  expect(await Promise.all(late)).toEqual([2, 2])
  expect(await later).toBe(3)
  expect(await batches.ask()).toBe(4)
  expect(most).toBe(1)
})

it('goes on after an asking that failed', async () => {
  let asked = 0
  const batches = new InBatches(async () => {
    asked += 1
    if (asked === 1) throw new Error('no answer')
    return 'heard'
  })
  const [first, second] = [batches.ask(), batches.ask()]
  await expect(first).rejects.toThrow('no answer')
  expect(await second).toBe('heard')
})
