import { Fact } from '../entry/field-value'
import { Section } from '../entry/section'
import type { Reader } from '../reader'
import { languageName } from './language-name'
import { OutletTrust, type OutletTrustView } from './outlet-trust'

export type ReportView = Omit<OutletTrustView, 'country'> & {
  readonly url: string | null
  readonly archive_url: string | null
  readonly authors: readonly string[]
  /** EDTF */
  readonly date_published: string | null
  /** BCP 47 */
  readonly language: string
  readonly note_en: string | null
  readonly note_ar: string | null
  readonly outlet_id: string | null
  readonly outlet_en: string | null
  readonly outlet_ar: string | null
  /** ISO 3166-1 alpha-2 */
  readonly outlet_country: string | null
}

type Props = { readonly reader: Reader; readonly report: ReportView }

/** A report as a record: where and when it appeared, how to open it, how far its outlet is relied on and why. */
export function Report({ reader, report }: Props) {
  const { t, f, say } = reader
  const note = say({ en: report.note_en, ar: report.note_ar })
  const outlet = say({ en: report.outlet_en, ar: report.outlet_ar })
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-6">
        {report.url ? (
          <a href={report.url} rel="noopener" className="font-semibold">
            {t('source.open')}
          </a>
        ) : (
          <span className="text-muted">{t('source.no_address')}</span>
        )}
        {report.archive_url && (
          <a href={report.archive_url} rel="noopener">
            {t('source.archive')}
          </a>
        )}
      </p>
      <dl className="mt-4">
        <Fact label={t('source.outlet')}>{outlet || t('source.unknown_outlet')}</Fact>
        <Fact label={t('source.published')}>{f.edtf(report.date_published)}</Fact>
        <Fact label={t('source.language')}>{languageName(reader, report.language)}</Fact>
        {report.authors.length > 0 && <Fact label={t('source.authors')}>{f.list(report.authors)}</Fact>}
        {note && <Fact label={t('source.note')}>{note}</Fact>}
      </dl>
      {outlet && (
        <Section id="outlet" title={t('entry.reliability')}>
          <OutletTrust reader={reader} outlet={{ ...report, country: report.outlet_country }} />
          {report.outlet_id !== null && (
            <p className="mt-2 text-sm">
              <a href={reader.link(`outlets/${encodeURIComponent(report.outlet_id)}`)}>{t('sources.all_of_outlet')}</a>
            </p>
          )}
        </Section>
      )}
    </>
  )
}
