import type { ReactNode } from 'react'

type Props = { readonly over?: ReactNode; readonly title: ReactNode; readonly children?: ReactNode }

/** Head of a page: what it is, its name or finding, and a line on it. */
export function PageTitle({ over, title, children }: Props) {
  return (
    <header className="mb-5 max-w-4xl">
      {over && <p className="text-muted mb-1 text-sm">{over}</p>}
      <h1 className="text-2xl leading-snug font-semibold sm:text-3xl sm:leading-tight">{title}</h1>
      {children && <div className="mt-2 max-w-prose">{children}</div>}
    </header>
  )
}
