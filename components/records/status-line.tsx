import { SoftLink } from '../filters/soft-link'
import { Bidi } from '../text/bidi'

type Props = {
  readonly count: string
  /** What narrows the list beside the filter bar, and how its words were read. */
  readonly notes: readonly string[]
  /** Leads to the list without the filters that the bar does not show. */
  readonly clear: { readonly href: string; readonly label: string } | null
}

/** How many records a list holds, and what is to be known of that number. */
export function StatusLine({ count, notes, clear }: Props) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <p className="font-semibold" role="status">
        <Bidi>{count}</Bidi>
        {notes.map(text => (
          <span key={text} className="text-muted font-normal">
            {' · '}
            <Bidi>{text}</Bidi>
          </span>
        ))}
      </p>
      {clear && (
        <SoftLink href={clear.href} className="text-sm">
          {clear.label}
        </SoftLink>
      )}
    </div>
  )
}
