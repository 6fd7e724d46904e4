'use client'

import { useEffect, useState } from 'react'
import { fold } from '@/lib/core/fold'

type Props = {
  readonly label: string
  /** Words around the number of entries shown; `{n}` stands for it. */
  readonly found: string
  readonly none: string
  /** BCP 47 tag by which the number is written. */
  readonly tag: string
}

/** Shows only entries of the page that hold all the words; groups without any are hidden with them. Answers how many are left. */
function narrow(words: readonly string[]): number {
  let left = 0
  for (const entry of document.querySelectorAll('main [data-entry]')) {
    const group = entry.closest('[data-group]')?.querySelector('h3, h2')?.textContent ?? ''
    const text = fold(`${entry.textContent} ${group}`)
    const fits = words.every(word => text.includes(word))
    entry.toggleAttribute('hidden', !fits)
    if (fits) left += 1
  }
  for (const group of document.querySelectorAll('main [data-group]')) {
    group.toggleAttribute('hidden', words.length > 0 && group.querySelector('[data-entry]:not([hidden])') === null)
  }
  // On a phone what was found would stay folded away.
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details.fold')) fold.open = words.length > 0
  return left
}

/**
 * Narrows the page to what holds the words typed. The page is whole without it, so it appears only where a script runs, in a
 * box that is there before: nothing moves.
 */
export function CodebookFilter({ label, found, none, tag }: Props) {
  const [ready, setReady] = useState(false)
  const [text, setText] = useState('')
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => setReady(true), [])
  const change = (value: string) => {
    setText(value)
    const words = fold(value).split(/\s+/).filter(Boolean)
    const n = narrow(words)
    setLeft(words.length === 0 ? null : n)
  }
  return (
    <div className="no-print min-h-20">
      {ready && (
        <>
          <label htmlFor="codebook-filter" className="label block">
            {label}
          </label>
          <input
            id="codebook-filter"
            type="search"
            value={text}
            autoComplete="off"
            onChange={event => change(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Escape') change('')
            }}
            className="field mt-1 w-full max-w-sm"
          />
        </>
      )}
      <p role="status" className="text-muted min-h-6 text-sm">
        {left === null ? '' : left === 0 ? none : found.replace('{n}', new Intl.NumberFormat(tag).format(left))}
      </p>
    </div>
  )
}
