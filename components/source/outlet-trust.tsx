import { anchorOf } from '@/lib/domain/codebook'
import { COUNTRY, RELIABILITY } from '@/lib/domain/vocabularies/source'
import { CodebookLink } from '../codebook/codebook-link'
import { Fact } from '../entry/field-value'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'

export type OutletTrustView = {
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null
  readonly ownership_note_en: string | null
  readonly ownership_note_ar: string | null
  /** Admiralty A–F */
  readonly reliability: string | null
  readonly reliability_reason_en: string | null
  readonly reliability_reason_ar: string | null
}

type Props = { readonly reader: Reader; readonly outlet: OutletTrustView }

/** How far an outlet is relied on and why, where it sits, who owns it. What is not known is said. */
export function OutletTrust({ reader, outlet }: Props) {
  const { t, say } = reader
  const grade = word(reader, RELIABILITY, outlet.reliability)
  const reason = say({ en: outlet.reliability_reason_en, ar: outlet.reliability_reason_ar })
  const ownership = say({ en: outlet.ownership_note_en, ar: outlet.ownership_note_ar })
  return (
    <>
      <p className="text-lg">
        {grade ? (
          <CodebookLink reader={reader} anchor={anchorOf('reliability', outlet.reliability)}>
            <Bidi>{grade}</Bidi>
          </CodebookLink>
        ) : (
          t('sources.ungraded')
        )}
      </p>
      <p className="max-w-prose">
        <Bidi>{reason || t('entry.no_reason')}</Bidi>
      </p>
      {/^[DE]$/.test(outlet.reliability ?? '') && (
        <p className="border-claim mt-2 max-w-prose border-s-4 ps-3">
          <Bidi>{t('outlet.partisan')}</Bidi>
        </p>
      )}
      <dl className="mt-2">
        {outlet.country && <Fact label={t('source.country')}>{word(reader, COUNTRY, outlet.country)}</Fact>}
        <Fact label={t('source.ownership')}>{ownership || t('outlet.no_ownership')}</Fact>
      </dl>
    </>
  )
}
