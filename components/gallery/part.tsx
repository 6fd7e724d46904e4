import type { ReactNode } from 'react'
import type { Reader } from '../reader'

type Props = {
  readonly name: string
  /** By which it can be linked to. */
  readonly id?: string
  readonly children: ReactNode
}

/** One kind of part under its name. */
export function Part({ name, id, children }: Props) {
  return (
    <section className="border-line grid grid-cols-[minmax(0,1fr)] gap-3 border-t pt-3">
      <h3 id={id} className="label scroll-mt-4">
        {id === undefined ? (
          name
        ) : (
          <a href={`#${id}`} className="title-link">
            {name}
          </a>
        )}
      </h3>
      {children}
    </section>
  )
}

/** A part in one of its states, which is named above it. */
export function State({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <p className="text-muted text-sm">{label}</p>
      {children}
    </div>
  )
}

type Shown = { readonly reader: Reader; readonly children: ReactNode }

/** Parts whose words were made up to show them: each time it says so. */
export function Example({ reader, children }: Shown) {
  return (
    <div className="border-claim grid grid-cols-[minmax(0,1fr)] gap-3 border-s-2 ps-3">
      <p className="text-claim text-sm font-semibold">{reader.t('gallery.example')}</p>
      {children}
    </div>
  )
}

/** Parts that would send something: no control of them can be used here, and it says so. */
export function SwitchedOff({ reader, children }: Shown) {
  return (
    <fieldset disabled className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <legend className="text-muted mb-2 text-sm">{reader.t('gallery.off')}</legend>
      {children}
    </fieldset>
  )
}
