import { expect } from 'vitest'
import type { Database } from '@/lib/server/db/handle'
import { Deliveries, type WebhookSettings } from '@/lib/server/webhooks/deliveries'

/** Sends all that waits at a moment; fails where the sending itself did. */
export async function sendAllAt(db: Database, settings: WebhookSettings, now: Date): Promise<void> {
  const problems: unknown[] = []
  const note = (error: unknown) => problems.push(error)
  await new Deliveries(db, settings, () => now, note).drain()
  expect(problems).toEqual([])
}
