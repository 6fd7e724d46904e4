import type { Reader } from '../reader'
import { Apart } from '../text/apart'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** Values in the reader's words; empty where nothing is stated, several where the member is a list. */
  readonly lines: readonly {
    readonly key: string
    readonly label: string
    readonly before: string | readonly string[]
    readonly after: string | readonly string[]
  }[]
}

/** Each of several is kept apart: names in two scripts would run into one another. */
function Value({ reader, value }: { readonly reader: Reader; readonly value: string | readonly string[] }) {
  const empty = reader.t('diff.empty')
  if (typeof value === 'string') return <Bidi>{value || empty}</Bidi>
  return value.length === 0 ? empty : <Apart reader={reader} items={value} />
}

/** What changed, a line for each member: what it was and what it is. */
export function BeforeAfter({ reader, lines }: Props) {
  const { t } = reader
  return (
    <dl className="mt-1">
      {lines.map(({ key, label, before, after }) => (
        <div key={key} className="border-line border-s-2 py-1 ps-3">
          <dt className="font-medium">{label}</dt>
          <dd>
            <span className="sr-only">{t('diff.was')}: </span>
            <del className="text-muted">
              <Value reader={reader} value={before} />
            </del>
            <span aria-hidden="true" className="mx-1.5 inline-block rtl:-scale-x-100">
              →
            </span>
            <span className="sr-only">{t('diff.is')}: </span>
            <ins className="font-medium no-underline">
              <Value reader={reader} value={after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
