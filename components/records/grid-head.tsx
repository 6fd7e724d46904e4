import type { MouseEvent } from 'react'

export type Head = {
  readonly key: string
  readonly label: string
  /** Width on a wide screen, in rem; none = what is left. */
  readonly width: number | null
  readonly numeric: boolean
  /** What a press on it leads to, and how the list is ordered by it now. */
  readonly sort: { readonly href: string; readonly state: 'ascending' | 'descending' | 'none' } | null
}

/** A plain press: one with a key held down, or another button, is for the browser. */
export const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

const ARROWS = { ascending: 'M6 2l4 6H2z', descending: 'M6 10L2 4h8z', none: 'M6 1l3 4H3zM6 11L3 7h6z' } as const

type Props = { readonly heads: readonly Head[]; readonly go: (href: string) => void }

/** The headings of the list; those that put it in order are links. */
export function GridHead({ heads, go }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {heads.map(({ key, label, width, numeric, sort }) => (
          <th
            key={key}
            scope="col"
            aria-sort={sort === null ? undefined : sort.state}
            className={`bg-page sticky top-0 z-10 ${key === 'record' ? 'max-md:w-full' : 'hidden md:table-cell'} ${numeric ? 'text-end' : ''}`}
            style={width === null ? undefined : { width: `${width}rem` }}
          >
            {sort === null ? (
              label
            ) : (
              <a
                href={sort.href}
                className={`inline-flex items-baseline gap-1 no-underline hover:underline ${sort.state === 'none' ? 'text-muted' : 'text-ink'}`}
                onClick={event => {
                  if (!isPlain(event)) return
                  event.preventDefault()
                  go(sort.href)
                }}
              >
                {label}
                <svg
                  viewBox="0 0 12 12"
                  className={`size-2.5 shrink-0 ${sort.state === 'none' ? 'opacity-45' : ''}`}
                  aria-hidden="true"
                >
                  <path d={ARROWS[sort.state]} fill="currentColor" />
                </svg>
              </a>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
