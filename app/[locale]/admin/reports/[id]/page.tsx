import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import { RecordLines } from '@/components/admin/record-lines'
import { AddFromReport } from '@/components/admin/report/add-from-report'
import { ForgetTyped } from '@/components/forms/forget-typed'
import { Bidi } from '@/components/text/bidi'
import { NAMES } from '@/lib/domain/names'
import { permits } from '@/lib/domain/permissions'
import { citingRecords, report as reportOf } from '@/lib/server/queries/reports'
import { standingRow } from '@/lib/server/queries/standing'
import { decodedSegment, one, type PageProps } from '../../../open-page'
import { CorrectionForm, CorrectionHistory } from '../../correction'
import { doneWords } from '../../entries/done-words'
import { REPORT_FORM } from '../../form-names'
import { deskReader, openDesk } from '../../open-desk'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('edit.source') }
}

/** A report at the desk: its text, the records that were made of it, and the way to the next one. */
export default async function ReportPage(props: Props) {
  const id = decodedSegment((await props.params).id)
  const { reader, person, db, query } = await openDesk(props, 'desk.open', `reports/${id}`)
  const { t, prefs } = reader
  const found = await reportOf(db, id)
  if (found === null) notFound()
  const stands = await standingRow(db, 'source', id)
  const said = doneWords(t, one(query, 'done'), Number(one(query, 'n')))
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`reports/${id}`}
      title={<Bidi>{(prefs.locale === 'ar' ? found.title_ar : found.title_en) ?? found.title}</Bidi>}
      lead={
        <>
          <bdi>{found.id}</bdi>
          {found.date_published && ` · ${reader.f.edtf(found.date_published)}`}
          {' · '}
          <a href={reader.link(`sources/${found.id}`)}>{t('reports.public_page')}</a>
        </>
      }
    >
      <div className="grid gap-8">
        {one(query, 'done') === 'filed' && <ForgetTyped form={REPORT_FORM} />}
        {said && (
          <p role="status" className="border-good border-s-4 px-3 py-2 font-semibold">
            {said}
          </p>
        )}
        {permits(person.role, 'entry.draft') && <AddFromReport reader={reader} source={found.id} />}
        <section className="grid gap-2" aria-labelledby="records">
          <h2 id="records" className="text-lg font-semibold">
            {t('reports.records')}
          </h2>
          <RecordLines
            reader={reader}
            records={await citingRecords(db, found.id)}
            query={`?source=${encodeURIComponent(found.id)}`}
          />
        </section>
        {stands && permits(person.role, NAMES.source.needs) && (
          <details className="border-line border-y py-3">
            <summary className="mb-3 w-fit cursor-pointer font-semibold">{t('names.correct_report')}</summary>
            <CorrectionForm
              reader={reader}
              db={db}
              personId={person.id}
              table="source"
              id={id}
              stands={stands}
              label={t('names.correct_report')}
            />
          </details>
        )}
        <section className="grid gap-2" aria-labelledby="text">
          <h2 id="text" className="text-lg font-semibold">
            {t('edit.report_text')}
          </h2>
          {found.text === null ? (
            <p className="text-muted">{t('reports.no_text')}</p>
          ) : (
            <div
              lang={found.language}
              dir={found.language === 'ar' ? 'rtl' : 'ltr'}
              className="border-line bg-surface max-w-3xl border p-4 leading-loose whitespace-pre-line"
            >
              {found.text}
            </div>
          )}
        </section>
        <CorrectionHistory reader={reader} db={db} table="source" id={id} />
      </div>
    </DeskFrame>
  )
}
