import 'server-only'
import type { Ran } from '../db/observed'
import { env } from '../env'
import { log } from '../log'
import type { Metrics } from './metrics'

let metrics: Metrics | null = null

/**
 * Makes `numbers` the ones that statements of this process are counted in; null to stop. Only who serves has them: on the command
 * line a long statement is somebody's wish, and a line of the log would stand in the midst of its answer.
 */
export function countQueriesIn(numbers: Metrics | null): void {
  metrics = numbers
}

/** As much of a statement as a log line holds. */
const LONGEST = 1500

/** Takes note of a statement that ran. One slower than the setting is logged by its text, which holds `$1` where values were. */
export function watchQuery({ sql, ms, failed }: Ran): void {
  const bound = env().IWM_SLOW_QUERY_MS
  const slow = bound > 0 && ms >= bound
  metrics?.query(ms / 1000, failed, slow)
  if (!slow || metrics === null) return
  const text = sql.replace(/\s+/g, ' ').trim()
  log().warn({ ms: Math.round(ms), sql: text.slice(0, LONGEST), failed }, 'slow query')
}
