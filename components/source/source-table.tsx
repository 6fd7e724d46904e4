import { RELIABILITY } from '@/lib/domain/vocabularies/source'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import { languageName } from './language-name'
import { reportTitle } from './report-title'

export type ListedSource = {
  readonly id: string
  readonly title: string
  readonly title_en: string | null
  readonly title_ar: string | null
  /** EDTF */
  readonly date_published: string | null
  /** BCP 47 */
  readonly language: string
  readonly outlet_id: string | null
  readonly outlet_en: string | null
  readonly outlet_ar: string | null
  /** Admiralty A–F */
  readonly reliability: string | null
  readonly number_of_records: number
}

type Props = {
  readonly reader: Reader
  readonly items: readonly ListedSource[]
  /** The page of one outlet leaves its name out. */
  readonly outlet?: boolean
}

/** Reports: title, outlet with its grade, language, day, and how many records rest on each. On a phone, two columns. */
export function SourceTable({ reader, items, outlet = true }: Props) {
  const { t, f, say } = reader
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{t('sources.report')}</th>
          {outlet && (
            <th scope="col" className="hidden md:table-cell">
              {t('sources.reliability')}
            </th>
          )}
          <th scope="col" className="hidden md:table-cell">
            {t('sources.language')}
          </th>
          <th scope="col" className="hidden sm:table-cell">
            {t('sources.published')}
          </th>
          <th scope="col">{t('sources.records')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => {
          const title = reportTitle(reader, item)
          const name = say({ en: item.outlet_en, ar: item.outlet_ar })
          const grade = word(reader, RELIABILITY, item.reliability) || t('sources.ungraded')
          return (
            <tr key={item.id}>
              <td className="min-w-0">
                <a
                  href={reader.link(`sources/${encodeURIComponent(item.id)}`)}
                  className="title-link font-medium"
                  dir="auto"
                >
                  <bdi>{title}</bdi>
                </a>
                <p className="text-muted">
                  {outlet &&
                    (item.outlet_id === null ? (
                      t('source.unknown_outlet')
                    ) : (
                      <a href={reader.link(`outlets/${encodeURIComponent(item.outlet_id)}`)}>
                        <bdi>{name}</bdi>
                      </a>
                    ))}
                  <span className="sm:hidden">
                    {outlet && ' · '}
                    <Bidi>{f.edtf(item.date_published, 'medium')}</Bidi>
                  </span>
                  {outlet && (
                    <span className="md:hidden">
                      {' · '}
                      <Bidi>{grade}</Bidi>
                    </span>
                  )}
                </p>
              </td>
              {outlet && (
                <td className="hidden md:table-cell">
                  <Bidi>{grade}</Bidi>
                </td>
              )}
              <td className="hidden md:table-cell">{languageName(reader, item.language)}</td>
              <td className="hidden whitespace-nowrap sm:table-cell">
                <Bidi>{f.edtf(item.date_published, 'medium')}</Bidi>
              </td>
              <td>
                <bdi>{f.number(item.number_of_records)}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
