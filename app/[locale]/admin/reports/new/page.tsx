import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ReportForm } from '@/components/admin/report/report-form'
import { unsaved } from '@/lib/server/commands/unsaved'
import { outletList } from '@/lib/server/queries/pick-lists'
import type { PageProps } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { fileReport, keepReport, lookForReports } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('reports.new') }
}

/** Where a report comes in: its text, its link, and what can be read off them. */
export default async function NewReportPage(props: PageProps<object>) {
  const { reader, person, db } = await openDesk(props, 'source.add', 'reports/new')
  const { t, prefs } = reader
  return (
    <DeskFrame reader={reader} person={person} path="reports/new" title={t('reports.new')} lead={t('reports.lead')}>
      <ReportForm
        prefs={prefs}
        outlets={(await outletList(db)).map(({ id, en, ar, domains }) => ({
          id,
          label: prefs.locale === 'ar' ? ar : en,
          also: [prefs.locale === 'ar' ? en : ar],
          domains,
        }))}
        kept={await unsaved(db, person.id, 'report:new')}
        file={fileReport.bind(null, prefs.locale)}
        look={lookForReports}
        keep={keepReport}
      />
    </DeskFrame>
  )
}
