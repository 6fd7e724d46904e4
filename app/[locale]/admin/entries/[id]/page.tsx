import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import { HistoryPart } from '@/components/admin/record/history-part'
import { LinksPart } from '@/components/admin/record/links-part'
import { Misquotes } from '@/components/admin/record/misquotes'
import { RecordForm } from '@/components/admin/record/record-form'
import { ReviewPart } from '@/components/admin/record/review-part'
import { ReviewTexts } from '@/components/admin/record/review-texts'
import { namedRows } from '@/components/admin/who-did'
import { fieldDifferences } from '@/lib/domain/differences'
import { permits } from '@/lib/domain/permissions'
import { STATUS } from '@/lib/domain/vocabularies/record'
import { editing } from '@/lib/server/queries/editing'
import { authoredHistory } from '@/lib/server/queries/history'
import { deskLinks } from '@/lib/server/queries/links'
import { names as namesOf } from '@/lib/server/queries/names'
import { onlyOwn } from '@/lib/server/queries/only-own'
import { draftParts } from '@/lib/server/queries/part-changes'
import { publicColumns } from '@/lib/server/queries/public-columns'
import { misquoted } from '@/lib/server/queries/quotes'
import { report as reportOf, reviewTexts } from '@/lib/server/queries/reports'
import { decodedSegment, one, type PageProps } from '../../../open-page'
import { deskReader, openDesk } from '../../open-desk'
import { doneWords } from '../done-words'
import { formProps, reportDay } from '../form-props'
import { storedValues } from '../form-values'
import { bringBack, discard, giveBack, link, mergeInto, publishLinks, restore, takeBack, unlink } from './actions'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  const { id } = await props.params
  return { title: `${reader.t('desk.title')}: ${decodedSegment(id)}` }
}

/** One record at the desk: its draft, or the public version from which the next draft begins; review; taking it back. */
export default async function EditRecordPage(props: Props) {
  const id = decodedSegment((await props.params).id)
  const { reader, person, db, query } = await openDesk(props, 'desk.open', `entries/${id}`)
  const { t, prefs } = reader
  const entry = await editing(db, id)
  if (entry === null) notFound()
  if (entry.merged_into) redirect(`/${prefs.locale}/admin/entries/${entry.merged_into}`)
  const source = one(query, 'source')
  const report = source === undefined ? null : await reportOf(db, source)
  const { kind, version, status } = entry
  const before =
    entry.since === null && entry.current !== null ? await publicColumns(db, entry.kind, entry.entry_id) : null
  const doubtful = await misquoted(
    db,
    entry.citations.map((one, at) => ({ ...one, at })).filter(one => one.since === null),
  )
  const against =
    report === null && status === 'in_review'
      ? await reviewTexts(
          db,
          entry.citations.map(one => one.source_id),
          one(query, 'text'),
        )
      : { kept: [], shown: null }
  const said = doneWords(t, one(query, 'done'), Number(one(query, 'n')))
  const links = await deskLinks(db, entry.entry_id)
  const drafting = permits(person.role, 'entry.draft')
  const waiting =
    links.some(one => one.state !== 'public') && entry.since !== null && permits(person.role, 'entry.publish')
  const settled = entry.since !== null && status === 'published'
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`entries/${id}`}
      title={t('edit.edit', { id, status: reader.say(STATUS[status]) })}
      actions={entry.current !== null && <a href={reader.link(`entries/${id}`)}>{t('edit.public_page')}</a>}
    >
      <div className="grid gap-8">
        {said && (
          <p role="status" className="border-good border-s-4 px-3 py-2 font-semibold">
            {said}
          </p>
        )}
        <Misquotes reader={reader} rows={doubtful} />
        <ReviewPart
          reader={reader}
          entry={entry}
          names={await namesOf(db, null)}
          changes={before ? fieldDifferences(kind, before, entry.columns) : null}
          parts={before ? await draftParts(db, entry.entry_id) : []}
          mayReview={permits(person.role, 'entry.review')}
          mayRetract={permits(person.role, 'entry.retract')}
          giveBack={giveBack.bind(null, prefs.locale, id, version)}
          takeBack={takeBack.bind(null, prefs.locale, id)}
          bringBack={bringBack.bind(null, prefs.locale, id)}
          mergeInto={permits(person.role, 'entry.merge') ? mergeInto.bind(null, prefs.locale, id) : null}
          discard={
            entry.since === null &&
            (permits(person.role, 'draft.discard') || (drafting && (await onlyOwn(db, id, person.id))))
              ? discard.bind(null, prefs.locale, id, version)
              : null
          }
        />
        <LinksPart
          reader={reader}
          links={links}
          add={drafting ? link.bind(null, prefs.locale, id) : null}
          drop={drafting ? unlink.bind(null, prefs.locale, id) : null}
          publish={waiting ? publishLinks.bind(null, prefs.locale, id) : null}
        />
        <HistoryPart
          reader={reader}
          eventId={id}
          history={namedRows(reader, await authoredHistory(db, id))}
          restore={settled && permits(person.role, 'entry.restore') ? restore.bind(null, prefs.locale, id) : null}
        />
        <ReviewTexts reader={reader} path={`admin/entries/${id}`} kept={against.kept} shown={against.shown?.id ?? ''} />
        {drafting && status !== 'retracted' && (
          <RecordForm
            key={version}
            {...(await formProps({
              reader,
              person,
              db,
              kind,
              target: { kind, event_id: id, version, status, published: reportDay(report) },
              values: storedValues(entry, report),
              report,
              beside: against.shown,
              form: `entry:${id}:${report?.id ?? ''}`,
            }))}
          />
        )}
      </div>
    </DeskFrame>
  )
}
