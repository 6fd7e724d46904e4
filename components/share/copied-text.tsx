'use client'

import { CopyButton } from './copy-button'
import type { ShareWords } from './share-words'

type Props = {
  readonly label: string
  readonly text: string
  /** Names the button for those who hear it: what it copies. */
  readonly action: string
  readonly words: ShareWords['words']
  readonly rows?: number
  readonly ltr?: boolean
}

/** A text to be taken along: selected when it is entered, copied by its button, which says whether it did. */
export function CopiedText({ label, text, action, words, rows = 1, ltr = true }: Props) {
  return (
    <div className="grid content-start gap-1">
      <span className="label">{label}</span>
      <textarea
        readOnly
        rows={rows}
        value={text}
        aria-label={label}
        dir={ltr ? 'ltr' : undefined}
        className="field w-full resize-y font-mono text-xs"
        onFocus={event => event.currentTarget.select()}
      />
      <p className="flex flex-wrap items-center gap-2">
        <CopyButton {...{ text, action, label: words.copy, done: words.copied, failed: words.notCopied }} />
      </p>
    </div>
  )
}
