// Subject: lib/cli/collect.ts
import { expect, it } from 'vitest'
import { collectWhenQuiet } from '@/lib/cli/collect'

it('gives back in a quiet second what was left behind', async () => {
  const heap = () => process.memoryUsage().heapUsed
  const litter = () => {
    const held = Array.from({ length: 400_000 }, (_, n) => ({ n, text: `record ${n}` }))
    return held.length
  }
  const stop = collectWhenQuiet()
  expect(litter()).toBe(400_000)
  const full = heap()
  await expect.poll(heap, { timeout: 20_000, interval: 500 }).toBeLessThan(full - 16 * 1024 * 1024)
  stop()
})
