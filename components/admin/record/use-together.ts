import { useState } from 'react'
import type { KeptRecord } from './check-shape'
import type { RecordShape, RecordTarget, SaveAnswer, Stored } from './form-shape'
import { storedOf } from './merge-stored'
import { resumeKept } from './resume-kept'

type Theirs = NonNullable<Extract<SaveAnswer, { readonly ok: false }>['theirs']>

/**
 * On top of which version a form is typed: `target` names it, `base` is what it said, and `theirs` what somebody else saved since, until
 * both are joined.
 */
export function useTogether(opened: RecordTarget, values: RecordShape) {
  const [target, setTarget] = useState(opened)
  const [base, setBase] = useState<Stored>(() => storedOf(values))
  const [theirs, setTheirs] = useState<Theirs | null>(null)

  const join = (): void => {
    if (!theirs) return
    setTarget({ ...target, version: theirs.version, status: target.status === 'new' ? 'draft' : target.status })
    setBase(theirs.stored)
    setTheirs(null)
  }

  /** The values of words that were kept; where somebody saved since, both are to be joined first. */
  const resume = (kept: KeptRecord): RecordShape => {
    const stored = storedOf(values)
    // What the page put there for the report in hand is not saved yet.
    const now = { ...stored, citations: stored.citations.filter(one => one.id !== '') }
    const resumed = resumeKept(kept, opened.version, now)
    setTarget({ ...opened, version: resumed.apart?.version ?? opened.version })
    setBase(resumed.apart?.base ?? now)
    setTheirs(resumed.apart && opened.version !== null ? { version: opened.version, stored: now } : null)
    return resumed.values
  }

  return { target, base, theirs, meet: setTheirs, join, resume }
}
