'use client'

import { useState } from 'react'

type Props = {
  readonly text: string
  readonly label: string
  /** Names the button for those who hear it: what it copies. */
  readonly action: string
  readonly done: string
  /** Said where the browser lets no script copy: the field beside it can be selected. */
  readonly failed: string
}

/** Copies a text and says whether it did. */
export function CopyButton({ text, label, action, done, failed }: Props) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(done)
    } catch {
      setSaid(failed)
    }
  }
  return (
    <>
      <button type="button" className="button button-quiet" aria-label={action} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="text-muted text-sm">
        {said}
      </span>
    </>
  )
}
