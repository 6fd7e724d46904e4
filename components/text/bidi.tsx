import { Fragment } from 'react'

/** The rest of a number, an id or a word. */
const REST = /(?:[A-Za-z0-9٠-٩.,٬٫:%٪=_/-]*[A-Za-z0-9٠-٩%٪])?/.source

/**
 * Numbers with their sign, ids and Latin words: what would otherwise be reordered by the Arabic around it. A name of several words is one run, or its
 * words would change places.
 */
const RUN = new RegExp(
  `([A-Za-z]${REST}(?: [A-Za-z]${REST})*|(?:(?<![\\p{L}\\p{N}])\\u200e?[+\\u2212-])?[0-9\\u0660-\\u0669]${REST})`,
  'u',
)

const ARABIC = /[\u0600-\u06ff]/

/**
 * Text with each number and Latin run in `<bdi>`, so that it keeps its own direction in an Arabic sentence. Text without an
 * Arabic letter has nothing to keep apart and stays as it is.
 */
export function Bidi({ children }: { readonly children: string }) {
  if (!ARABIC.test(children)) return children
  const parts = children.split(RUN)
  let at = 0
  return parts.map((part, index) => {
    const key = `${at}`
    at += part.length + 1
    return index % 2 === 1 ? <bdi key={key}>{part}</bdi> : <Fragment key={key}>{part}</Fragment>
  })
}
