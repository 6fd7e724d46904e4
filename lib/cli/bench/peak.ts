import { readFileSync, writeFileSync } from 'node:fs'

/** What the system says of a process's memory, in MB: `VmRSS` is resident now, `VmHWM` the most that was. Null where it does not say. */
export function residentMb(pid: number | 'self' | undefined, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number | null {
  try {
    const kb = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? null : Number(kb) / 1024
  } catch {
    return null
  }
}

/**
 * Does a piece of work and answers by how many MB this process was larger at its peak than before it. The system keeps the peak itself,
 * so nothing between two looks is missed; null where it cannot be told to begin anew.
 */
export async function withPeak<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly grewMb: number | null }> {
  let before: number | null = null
  try {
    // Linux: sets the peak back to what is resident now.
    writeFileSync('/proc/self/clear_refs', '5')
    before = residentMb('self')
  } catch {
    // Another system, or not allowed: then it is not measured.
  }
  const value = await work()
  const peak = residentMb('self', 'VmHWM')
  return { value, grewMb: before === null || peak === null ? null : Math.max(0, peak - before) }
}
