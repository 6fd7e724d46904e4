import { Session } from 'node:inspector'
import { performance } from 'node:perf_hooks'

/** How often it is looked whether the process is quiet, in ms. */
const LOOK_MS = 1000
/** Quiet is who works less than this share of the time between two looks. */
const QUIET = 0.05
/** What must have come together since the last time to be worth a pause, in bytes. */
const WORTH = 24 * 1024 * 1024

/** Runs the collector to the end, as a debugger would. */
function collect(after: () => void): void {
  const session = new Session()
  session.connect()
  session.post('HeapProfiler.collectGarbage', () => {
    session.disconnect()
    after()
  })
}

/**
 * Has the collector run in a quiet second once enough has come together; answers how to end that. Left to itself it runs when
 * there is work, so that a site which few people read holds for hours what starting it and its first pages have left: some 80 MB.
 */
export function collectWhenQuiet(): () => void {
  let before = performance.eventLoopUtilization()
  let held = 0
  const look = () => {
    const now = performance.eventLoopUtilization()
    const busy = performance.eventLoopUtilization(now, before).utilization
    before = now
    if (busy > QUIET || process.memoryUsage().heapUsed - held < WORTH) return
    collect(() => {
      held = process.memoryUsage().heapUsed
      before = performance.eventLoopUtilization()
    })
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
