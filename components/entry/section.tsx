import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** A part of a page: a rule, a heading, a note on how to read it. */
export function Section({ id, title, note, children }: Props) {
  return (
    <section aria-labelledby={id} className="border-rule mt-8 border-t pt-2">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {note && <p className="text-muted mb-2 max-w-prose text-sm">{note}</p>}
      <div className="mt-1">{children}</div>
    </section>
  )
}
