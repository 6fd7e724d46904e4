import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ImportList } from '@/components/admin/imports/import-list'
import { RecordLines } from '@/components/admin/record-lines'
import { AddFromReport } from '@/components/admin/report/add-from-report'
import { namedRows } from '@/components/admin/who-did'
import { Bidi } from '@/components/text/bidi'
import { lastCoveredDay, watchedIn } from '@/lib/domain/coverage'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { permits } from '@/lib/domain/permissions'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import { listChanges } from '@/lib/server/queries/changes'
import { coverage } from '@/lib/server/queries/coverage'
import { draftsOf, draftsOfOthers, filedReports, waitingForReview } from '@/lib/server/queries/desk'
import { imports } from '@/lib/server/queries/imports'
import { ledger } from '@/lib/server/queries/ledger'
import { currentRevision } from '@/lib/server/queries/revision'
import { dayOf, one, type PageProps } from '../open-page'
import { doneWords } from './entries/done-words'
import { deskReader, openDesk } from './open-desk'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('desk.title') }
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid content-start gap-2" aria-labelledby={id}>
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The desk: what waits for whoever opens it, and the ways to begin something. */
export default async function DeskPage(props: PageProps<object>) {
  const { reader, person, db, query } = await openDesk(props, 'desk.open', '')
  const { t, f, say, prefs } = reader
  const said = doneWords(t, one(query, 'done'), 0)
  const drafting = permits(person.role, 'entry.draft')
  const reports = await filedReports(db)
  const { number } = await currentRevision(db)
  const overdue = (await ledger(db, number, reader.today)).rows.filter(row => row.state.state === 'overdue_unknown')
  const watched = watchedIn(await coverage(db, number), WHOLE_THEATRE)
  const recent = (await listChanges(db, { rev: number, limit: 8, named: 0 })).items
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path=""
      title={t('desk.title')}
      lead={t('desk.lead')}
      actions={
        drafting && (
          <a href={`/${prefs.locale}/admin/reports/new`} className="button inline-flex items-center no-underline">
            {t('desk.new_report')}
          </a>
        )
      }
    >
      <div className="grid gap-10">
        {said && (
          <p role="status" className="border-good border-s-4 px-3 py-2 font-semibold">
            {said}
          </p>
        )}
        {drafting && <AddFromReport reader={reader} source={null} />}
        <div className="grid gap-10 lg:grid-cols-2">
          <Part id="review" title={t('desk.review')}>
            <RecordLines reader={reader} records={namedRows(reader, await waitingForReview(db))} />
          </Part>
          <Part id="mine" title={t('desk.my_drafts')}>
            <RecordLines reader={reader} records={namedRows(reader, await draftsOf(db, person.id))} />
          </Part>
          <Part id="others" title={t('desk.others')}>
            <RecordLines reader={reader} records={namedRows(reader, await draftsOfOthers(db, person.id))} />
          </Part>
          {permits(person.role, 'import.prepare') && (
            <Part id="failed" title={t('imports.failed_title')}>
              <ImportList
                reader={reader}
                imports={await imports(db, { failed: true, most: 10 })}
                none={t('desk.none')}
              />
            </Part>
          )}
          <Part id="overdue" title={t('desk.overdue')}>
            {overdue.length === 0 ? (
              <p className="text-muted text-sm">{t('desk.none')}</p>
            ) : (
              <ul className="border-line divide-line divide-y border-y text-sm">
                {overdue.map(({ record, state }) => (
                  <li key={record.event_id} className="py-2">
                    <a href={`/${prefs.locale}/admin/entries/${record.event_id}`} className="title-link font-medium">
                      <Bidi>{say({ en: record.title_en, ar: record.title_ar })}</Bidi>
                    </a>
                    <span className="text-bad block">{t('desk.days_late', { n: state.days })}</span>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part id="gaps" title={t('desk.gaps')}>
            <ul className="border-line divide-line divide-y border-y text-sm">
              {KIND_CODES.map(kind => {
                const last = lastCoveredDay(watched, kind, reader.today)
                return (
                  <li key={kind} className="py-2">
                    <a href={`/${prefs.locale}/admin/coverage#watched-${kind}`} className="title-link">
                      {say(KINDS[kind].plural)}
                    </a>
                    {': '}
                    {last === null ? t('watch.never') : t('watch.since_last', { day: f.date(last, 'medium') })}
                  </li>
                )
              })}
            </ul>
          </Part>
          <Part id="recent" title={t('desk.recent')}>
            <ul className="border-line divide-line divide-y border-y text-sm">
              {recent.map(change => (
                <li key={change.revision} className="py-2">
                  <a href={reader.link(`changes/${change.revision}`)} className="title-link">
                    <Bidi>{say({ en: change.reason_en, ar: change.reason_ar })}</Bidi>
                  </a>
                  <span className="text-muted block">
                    {t('edit.revision', { n: change.revision })} · {f.date(dayOf(change.created_at), 'medium')}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
          <Part id="reports" title={t('desk.reports')}>
            {reports.length === 0 ? (
              <p className="text-muted text-sm">{t('desk.none')}</p>
            ) : (
              <ul className="border-line divide-line divide-y border-y text-sm">
                {reports.map(one => (
                  <li key={one.id} className="py-2">
                    <a href={`/${prefs.locale}/admin/reports/${one.id}`} className="title-link font-medium">
                      <Bidi>{say({ en: one.title_en ?? one.title, ar: one.title_ar ?? one.title })}</Bidi>
                    </a>
                    <span className="text-muted block">
                      {[say({ en: one.outlet_en, ar: one.outlet_ar }), f.edtf(one.date_published, 'medium')]
                        .filter(Boolean)
                        .join(' · ')}
                      {' · '}
                      {t('desk.cites', { n: one.cites })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Part>
        </div>
      </div>
    </DeskFrame>
  )
}
