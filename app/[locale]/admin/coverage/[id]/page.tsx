import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import { WatchedFields } from '@/components/admin/watched-fields'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { KINDS } from '@/lib/domain/kinds'
import { statedPeriod } from '@/lib/server/queries/coverage'
import type { PageProps } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { correctCoverage } from '../actions'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('watch.correct') }
}

/** One watched period, with the form that corrects it. */
export default async function WatchedPeriodPage(props: Props) {
  const { id } = await props.params
  const { reader, person, db } = await openDesk(props, 'entry.publish', `coverage/${id}`)
  const { t, f, say, prefs } = reader
  const period = /^\d{1,9}$/.test(id) ? await statedPeriod(db, Number(id)) : null
  if (period === null) notFound()
  const { date_min, date_max, level, scope, outlets, note_en, note_ar } = period
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`coverage/${id}`}
      title={t('watch.correct')}
      lead={`${say(KINDS[period.kind].plural)}: ${f.edtf(date_min === date_max ? date_min : `${date_min}/${date_max}`)}`}
    >
      {!period.stands && <p className="border-warn border-s-4 px-3 py-2">{t('watch.corrected_since')}</p>}
      <ActionForm
        action={correctCoverage.bind(null, prefs.locale, period.id)}
        wrong={t('form.wrong')}
        label={t('watch.correct')}
        className="grid max-w-3xl gap-4 sm:grid-cols-2"
      >
        <WatchedFields
          reader={reader}
          values={{
            ...{ date_min, date_max, level, scope: scope ?? '', outlets: outlets.join(', ') },
            ...{ note_en: note_en ?? '', note_ar: note_ar ?? '' },
          }}
        />
        <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
        <TextField name="reason_ar" label={t('edit.why_ar')} />
        <p className="text-muted text-sm sm:col-span-2">{t('watch.correct_help')}</p>
        <Submit busy={t('form.busy')}>{t('watch.correct_do')}</Submit>
      </ActionForm>
    </DeskFrame>
  )
}
