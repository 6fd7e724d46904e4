import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import { RecordForm } from '@/components/admin/record/record-form'
import { kindName } from '@/components/admin/record/views'
import { isKind } from '@/lib/domain/kinds'
import { report as reportOf } from '@/lib/server/queries/reports'
import { one, type PageProps } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { formProps, reportDay } from '../form-props'
import { freshValues } from '../form-values'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('desk.new_record') }
}

/** The form of a record that is not there yet, with or without a report in hand. */
export default async function NewRecordPage(props: PageProps<object>) {
  const { reader, person, db, query } = await openDesk(props, 'entry.draft', 'entries/new')
  const kind = one(query, 'kind') ?? ''
  if (!isKind(kind)) notFound()
  const source = one(query, 'source')
  const report = source === undefined ? null : await reportOf(db, source)
  if (source !== undefined && report === null) notFound()
  const form = await formProps({
    reader,
    person,
    db,
    kind,
    target: { kind, event_id: '', version: null, status: 'new', published: reportDay(report) },
    values: freshValues(kind, report),
    report,
    form: `new:${kind}:${report?.id ?? ''}`,
  })
  const title = report && ((reader.prefs.locale === 'ar' ? report.title_ar : report.title_en) ?? report.title)
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`entries/new?kind=${kind}${report ? `&source=${report.id}` : ''}`}
      title={reader.t('edit.new', { kind: kindName(kind, reader) })}
      lead={
        report && (
          <a href={`/${reader.prefs.locale}/admin/reports/${report.id}`}>
            {reader.t('edit.from_report', { title: title ?? '' })}
          </a>
        )
      }
    >
      <RecordForm {...form} />
    </DeskFrame>
  )
}
