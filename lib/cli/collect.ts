import { performance } from 'node:perf_hooks'
import v8 from 'node:v8'
import vm from 'node:vm'

/** How often it is looked whether the process is quiet, in ms. */
const LOOK_MS = 1000
/** Quiet is who works less than this share of the time between two looks. */
const QUIET = 0.05
/** What must have come together since the last time to be worth a pause, in bytes. */
const WORTH = 24 * 1024 * 1024

function collector(): (() => void) | null {
  v8.setFlagsFromString('--expose-gc')
  const found: unknown = vm.runInNewContext('gc')
  v8.setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? () => void found() : null
}

/**
 * Has the collector run in a quiet second once enough has come together; answers how to end that. Left to itself it runs when
 * there is work, so that a site which few people read holds for hours what starting it and its first pages have left: some 80 MB.
 */
export function collectWhenQuiet(): () => void {
  const collect = collector()
  if (collect === null) return () => undefined
  let before = performance.eventLoopUtilization()
  let held = 0
  const look = () => {
    const now = performance.eventLoopUtilization()
    const busy = performance.eventLoopUtilization(now, before).utilization
    before = now
    if (busy > QUIET || process.memoryUsage().heapUsed - held < WORTH) return
    collect()
    held = process.memoryUsage().heapUsed
    before = performance.eventLoopUtilization()
  }
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
