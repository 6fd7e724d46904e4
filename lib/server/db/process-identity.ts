import 'server-only'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { z } from 'zod'

/** Names one process so that another one, later, can tell whether it still runs (process ids are used again). */
export const processIdentity = z.object({
  pid: z.int().positive(),
  /** When it started, in the words of the operating system; compared, never read. Empty where that cannot be told. */
  started: z.string(),
  host: z.string(),
  /** One run of one machine; empty where that cannot be told. */
  boot: z.string(),
})
export type ProcessIdentity = z.infer<typeof processIdentity>

const readOr = (file: string, otherwise: string): string => {
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch {
    return otherwise
  }
}

/** Start time of a process: field 22 of `/proc/PID/stat` on Linux (proc(5)), `ps` elsewhere; '' when it cannot be told. */
function startOf(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`, '')
  // The second field is the program's name in brackets and may hold spaces: count from its end.
  if (stat) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  if (process.platform === 'linux' || process.platform === 'win32') return ''
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** The identity of the running process. */
export function thisProcess(): ProcessIdentity {
  const boot = readOr('/proc/sys/kernel/random/boot_id', '')
  return { pid: process.pid, started: startOf(process.pid), host: os.hostname(), boot }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether a process still runs: 'gone' when its id is free, belongs to a process started at another time, or its machine was
 * started anew; 'unknown' when it ran on another machine.
 */
export function stateOf(other: ProcessIdentity): 'runs' | 'gone' | 'unknown' {
  const own = thisProcess()
  if (own.host !== other.host && own.boot !== other.boot) return 'unknown'
  if (own.boot !== other.boot) return 'gone'
  if (!exists(other.pid)) return 'gone'
  return other.started !== '' && startOf(other.pid) !== other.started ? 'gone' : 'runs'
}
