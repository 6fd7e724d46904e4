import 'server-only'
import { randomBytes } from 'node:crypto'
import { Cancelled } from './run'

type Progress = { readonly key: string; done: number; total: number; cancelled: boolean }

declare global {
  /** Imports that run in this process, by number; on `globalThis` because Next's bundles each load a copy of this module. */
  var iwmImports: Map<number, Progress> | undefined
}

function all(): Map<number, Progress> {
  globalThis.iwmImports ??= new Map()
  return globalThis.iwmImports
}

/** A key that nobody can guess. */
export const newKey = (): string => randomBytes(18).toString('base64url')

/** True where an import of that number runs in this process. */
export function isRunning(id: number): boolean {
  return all().has(id)
}

/**
 * How far an import has come; null where none of that number runs here under that key. The key stands for who began it: an embedded
 * database is busy with the import itself, so that nobody's session can be looked up meanwhile.
 */
export function progressOf(id: number, key: string): { readonly done: number; readonly total: number } | null {
  const found = all().get(id)
  return found && found.key === key ? { done: found.done, total: found.total } : null
}

/** Asks an import to stop; it does so after the piece in hand. False where none runs under that key. */
export function cancelImport(id: number, key: string): boolean {
  const found = all().get(id)
  if (found?.key !== key) return false
  found.cancelled = true
  return true
}

/** Runs one import, watched and stopped by who holds the key; answers null where it runs already. */
export async function watchedRun<T>(
  id: number,
  key: string,
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T | null> {
  if (all().has(id)) return null
  const progress: Progress = { key, done: 0, total: 0, cancelled: false }
  all().set(id, progress)
  try {
    return await work((done, total) => {
      Object.assign(progress, { done, total })
      if (progress.cancelled) throw new Cancelled()
    })
  } finally {
    all().delete(id)
  }
}
