import { parseEdtf } from '@/lib/core/edtf'
import { anchorOf, EDTF_EXAMPLES } from '@/lib/domain/codebook'
import { DATE_PREC } from '@/lib/domain/vocabularies/record'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import { AS, BlockCell, ColumnHeading } from '../text/block-table'

/** For each precision, the examples that come out at it. */
export function examplesByPrecision(): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const text of EDTF_EXAMPLES) {
    const parsed = parseEdtf(text)
    if (!parsed.ok) continue
    const code = String(parsed.value.precision)
    found[code] = found[code] ? `${found[code]}, ${text}` : text
  }
  return found
}

/** Dates in every form, each read by our own parser: its words, its possible days, its precision. */
export function DateExamples({ reader }: { readonly reader: Reader }) {
  const { t, f } = reader
  return (
    <table {...AS.table} className="dense blocks max-w-4xl">
      <thead {...AS.group}>
        <tr {...AS.row}>
          <ColumnHeading>{t('codebook.written')}</ColumnHeading>
          <ColumnHeading>{t('codebook.reads')}</ColumnHeading>
          <ColumnHeading>{t('codebook.span')}</ColumnHeading>
          <ColumnHeading>{t('codebook.precision')}</ColumnHeading>
        </tr>
      </thead>
      <tbody {...AS.group}>
        {EDTF_EXAMPLES.map(text => {
          const parsed = parseEdtf(text)
          if (!parsed.ok) return null
          const { min, max, precision } = parsed.value
          const end = (day: string | null) => (day === null ? t('codebook.open_start') : f.date(day, 'medium'))
          return (
            <tr key={text} {...AS.row} data-entry="">
              <th {...AS.heading} className="whitespace-nowrap">
                <code dir="ltr" className="text-sm font-normal">
                  {text}
                </code>
              </th>
              <BlockCell label={t('codebook.reads')}>
                <Bidi>{f.edtf(text)}</Bidi>
              </BlockCell>
              <BlockCell label={t('codebook.span')} className="text-muted">
                <Bidi>{min === max && min !== null ? end(min) : `${end(min)} – ${end(max)}`}</Bidi>
              </BlockCell>
              <BlockCell label={t('codebook.precision')}>
                <a href={`#${anchorOf('date_prec', String(precision))}`}>
                  <Bidi>{`${f.number(precision)} · ${word(reader, DATE_PREC, String(precision))}`}</Bidi>
                </a>
              </BlockCell>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
