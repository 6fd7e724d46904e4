import type { Reader } from '../reader'
import { CitedBy, type CitingRecord } from '../source/cited-by'
import { OutletTrust, type OutletTrustView } from '../source/outlet-trust'
import { OutletWeight, type WeightView } from '../source/outlet-weight'
import { Report, type ReportView } from '../source/report'
import { SourceFilter } from '../source/source-filter'
import { type ListedSource, SourceTable } from '../source/source-table'
import { Example, Part, State } from './part'

type Props = {
  readonly reader: Reader
  readonly items: readonly ListedSource[]
  readonly outlets: Parameters<typeof SourceFilter>[0]['outlets']
  /** A report with what rests on it, and an outlet with its weight, if there are any. */
  readonly report: { readonly source: ReportView; readonly records: readonly CitingRecord[] } | null
  readonly outlet: (WeightView & { readonly outlet: OutletTrustView }) | null
}

/** What an outlet is like of which nothing is known. */
const UNKNOWN: OutletTrustView = {
  ...{ country: null, ownership_note_en: null, ownership_note_ar: null },
  ...{ reliability: null, reliability_reason_en: null, reliability_reason_ar: null },
}

/** How many records that rest on a report show what a list of them is like. */
const SOME = 3

/** What pages say of reports and outlets: drawn from the record, and where it holds no such state, as an example. */
export function SourceParts({ reader, items, outlets, report, outlet }: Props) {
  const { t } = reader
  const long = t('gallery.long_words')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('sources.title')} id="source-table">
        <SourceFilter reader={reader} values={{ reliability: 'B' }} outlets={outlets} hidden={{}} />
        <SourceTable reader={reader} items={items} />
        <State label={t('gallery.of_one_outlet')}>
          <SourceTable reader={reader} items={items.slice(0, 1)} outlet={false} />
        </State>
        <Example reader={reader}>
          <State label={t('gallery.long_state')}>
            <SourceTable
              reader={reader}
              items={items.slice(0, 1).map(item => ({
                ...{ ...item, title: long, title_en: null, title_ar: null, outlet_id: null, reliability: null },
                number_of_records: 0,
              }))}
            />
          </State>
        </Example>
      </Part>
      {report && (
        <Part name={t('source.report')} id="report">
          <Report reader={reader} report={report.source} />
          <Example reader={reader}>
            <State label={t('gallery.bare_state')}>
              <Report
                reader={reader}
                report={{
                  ...report.source,
                  ...{ url: null, archive_url: null, authors: [], outlet_en: null, outlet_ar: null, note_en: null },
                  note_ar: null,
                }}
              />
            </State>
          </Example>
          <CitedBy reader={reader} records={report.records.slice(0, SOME)} language={report.source.language} />
        </Part>
      )}
      {outlet && (
        <Part name={t('outlet.over')} id="outlet-trust">
          <OutletTrust reader={reader} outlet={outlet.outlet} />
          <Example reader={reader}>
            <State label={t('gallery.bare_state')}>
              <OutletTrust reader={reader} outlet={UNKNOWN} />
            </State>
            <State label={t('gallery.partisan_state')}>
              <OutletTrust reader={reader} outlet={{ ...UNKNOWN, reliability: 'D', country: 'IQ' }} />
            </State>
          </Example>
          <State label={t('outlet.weight')}>
            <OutletWeight reader={reader} {...outlet} />
          </State>
          <State label={t('gallery.empty_state')}>
            <OutletWeight reader={reader} weight={[]} all={outlet.all} alone={[]} />
          </State>
        </Part>
      )}
    </div>
  )
}
