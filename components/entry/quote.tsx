/** Words around a quote stand off from it by a space, save a prefixed particle, an opening mark or closing punctuation. */
const spaced = {
  before: (text: string): string => (/(^|\s)[وفبل]$|[([«“"]$/.test(text.trim()) ? text.trim() : `${text.trim()} `),
  after: (text: string): string => (/^[.,:;!?،؛؟)\]»”'’]/.test(text.trim()) ? text.trim() : ` ${text.trim()}`),
} as const

type Props = {
  readonly quote: {
    readonly quote_exact: string | null
    readonly quote_prefix: string | null
    readonly quote_suffix: string | null
  }
  /** BCP 47, of the report. */
  readonly language: string
}

/** The passage that a citation points at, with the words around it. */
export function Quote({ quote, language }: Props) {
  if (!quote.quote_exact) return null
  return (
    <blockquote lang={language} dir="auto" className="border-line my-1 border-s-2 ps-3 text-sm">
      {quote.quote_prefix && <span className="text-muted">{spaced.before(quote.quote_prefix)}</span>}
      <q>{quote.quote_exact}</q>
      {quote.quote_suffix && <span className="text-muted">{spaced.after(quote.quote_suffix)}</span>}
    </blockquote>
  )
}
