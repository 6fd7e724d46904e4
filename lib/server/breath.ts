import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'

/** How long work goes on before others have their turn, if nothing else is said, and how long that is, in milliseconds. */
const WORK_MS = 200
const BREATH_MS = 10

/**
 * Lets the process answer others between two pieces of long work; called often, it pauses seldom. The embedded database works in this
 * process and answers without a turn of the event loop: work that never paused would let nobody ask how far it is, or stop it.
 */
export function breather(workMs = WORK_MS): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < workMs) return
    await wait(BREATH_MS)
    last = performance.now()
  }
}
