import 'server-only'
import { Cancelled } from './run'

type Progress = { done: number; total: number; cancelled: boolean }

declare global {
  /** Imports that run in this process, by number; on `globalThis` because Next's bundles each load a copy of this module. */
  var iwmImports: Map<number, Progress> | undefined
}

function all(): Map<number, Progress> {
  globalThis.iwmImports ??= new Map()
  return globalThis.iwmImports
}

/** How far an import has come; null where none of that number runs in this process. */
export function progressOf(id: number): { readonly done: number; readonly total: number } | null {
  const found = all().get(id)
  return found ? { done: found.done, total: found.total } : null
}

/** Asks an import to stop; it does so after the piece in hand. */
export function cancelImport(id: number): void {
  const found = all().get(id)
  if (found) found.cancelled = true
}

/** Runs one import, watched by others; answers null where it runs already. */
export async function watchedRun<T>(
  id: number,
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T | null> {
  if (all().has(id)) return null
  const progress: Progress = { done: 0, total: 0, cancelled: false }
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
