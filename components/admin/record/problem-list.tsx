'use client'

import type { Ref } from 'react'

type Props = {
  readonly title: string
  readonly problems: readonly { readonly path: string; readonly message: string }[]
  /** What the field at a place of the form is called; '' for what has no name of its own. */
  readonly nameOf: (path: string) => string
  readonly ref: Ref<HTMLDivElement>
}

/** What was refused, each with the way to its control; a group that was folded over it opens. */
export function ProblemList({ title, problems, nameOf, ref }: Props) {
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="border-bad border-s-4 px-3 py-2 text-sm">
      <p className="text-bad font-semibold">{title}</p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path === '' ? (
              message
            ) : (
              <a href={`#f-${path}`} onClick={() => unfold(`f-${path}`)}>
                {[nameOf(path), message].filter(Boolean).join(': ')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function unfold(id: string): void {
  const fold = document.getElementById(id)?.closest('details')
  if (fold) fold.open = true
}
