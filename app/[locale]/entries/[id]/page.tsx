import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ClaimReview } from '@/components/entry/claim-review'
import { EntryView } from '@/components/entry/entry-view'
import { recordTitle } from '@/components/records/figure'
import { NotYet } from '@/components/shell/not-yet'
import { Shell } from '@/components/shell/shell'
import { questionOf } from '@/lib/domain/claim-question'
import { database } from '@/lib/server/db/current'
import { publicOrigin } from '@/lib/server/public-origin'
import { claimSums } from '@/lib/server/queries/claim-sums'
import { entryDifferences } from '@/lib/server/queries/differences'
import { getEntry } from '@/lib/server/queries/entry'
import { linkingChanges } from '@/lib/server/queries/history'
import { mapPlaces } from '@/lib/server/queries/map-data'
import { names as namesOf } from '@/lib/server/queries/names'
import { entryNeighbours } from '@/lib/server/queries/neighbours'
import { openPage, type PageProps } from '../../open-page'
import { cardedMetadata } from '../../page-card'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

const entryOf = cache(async (id: string, rev: number) => getEntry(database().read, id, rev))

/**
 * The record of the address; null for one that came only after the revision that is read. One that was merged leads to what
 * it became, an unknown one to the 404 page.
 */
async function load(props: Props) {
  const page = await openPage(props)
  const { id } = await props.params
  const entry = await entryOf(id, page.rev)
  if (entry === null) {
    if ((await entryOf(id, page.newest)) === null) notFound()
    return { page, id, entry }
  }
  if ('merged_into' in entry) permanentRedirect(page.reader.link(`entries/${entry.merged_into}`))
  return { page, id, entry }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, id, entry } = await load(props)
  if (entry === null) {
    return cardedMetadata(page.reader, {
      path: `entries/${id}`,
      title: page.reader.t('asof.not_yet', { name: id }),
      note: '',
    })
  }
  const { record } = entry
  const title = `${recordTitle(page.reader, record).slice(0, 90)} (${record.event_id})`
  const summary = page.reader.say({ en: record.summary_en, ar: record.summary_ar })
  return cardedMetadata(page.reader, { path: `entries/${record.event_id}`, title, note: summary })
}

/** One record with all that hangs on it. */
export default async function EntryPage(props: Props) {
  const { page, id, entry } = await load(props)
  const { reader, db, rev, charts, revision } = page
  const path = `entries/${id}`
  if (entry === null) {
    return (
      <Shell reader={reader} path={path} charts={charts} revision={revision}>
        <NotYet reader={reader} path={path} list="entries" what={{ name: id }} />
      </Shell>
    )
  }
  const { record, entry: number } = entry
  const place = (await mapPlaces(db, rev)).find(one => one.id === record.place_id)
  const differences = await entryDifferences(db, number, rev)
  const linking = [...differences.keys()].filter(n => !entry.history.some(item => item.revision === n))
  const history = [...entry.history, ...(await linkingChanges(db, linking))].sort((a, b) => b.revision - a.revision)
  const question = record.kind === 'tally_claim' ? questionOf(record) : null
  const sums = question?.ok ? await claimSums(db, [question.value], rev) : {}
  const neighbours = await entryNeighbours(db, { entry: number, kind: record.kind, date: record.date_min }, rev)
  const names = await namesOf(db, rev)
  return (
    <Shell reader={reader} path={path} charts={charts} revision={revision}>
      {record.kind === 'tally_claim' && revision && (
        <ClaimReview
          {...{ reader, names, sums }}
          {...{ origin: publicOrigin(), claim: record, citations: entry.citations, date: revision.date }}
        />
      )}
      <EntryView
        reader={reader}
        {...entry}
        history={history}
        differences={differences}
        neighbours={neighbours}
        names={names}
        sums={sums}
        place={place}
      />
    </Shell>
  )
}
