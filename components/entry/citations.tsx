import { anchorOf } from '@/lib/domain/codebook'
import { kindDefinition } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { CREDIBILITY, RELIABILITY } from '@/lib/domain/vocabularies/source'
import { CodebookLink } from '../codebook/codebook-link'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import { citationAnchor, factAnchor, hasRow } from './anchors'
import type { CitationView } from './detail'
import { fieldLabel } from './field-value'
import { Quote } from './quote'
import { sourceName, sourceTitle } from './source-name'

type Props = { readonly reader: Reader; readonly record: EntryRecord; readonly citations: readonly CitationView[] }

/** A report without a recorded outlet is named by its title, which stands above already. */
const hasOutlet = (citation: CitationView): boolean => Boolean(citation.outlet_en ?? citation.outlet_ar)

/** Each report that bears the record, with its quote, the outlet's reliability and the credibility of what it says. */
export function Citations({ reader, record, citations }: Props) {
  const { t, say } = reader
  const { fields } = kindDefinition(record.kind)
  return (
    <ol className="divide-line divide-y">
      {citations.map((citation, index) => {
        const { field: key } = citation
        const field = key === null ? undefined : fields[key]
        const bears =
          key === null
            ? t('entry.citation_whole')
            : t('entry.citation_for', { field: field ? fieldLabel(reader, key, field) : key })
        const relied = say({ en: citation.reliability_reason_en, ar: citation.reliability_reason_ar })
        const grade = word(reader, RELIABILITY, citation.reliability)
        const credible = citation.credibility === null ? '' : word(reader, CREDIBILITY, String(citation.credibility))
        const reason = say({ en: citation.credibility_reason_en, ar: citation.credibility_reason_ar })
        return (
          <li key={citation.id} id={citationAnchor(index + 1)} className="py-2.5">
            <p>
              <span className="text-muted me-1.5 text-sm">
                <bdi>[{reader.f.digits(String(index + 1))}]</bdi>
              </span>
              <a
                href={reader.link(`sources/${encodeURIComponent(citation.source_id)}`)}
                className="font-medium"
                dir="auto"
              >
                <bdi>{sourceTitle(reader, citation)}</bdi>
              </a>
            </p>
            <p className="text-muted text-sm">
              <Bidi>{hasOutlet(citation) ? sourceName(reader, citation) : reader.f.edtf(citation.date_published)}</Bidi>
              {' · '}
              {key === null || !hasRow(record, key) ? bears : <a href={`#${factAnchor(key)}`}>{bears}</a>}
            </p>
            <Quote quote={citation} language={citation.source_language} />
            {grade && (
              <p className="text-muted text-sm">
                {t('entry.reliability')}
                {t('source.colon')}{' '}
                <CodebookLink reader={reader} anchor={anchorOf('reliability', citation.reliability)}>
                  <Bidi>{grade}</Bidi>
                </CodebookLink>
                {relied && <Bidi>{` (${relied})`}</Bidi>}
              </p>
            )}
            {credible && (
              <p className="text-muted text-sm">
                {t('entry.credibility')}
                {t('source.colon')}{' '}
                <CodebookLink reader={reader} anchor={anchorOf('credibility', String(citation.credibility))}>
                  <Bidi>{credible}</Bidi>
                </CodebookLink>
                {reason && <Bidi>{` (${reason})`}</Bidi>}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
