import { COUNTRY, RELIABILITY } from '@/lib/domain/vocabularies/source'
import { Fact } from '../entry/field-value'
import { Section } from '../entry/section'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'

export type ReportView = {
  readonly url: string | null
  readonly archive_url: string | null
  readonly authors: readonly string[]
  /** EDTF */
  readonly date_published: string | null
  /** BCP 47 */
  readonly language: string
  readonly note_en: string | null
  readonly note_ar: string | null
  readonly outlet_en: string | null
  readonly outlet_ar: string | null
  /** ISO 3166-1 alpha-2 */
  readonly outlet_country: string | null
  readonly ownership_note_en: string | null
  readonly ownership_note_ar: string | null
  /** Admiralty A–F */
  readonly reliability: string | null
  readonly reliability_reason_en: string | null
  readonly reliability_reason_ar: string | null
}

/** The reader's name of a language by its BCP 47 tag; text that is no tag as it is. */
function languageName(reader: Reader, tag: string): string {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag
  return new Intl.DisplayNames([reader.prefs.locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}

type Props = { readonly reader: Reader; readonly report: ReportView }

/** A report as a record: where and when it appeared, how to open it, how far its outlet is relied on and why. */
export function Report({ reader, report }: Props) {
  const { t, f, say } = reader
  const note = say({ en: report.note_en, ar: report.note_ar })
  const outlet = say({ en: report.outlet_en, ar: report.outlet_ar })
  const reason = say({ en: report.reliability_reason_en, ar: report.reliability_reason_ar })
  const ownership = say({ en: report.ownership_note_en, ar: report.ownership_note_ar })
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
          <p className="text-lg">
            <Bidi>{word(reader, RELIABILITY, report.reliability) || t('records.not_reported')}</Bidi>
          </p>
          <p className="max-w-prose">
            <Bidi>{reason || t('entry.no_reason')}</Bidi>
          </p>
          <dl className="mt-2">
            {report.outlet_country && (
              <Fact label={t('source.country')}>{word(reader, COUNTRY, report.outlet_country)}</Fact>
            )}
            {ownership && <Fact label={t('source.ownership')}>{ownership}</Fact>}
          </dl>
        </Section>
      )}
    </>
  )
}
