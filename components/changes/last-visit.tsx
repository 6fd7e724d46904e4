'use client'

import { useEffect, useState } from 'react'
import { afterVisit, readMemory, VISIT_KEY, type VisitMemory } from './visit-memory'
import { VisitText } from './visit-text'

type Props = {
  /** The newest revision, which is on screen. */
  readonly newest: number
  /** The day in Baghdad. */
  readonly day: string
  /** BCP 47 tag by which the revision's number is written. */
  readonly tag: string
  /** Address of the changes since a revision; `{n}` stands for it. */
  readonly address: string
  /** The reader's words; `{n}` stands for the revision. */
  readonly words: Readonly<Record<'label' | 'new' | 'see' | 'none' | 'stored' | 'forget' | 'off' | 'on', string>>
}

/** A browser may refuse to keep anything; reading goes on without. */
function keep(value: VisitMemory): void {
  try {
    window.localStorage.setItem(VISIT_KEY, JSON.stringify(value))
  } catch {
    return
  }
}

function kept(): VisitMemory | null {
  try {
    return readMemory(window.localStorage.getItem(VISIT_KEY))
  } catch {
    return null
  }
}

/**
 * What was published since this browser last showed the page. All of it happens in the browser: the server sends everyone the
 * same page and never learns of visits. The box keeps its height, so that nothing moves when the words come.
 */
export function LastVisit({ newest, day, tag, address, words }: Props) {
  const [memory, setMemory] = useState<VisitMemory | null>(null)
  useEffect(() => {
    const next = afterVisit(kept(), newest, day)
    keep(next)
    setMemory(next)
  }, [newest, day])
  const change = (next: VisitMemory) => {
    keep(next)
    setMemory(next)
  }
  return (
    <section aria-label={words.label} className="no-print min-h-20 text-sm sm:min-h-12" data-visit="">
      {memory !== null && (
        <VisitText
          {...{ memory, newest, tag, address, words }}
          onForget={() => change('off')}
          onRemember={() => change(afterVisit(null, newest, day))}
        />
      )}
    </section>
  )
}
