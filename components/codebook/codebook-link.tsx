import type { ReactNode } from 'react'
import type { Reader } from '../reader'

type Props = { readonly reader: Reader; readonly anchor: string; readonly children: ReactNode }

/** A word that opens its meaning in the codebook. It looks like the text that it is until it is pointed at. */
export function CodebookLink({ reader, anchor, children }: Props) {
  return (
    <a href={`${reader.link('codebook')}#${encodeURIComponent(anchor)}`} className="codebook-link">
      {children}
    </a>
  )
}
