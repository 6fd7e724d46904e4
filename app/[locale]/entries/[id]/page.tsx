import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { EntryView } from '@/components/entry/entry-view'
import { recordTitle } from '@/components/records/figure'
import { Shell } from '@/components/shell/shell'
import { database } from '@/lib/server/db/current'
import { getEntry } from '@/lib/server/queries/entry'
import { names as namesOf } from '@/lib/server/queries/names'
import { dayOf, openPage, type PageProps, pageMetadata } from '../../open-page'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

const entryOf = cache(async (id: string, rev: number) => getEntry(database().read, id, rev))

/** The record of the address; one that was merged leads to what it became, an unknown one to the 404 page. */
async function load(props: Props) {
  const page = await openPage(props)
  const { id } = await props.params
  const entry = await entryOf(id, page.rev)
  if (entry === null) notFound()
  if ('merged_into' in entry) permanentRedirect(page.reader.link(`entries/${entry.merged_into}`))
  return { page, entry }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, entry } = await load(props)
  const { record } = entry
  const title = `${recordTitle(page.reader, record).slice(0, 90)} (${record.event_id})`
  const summary = page.reader.say({ en: record.summary_en, ar: record.summary_ar })
  return pageMetadata(page.reader, `entries/${record.event_id}`, title, summary)
}

/** One record with all that hangs on it. */
export default async function EntryPage(props: Props) {
  const { page, entry } = await load(props)
  const { reader, db, charts, revision } = page
  const history = entry.history.map(item => ({ ...item, date: dayOf(item.created_at) })).reverse()
  return (
    <Shell reader={reader} path={`entries/${entry.record.event_id}`} charts={charts} revision={revision}>
      <EntryView reader={reader} {...entry} history={history} names={await namesOf(db)} />
    </Shell>
  )
}
