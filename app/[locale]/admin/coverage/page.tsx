import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { WatchedFields } from '@/components/admin/watched-fields'
import { WatchedList } from '@/components/admin/watched-list'
import { namedRows } from '@/components/admin/who-did'
import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField, Submit, TextField } from '@/components/forms/fields'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { permits } from '@/lib/domain/permissions'
import { openCoverage } from '@/lib/server/queries/coverage'
import { outletList } from '@/lib/server/queries/pick-lists'
import { one, type PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { publishCoverage, stateCoverage } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('watch.title') }
}

/** The monitoring calendar: which days were watched for what, by whom; it drives the marks of time not checked. */
export default async function CoveragePage(props: PageProps<object>) {
  const { reader, person, db, query } = await openDesk(props, 'desk.open', 'coverage')
  const { t, say, prefs } = reader
  const spans = namedRows(reader, await openCoverage(db))
  const waiting = spans.filter(span => span.pending).length
  const corrected = one(query, 'done') === 'correct'
  const revision = Number(one(query, 'n'))
  return (
    <DeskFrame reader={reader} person={person} path="coverage" title={t('watch.title')} lead={t('watch.lead')}>
      <div className="grid gap-10">
        {corrected && (
          <p role="status" className="border-good border-s-4 px-3 py-2 font-semibold">
            {Number.isSafeInteger(revision) && revision > 0
              ? t('watch.published', { n: revision })
              : t('watch.corrected_unseen')}
          </p>
        )}
        {permits(person.role, 'coverage.edit') && (
          <ActionForm
            action={stateCoverage.bind(null, prefs.locale)}
            wrong={t('form.wrong')}
            label={t('watch.add')}
            className="grid max-w-3xl gap-4 sm:grid-cols-2"
          >
            <ChoiceField
              name="kind"
              label={t('watch.kind')}
              options={KIND_CODES.map(kind => ({ value: kind, label: say(KINDS[kind].plural) }))}
            />
            <WatchedFields reader={reader} />
            <Submit busy={t('form.busy')}>{t('watch.add')}</Submit>
          </ActionForm>
        )}
        {waiting > 0 && permits(person.role, 'entry.publish') && (
          <ActionForm
            action={publishCoverage.bind(null, prefs.locale)}
            wrong={t('form.wrong')}
            label={t('watch.publish')}
            className="border-rule grid max-w-3xl gap-4 border-y-2 py-4 sm:grid-cols-2"
          >
            <p className="font-semibold sm:col-span-2">{t('watch.pending', { n: waiting })}</p>
            <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
            <TextField name="reason_ar" label={t('edit.why_ar')} />
            <Submit busy={t('form.busy')}>{t('watch.publish')}</Submit>
          </ActionForm>
        )}
        <WatchedList
          reader={reader}
          spans={spans}
          outlets={await outletList(db)}
          correct={permits(person.role, 'entry.publish')}
        />
      </div>
    </DeskFrame>
  )
}
