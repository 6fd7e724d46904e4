/** What a webhook may be told of. */
export const WEBHOOK_EVENTS = [
  'record.published',
  'record.retracted',
  'deadline.near',
  'deadline.overdue',
  'deadline.moved',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** Why a webhook is told nothing any more. */
export const PAUSE_REASONS = ['admin', 'failing', 'gone', 'secret'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** What became of a message. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why an attempt failed, where the other side gave no status. */
export const DELIVERY_PROBLEMS = [
  'status',
  'redirect',
  'private',
  'plain',
  'unknown_host',
  'refused',
  'late',
  'secret',
] as const
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number]

/** What became of trying a message once: no problem means that it arrived. */
export type Attempt = { readonly status: number | null; readonly problem: DeliveryProblem | null; readonly ms: number }

/** A deadline counts as near from so many days before its due day on. */
export const NEAR_DAYS = 7

/** How long the log keeps a message that arrived or was given up, in days. */
export const LOGGED_DAYS = 90

/** Waits after the first failure, the second, …, in seconds: a day and a half in all. After the last the message is given up. */
const WAITS = [10, 60, 300, 1800, 7200, 18_000, 36_000, 50_400] as const

/**
 * Milliseconds until a message is tried again after `attempts` failures; null when it is given up. `chance` (0 to 1) spreads the
 * attempts by a fifth to either side, so that those who failed together do not come back together.
 */
export function waitAfter(attempts: number, chance: number): number | null {
  const seconds = WAITS[attempts - 1]
  return seconds === undefined ? null : Math.round(seconds * 1000 * (0.8 + 0.4 * chance))
}
