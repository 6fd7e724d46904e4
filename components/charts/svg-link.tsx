import type { MouseEvent, ReactNode } from 'react'

type Props = {
  readonly href: string | undefined
  /** Read aloud, and shown by the browser on hover where no script runs. */
  readonly label: string
  /** In the order of the Tab key; the others are reached by the arrow keys, or by the table. */
  readonly focusable?: boolean
  /** Without a hover text and a stop of its own: the chart around it shows the details. */
  readonly live?: boolean
  /** Where a script runs: what a plain press does instead of following the address. */
  readonly onPress?: (() => void) | undefined
  readonly children: ReactNode
}

/** A mark that opens its records. Without an address it is a picture with a name. */
export function SvgLink({ href, label, focusable = false, live = false, onPress, children }: Props) {
  if (href === undefined)
    return (
      <g>
        {!live && <title>{label}</title>}
        {children}
      </g>
    )
  return (
    <a
      href={href}
      aria-label={label}
      style={{ textDecoration: 'none' }}
      {...(onPress && {
        onClick: (event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onPress()
        },
      })}
      {...(focusable && !live ? {} : { tabIndex: -1 })}
    >
      {!live && <title>{label}</title>}
      {children}
    </a>
  )
}
