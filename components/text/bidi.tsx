import { Fragment } from 'react'

/** The rest of a number, an id or a word. */
const REST = /(?:[A-Za-z0-9٠-٩.,٬٫:%٪=_/-]*[A-Za-z0-9٠-٩%٪])?/.source

/** A doubtful date ends in a sign of its own (EDTF): `2024-01~`. */
const DOUBT = /(?:(?<=-\d\d)[~?%])?/.source

/**
 * Numbers with their sign, ids and Latin words: what would otherwise be reordered by the Arabic around it. A name of several words is one run, or its
 * words would change places.
 */
const RUN = new RegExp(
  `([A-Za-z]${REST}(?: [A-Za-z]${REST})*|(?:(?<![\\p{L}\\p{N}])\\u200e?[+\\u2212-])?[0-9\\u0660-\\u0669]${REST}${DOUBT})`,
  'u',
)

const ARABIC = /[\u0600-\u06ff]/

/** Ids and dates as programs write them, in text without an Arabic letter. */
const CODE = /(IWM-[A-Z]-\d+|\d{4}-\d\d(?:-\d\d)?)/

/** A run that its hyphens or slashes would let break over two lines, and that is short enough for one. */
const breaks = (run: string): boolean => run.length <= 24 && !run.includes(' ') && /[A-Za-z0-9٠-٩][/-]/.test(run)

/**
 * Text with each number and Latin run in `<bdi>`, so that it keeps its own direction in an Arabic sentence. Ids and dates stay on
 * one line. Text without an Arabic letter has nothing to keep apart, and stays as it is but for them.
 */
export function Bidi({ children }: { readonly children: string }) {
  const arabic = ARABIC.test(children)
  if (!arabic && !CODE.test(children)) return children
  const parts = children.split(arabic ? RUN : CODE)
  let at = 0
  return parts.map((part, index) => {
    const key = `${at}`
    at += part.length + 1
    if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>
    return (
      <bdi key={key} className={breaks(part) ? 'whitespace-nowrap' : undefined}>
        {part}
      </bdi>
    )
  })
}
