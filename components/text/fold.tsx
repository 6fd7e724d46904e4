import type { ReactNode } from 'react'

type Props = {
  /** What is folded away, and how much of it: all that a phone shows of it at first. */
  readonly label: ReactNode
  readonly children: ReactNode
}

/**
 * Detail that a phone folds away and that stands open on a wide screen and on paper (`.fold` in app/globals.css). A link to
 * something inside opens it. Browsers that cannot tell the two apart fold it everywhere.
 */
export function Fold({ label, children }: Props) {
  return (
    <details className="fold">
      <summary className="text-link w-fit cursor-pointer py-1 text-sm">{label}</summary>
      {children}
    </details>
  )
}
