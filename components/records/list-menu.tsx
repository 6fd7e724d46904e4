import { type ReactNode, useRef } from 'react'

/** A menu of a list that opens over it and closes with Escape; those that are not `wide` are left out on a narrow screen. */
export function ListMenu({
  label,
  wide = false,
  children,
}: {
  readonly label: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const menu = useRef<HTMLDetailsElement>(null)
  return (
    <details
      ref={menu}
      name="list-tools"
      className={`group ${wide ? '' : 'max-md:hidden'}`}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        menu.current?.removeAttribute('open')
        menu.current?.querySelector('summary')?.focus()
      }}
    >
      <summary className="text-link w-fit cursor-pointer py-1">{label}</summary>
      <div className="bg-surface border-muted absolute inset-x-0 z-20 mt-1 border p-3 shadow-md md:start-auto md:min-w-60">
        {children}
      </div>
    </details>
  )
}
