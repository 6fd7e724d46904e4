import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/admin/desk-frame'
import { MergeForm } from '@/components/admin/names/merge-form'
import { ForgetTyped } from '@/components/forms/forget-typed'
import { Bidi } from '@/components/text/bidi'
import { isMerged, NAMES } from '@/lib/domain/names'
import { permits } from '@/lib/domain/permissions'
import { type ListedName, usesOf } from '@/lib/server/queries/name-lists'
import { names as namesOf } from '@/lib/server/queries/names'
import { standingRow } from '@/lib/server/queries/standing'
import { decodedSegment, one, type PageProps } from '../open-page'
import { CorrectionForm, CorrectionHistory } from './correction'
import { mergeNameForm } from './form-names'
import { keptWords } from './kept-words'
import { mergeInto } from './name-actions'
import { namePicks, others } from './name-picks'
import { deskReader, openDesk } from './open-desk'

export type NamePageProps = PageProps<{ readonly id: string }>

/** The title of the page of one row of names. */
export async function nameMetadata(props: NamePageProps, table: ListedName): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: `${reader.t(`names.${NAMES[table].room}`)}: ${decodedSegment((await props.params).id)}` }
}

const count = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

/** One outlet, actor or place at the desk: what uses it, its correction, its merge, and what was corrected so far. */
export async function NamePage({ props, table }: { readonly props: NamePageProps; readonly table: ListedName }) {
  const { needs, room } = NAMES[table]
  const id = decodedSegment((await props.params).id)
  const { reader, person, db, query } = await openDesk(props, 'desk.open', `${room}/${id}`)
  const { t, prefs, say } = reader
  const stands = await standingRow(db, table, id)
  if (!stands) notFound()
  const { records, drafts } = await usesOf(db, table, id)
  const into = typeof stands.row.merged_into === 'string' ? stands.row.merged_into : null
  const { places, actors } = await namesOf(db, null)
  const kept = into === null ? undefined : (table === 'place' ? places : actors)[into]
  const done = count(one(query, 'n'))
  const gone = one(query, 'from')
  const merging = isMerged(table) && into === null && permits(person.role, 'entry.merge')
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path={`${room}/${id}`}
      title={<Bidi>{say({ en: String(stands.row.name_en), ar: String(stands.row.name_ar) })}</Bidi>}
      lead={
        <>
          <bdi>{id}</bdi> · <Bidi>{t('names.used_by', { n: records })}</Bidi>
          {drafts > 0 && (
            <>
              {' · '}
              <Bidi>{t('names.used_drafts', { n: drafts })}</Bidi>
            </>
          )}
          {(table === 'outlet' || records > 0) && ' · '}
          {table === 'outlet' ? (
            <a href={reader.link(`outlets/${id}`)}>{t('names.public_page')}</a>
          ) : (
            records > 0 && <a href={reader.link('entries', { [table]: id })}>{t('names.see_records')}</a>
          )}
        </>
      }
    >
      <div className="grid gap-8">
        {one(query, 'done') === 'merge' && done > 0 && (
          <p role="status" className="border-good border-s-4 px-3 py-2 font-semibold">
            <Bidi>{t('names.merged_done', { n: done, records: count(one(query, 'records')) })}</Bidi>
          </p>
        )}
        {gone !== undefined && <ForgetTyped form={mergeNameForm(table, gone)} />}
        {into !== null && (
          <p className="border-warn border-s-4 px-3 py-2">
            <a href={`/${prefs.locale}/admin/${room}/${into}`} className="font-semibold">
              {t('names.merged_into', { name: kept ? say(kept) : into })}
            </a>{' '}
            {t('names.merged_note')}
          </p>
        )}
        {into === null && permits(person.role, needs) && (
          <CorrectionForm
            reader={reader}
            db={db}
            personId={person.id}
            table={table}
            id={id}
            stands={stands}
            label={t('names.correct')}
          />
        )}
        {merging && (
          <MergeForm
            reader={reader}
            action={mergeInto.bind(null, prefs.locale, table, id)}
            options={others((await namePicks(db, table, reader)).parent, id)}
            words={await keptWords(db, person.id, mergeNameForm(table, id))}
          />
        )}
        <CorrectionHistory reader={reader} db={db} table={table} id={id} />
      </div>
    </DeskFrame>
  )
}
