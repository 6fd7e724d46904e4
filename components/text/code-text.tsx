import { Bidi } from './bidi'

/** A sentence in which what stands between backticks is code: a file, a command, an address. */
export function CodeText({ children }: { readonly children: string }) {
  let at = 0
  return children.split('`').map((part, index) => {
    const key = `${at}`
    at += part.length + 1
    return index % 2 === 0 ? (
      <Bidi key={key}>{part}</Bidi>
    ) : (
      <code key={key} className="wrap-anywhere">
        <bdi>{part}</bdi>
      </code>
    )
  })
}
