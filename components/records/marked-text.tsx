import { Fragment } from 'react'
import { Bidi } from '../text/bidi'
import type { Marked } from './marked'

/** A text whose words that a search found are marked. */
export function MarkedText({ text }: { readonly text: Marked }) {
  let at = 0
  return text.map((part, index) => {
    const key = at
    at += part.length + 1
    if (index % 2 === 1) return <mark key={key}>{part}</mark>
    return (
      <Fragment key={key}>
        <Bidi>{part}</Bidi>
      </Fragment>
    )
  })
}
