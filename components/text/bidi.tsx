import { Fragment } from 'react'

/** Numbers, ids and Latin words: what would otherwise be reordered by the Arabic around it. */
const RUN = /([A-Za-z0-9٠-٩](?:[A-Za-z0-9٠-٩.,٬٫:%٪=_/-]*[A-Za-z0-9٠-٩%٪])?)/

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
