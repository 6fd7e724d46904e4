import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { nameViews } from '@/components/admin/names/views'
import { ReportForm } from '@/components/admin/report/report-form'
import { permits } from '@/lib/domain/permissions'
import { outletList } from '@/lib/server/queries/pick-lists'
import type { PageProps } from '../../../open-page'
import { newNameForm, REPORT_FORM } from '../../form-names'
import { keptWords } from '../../kept-words'
import { addNamed } from '../../name-actions'
import { namePicks } from '../../name-picks'
import { deskReader, openDesk } from '../../open-desk'
import { fileReport, lookForReports } from './actions'

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
        words={await keptWords(db, person.id, REPORT_FORM)}
        newOutlet={
          permits(person.role, 'outlet.edit')
            ? {
                action: addNamed.bind(null, prefs.locale, 'outlet'),
                views: nameViews('outlet', reader, await namePicks(db, 'outlet', reader)),
                words: await keptWords(db, person.id, newNameForm('outlet')),
              }
            : null
        }
        file={fileReport.bind(null, prefs.locale)}
        look={lookForReports}
      />
    </DeskFrame>
  )
}
