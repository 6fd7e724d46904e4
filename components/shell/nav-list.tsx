type Props = {
  readonly label: string
  readonly items: readonly {
    readonly key: string
    readonly label: string
    readonly href: string
    /** This page, or one below it. */
    readonly here: 'page' | 'below' | null
  }[]
}

/** The rooms of a site or a desk in one row; where the reader is stands out, and is said to those who hear it. */
export function NavList({ label, items }: Props) {
  return (
    <nav aria-label={label} className="border-line border-b pt-2 pb-1">
      <ul className="-mx-2 flex flex-wrap text-sm">
        {items.map(item => (
          <li key={item.key}>
            <a
              href={item.href}
              aria-current={item.here === 'page' ? 'page' : undefined}
              className={`inline-block px-2 py-1.5 no-underline hover:underline ${item.here ? 'text-ink font-semibold' : 'text-muted'}`}
            >
              <span className={item.here ? 'border-ink border-b-2 pb-1.5' : ''}>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
