import { kindDefinition } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { CREDIBILITY, RELIABILITY } from '@/lib/domain/vocabularies/source'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { CitationView } from './detail'
import { fieldLabel } from './field-value'
import { sourceName, sourceTitle } from './source-name'

type Props = { readonly reader: Reader; readonly record: EntryRecord; readonly citations: readonly CitationView[] }

/** Words around a quote stand off from it by a space, save a prefixed particle, an opening mark or closing punctuation. */
const spaced = {
  before: (text: string): string => (/(^|\s)[وفبل]$|[([«“"]$/.test(text.trim()) ? text.trim() : `${text.trim()} `),
  after: (text: string): string => (/^[.,:;!?،؛؟)\]»”'’]/.test(text.trim()) ? text.trim() : ` ${text.trim()}`),
} as const

/** The passage that a citation points at, with the words around it. */
function Quote({ citation }: { readonly citation: CitationView }) {
  if (!citation.quote_exact) return null
  return (
    <blockquote lang={citation.source_language} dir="auto" className="border-line my-1 border-s-2 ps-3 text-sm">
      {citation.quote_prefix && <span className="text-muted">{spaced.before(citation.quote_prefix)}</span>}
      <q>{citation.quote_exact}</q>
      {citation.quote_suffix && <span className="text-muted">{spaced.after(citation.quote_suffix)}</span>}
    </blockquote>
  )
}

/** A report without a recorded outlet is named by its title, which stands above already. */
const hasOutlet = (citation: CitationView): boolean => Boolean(citation.outlet_en ?? citation.outlet_ar)

/** Each report that bears the record, with its quote, the outlet's reliability and the credibility of what it says. */
export function Citations({ reader, record, citations }: Props) {
  const { t, say } = reader
  const { fields } = kindDefinition(record.kind)
  return (
    <ol className="divide-line divide-y">
      {citations.map(citation => {
        const { field: key } = citation
        const field = key === null ? undefined : fields[key]
        const bears =
          key === null
            ? t('entry.citation_whole')
            : t('entry.citation_for', { field: field ? fieldLabel(reader, key, field) : key })
        const grade = word(reader, RELIABILITY, citation.reliability)
        const credible = citation.credibility === null ? '' : word(reader, CREDIBILITY, String(citation.credibility))
        const reason = say({ en: citation.credibility_reason_en, ar: citation.credibility_reason_ar })
        return (
          <li key={citation.id} className="py-2.5">
            <p>
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
              {bears}
            </p>
            <Quote citation={citation} />
            {(grade || credible) && (
              <p className="text-muted text-sm">
                {grade && (
                  <>
                    {t('entry.reliability')}
                    {t('source.colon')} <Bidi>{grade}</Bidi>
                  </>
                )}
                {grade && credible && ' · '}
                {credible && (
                  <>
                    {t('entry.credibility')}
                    {t('source.colon')} <Bidi>{reason ? `${credible} (${reason})` : credible}</Bidi>
                  </>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
