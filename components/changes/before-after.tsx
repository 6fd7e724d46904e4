import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** Values in the reader's words; empty where nothing is stated. */
  readonly lines: readonly {
    readonly key: string
    readonly label: string
    readonly before: string
    readonly after: string
  }[]
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
              <Bidi>{before || t('diff.empty')}</Bidi>
            </del>
            <span aria-hidden="true" className="mx-1.5 inline-block rtl:-scale-x-100">
              →
            </span>
            <span className="sr-only">{t('diff.is')}: </span>
            <ins className="font-medium no-underline">
              <Bidi>{after || t('diff.empty')}</Bidi>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
