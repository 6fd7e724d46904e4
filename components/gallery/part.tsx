import type { ReactNode } from 'react'

/** One kind of part under its name. */
export function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="border-line grid grid-cols-[minmax(0,1fr)] gap-3 border-t pt-3">
      <h3 className="label">{name}</h3>
      {children}
    </section>
  )
}
