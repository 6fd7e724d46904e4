import type { KeptRecord } from './check-shape'
import type { RecordShape, Stored } from './form-shape'
import { mergeStored, storedOf } from './merge-stored'

/** Of words that do not say what they began from, every difference to what stands now is one that somebody has to look at. */
const UNKNOWN: Stored = { fields: {}, citations: [], dues: [], conflicts: [] }

export type Resumed = {
  readonly values: RecordShape
  /** What the words began from, where somebody saved something else since; null where they go on from what stands now. */
  readonly apart: { readonly version: number; readonly base: Stored } | null
}

/** Words that were kept, on top of what stands now (`version`, `now`). Nothing that was saved meanwhile is written over unseen. */
export function resumeKept({ values, began }: KeptRecord, version: number | null, now: Stored): Resumed {
  if (version === null || began?.version === version) return { values, apart: null }
  const base = began?.stored ?? UNKNOWN
  const merged = mergeStored(base, storedOf(values), now)
  if (merged.apart) return { values, apart: { version: began?.version ?? 0, base } }
  return { values: { ...values, ...merged.stored }, apart: null }
}
