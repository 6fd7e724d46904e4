/** Where the browser keeps it. */
export const VISIT_KEY = 'iwm.changes.visit'

/** What the browser keeps: nothing more than how far this page was read, and when; `off` where the reader wants nothing kept. */
export type VisitMemory =
  | 'off'
  | {
      /** Day of the newest visit. */
      readonly day: string
      /** The newest revision that was shown on that day. */
      readonly seen: number
      /** The newest revision that was shown before that day; null for a first visit. */
      readonly before: number | null
    }

const isRevision = (value: unknown): value is number => Number.isSafeInteger(value)

function fromJson(value: unknown): VisitMemory | null {
  if (value === 'off') return 'off'
  if (typeof value !== 'object' || value === null) return null
  if (!('day' in value && 'seen' in value && 'before' in value)) return null
  const { day, seen, before } = value
  if (typeof day !== 'string' || !isRevision(seen)) return null
  return before === null || isRevision(before) ? { day, seen, before } : null
}

/** Reads what was kept; null where nothing was, or where it is none of ours. */
export function readMemory(text: string | null): VisitMemory | null {
  if (text === null) return null
  try {
    return fromJson(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * What to keep after a visit on which `newest` was shown. Looking again on the same day does not use up what is new: only a
 * visit on another day does, or the first one at which something new has come.
 */
export function afterVisit(kept: VisitMemory | null, newest: number, day: string): VisitMemory {
  if (kept === 'off') return 'off'
  if (kept === null) return { day, seen: newest, before: null }
  if (kept.day !== day) return { day, seen: newest, before: kept.seen }
  return { day, seen: newest, before: kept.before ?? (newest > kept.seen ? kept.seen : null) }
}
