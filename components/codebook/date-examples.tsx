import { parseEdtf } from '@/lib/core/edtf'
import { anchorOf, EDTF_EXAMPLES } from '@/lib/domain/codebook'
import { DATE_PREC } from '@/lib/domain/vocabularies/record'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'

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
    <table className="dense max-w-4xl">
      <thead>
        <tr>
          <th scope="col">{t('codebook.written')}</th>
          <th scope="col">{t('codebook.reads')}</th>
          <th scope="col" className="hidden sm:table-cell">
            {t('codebook.span')}
          </th>
          <th scope="col">{t('codebook.precision')}</th>
        </tr>
      </thead>
      <tbody>
        {EDTF_EXAMPLES.map(text => {
          const parsed = parseEdtf(text)
          if (!parsed.ok) return null
          const { min, max, precision } = parsed.value
          const end = (day: string | null) => (day === null ? t('codebook.open_start') : f.date(day, 'medium'))
          return (
            <tr key={text} data-entry="">
              <td>
                <code dir="ltr" className="text-xs sm:text-sm">
                  {text}
                </code>
              </td>
              <td>
                <Bidi>{f.edtf(text)}</Bidi>
              </td>
              <td className="text-muted hidden sm:table-cell">
                <Bidi>{min === max && min !== null ? end(min) : `${end(min)} – ${end(max)}`}</Bidi>
              </td>
              <td>
                <a href={`#${anchorOf('date_prec', String(precision))}`}>
                  <Bidi>{`${f.number(precision)} · ${word(reader, DATE_PREC, String(precision))}`}</Bidi>
                </a>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
