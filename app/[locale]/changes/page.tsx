import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ChangeLog } from '@/components/changes/change-log'
import { LastVisit } from '@/components/changes/last-visit'
import { LogFilter } from '@/components/changes/log-filter'
import { LogHead } from '@/components/changes/log-head'
import { RevisionForm } from '@/components/changes/revision-form'
import { visitProps } from '@/components/changes/visit-words'
import { FollowLine } from '@/components/shell/follow-line'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { changeLog } from '@/lib/server/queries/change-log'
import { revisionHead } from '@/lib/server/queries/changes'
import { keptChoices, one, openPage, type PageProps } from '../open-page'
import { cardedMetadata } from '../page-card'
import { numberIn, readLog, readOneRevision } from './read-log'

export const dynamic = 'force-dynamic'

const PER_PAGE = 30
/** Records that the list names of each revision; the revision's own page has them all. */
const NAMED = 3

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, db, query } = await openPage(props)
  const { values, since } = await readLog(db, query)
  return cardedMetadata(reader, {
    ...{ path: 'changes', title: reader.t('changes.title'), note: reader.t('changes.intro') },
    query: { ...values, since },
  })
}

/** Every published revision, newest first; with `since` those after one. */
export default async function ChangesPage(props: PageProps<object>) {
  const { reader, db, query, rev, revision, charts } = await openPage(props)
  const { filter, values, since, unknownSince, unread } = await readLog(db, query)
  const asked = readOneRevision(query, rev)
  if (asked?.n) redirect(reader.link(`changes/${asked.n}`, values.kind ? { kind: values.kind } : {}))
  const cursor = numberIn(one(query, 'cursor'))
  const log = await changeLog(db, filter, { rev, cursor, limit: PER_PAGE, named: NAMED })
  const view = { ...values, ...(since === null ? {} : { since: String(since) }) }
  const from = since === null ? null : { number: since, date: (await revisionHead(db, since))?.date ?? null }
  return (
    <Shell reader={reader} path="changes" query={view} charts={charts} revision={revision}>
      <PageTitle title={reader.t('changes.title')}>
        <p>{reader.t('changes.intro')}</p>
        <FollowLine reader={reader} forms={['atom', 'json']} query={values.kind ? { kind: values.kind } : {}} />
      </PageTitle>
      {reader.rev === null && revision && <LastVisit {...visitProps(reader, revision.number)} />}
      <LogFilter
        reader={reader}
        values={values}
        hidden={{ ...keptChoices(reader), ...(since === null ? {} : { since: String(since) }) }}
      />
      <RevisionForm
        reader={reader}
        newest={rev}
        hidden={{ ...keptChoices(reader), ...view }}
        wrong={asked?.text ?? null}
      />
      <LogHead
        reader={reader}
        total={log.total}
        since={from}
        unknownSince={unknownSince}
        unread={unread}
        narrowed={Object.keys(view).length > 0}
      />
      <ChangeLog reader={reader} items={log.items} query={values.kind ? { kind: values.kind } : {}} />
      <nav aria-label={reader.t('changes.title')} className="mt-4 flex gap-6">
        {cursor !== null && <a href={reader.link('changes', view)}>{reader.t('log.newest')}</a>}
        {log.next_cursor !== null && (
          <a href={reader.link('changes', { ...view, cursor: log.next_cursor })} rel="next">
            {reader.t('changes.older')}
          </a>
        )}
      </nav>
    </Shell>
  )
}
