import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Section } from '@/components/entry/section'
import { NotYet } from '@/components/shell/not-yet'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { OutletTrust } from '@/components/source/outlet-trust'
import { OutletWeight, restingOnOutlet } from '@/components/source/outlet-weight'
import { SourceTable } from '@/components/source/source-table'
import { database } from '@/lib/server/db/current'
import { getOutlet } from '@/lib/server/queries/outlets'
import { findSources } from '@/lib/server/queries/source-list'
import { decodedSegment, one, openPage, type PageProps } from '../../open-page'
import { cardedMetadata } from '../../page-card'
import { readSourceCursor, writeSourceCursor } from '../../sources/read-sources'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly id: string }>

const REPORTS = 50
const ALONE = 100

const outletOf = cache(async (id: string, rev: number) => getOutlet(database().read, id, rev, ALONE))

/** The outlet of the address, and its weight at the revision that is read; null for one that was cited only later. */
async function load(props: Props) {
  const page = await openPage(props)
  const id = decodedSegment((await props.params).id)
  const found = await outletOf(id, page.rev)
  const { outlet } = found ?? (await outletOf(id, page.newest)) ?? notFound()
  const name = page.reader.say({ en: outlet.name_en, ar: outlet.name_ar })
  return { page, found, path: `outlets/${encodeURIComponent(id)}`, name }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, found, path, name } = await load(props)
  const { t } = page.reader
  if (found === null) return cardedMetadata(page.reader, { path, title: t('asof.not_yet', { name }), note: '' })
  const { cited, only } = restingOnOutlet(found.weight)
  const note = `${t('outlet.cited', { n: cited, all: found.all })} ${t('outlet.alone', { n: only })}`
  return cardedMetadata(page.reader, { path, title: name, note })
}

/** One outlet: how far it is relied on, how much of the record rests on it and on it alone, and its reports. */
export default async function OutletPage(props: Props) {
  const { page, found, path, name } = await load(props)
  const { reader, db, query, rev, charts, revision } = page
  const { t } = reader
  if (found === null) {
    return (
      <Shell reader={reader} path={path} charts={charts} revision={revision}>
        <NotYet reader={reader} path={path} list="sources" what={{ name }} />
      </Shell>
    )
  }
  const { outlet, weight, all, alone } = found
  const cursor = readSourceCursor(one(query, 'cursor'))
  const reports = await findSources(db, { outlet: outlet.id }, { rev, cursor, limit: REPORTS })
  return (
    <Shell reader={reader} path={path} charts={charts} revision={revision}>
      <PageTitle
        over={
          <>
            <a href={reader.link('sources')}>{t('outlet.all')}</a> · {t('outlet.over')}
          </>
        }
        title={<bdi>{name}</bdi>}
      />
      <div className="gap-x-12 lg:grid lg:grid-cols-2">
        <Section id="trust" title={t('entry.reliability')}>
          <OutletTrust reader={reader} outlet={outlet} />
        </Section>
        <Section id="weight" title={t('outlet.weight')}>
          <OutletWeight reader={reader} weight={weight} all={all} alone={alone} />
        </Section>
      </div>
      <Section id="reports" title={t('outlet.reports')} note={t('sources.count', { n: reports.total })}>
        <SourceTable reader={reader} items={reports.items} outlet={false} />
        <p className="mt-4 flex gap-6">
          {cursor !== null && <a href={reader.link(path)}>{t('sources.first')}</a>}
          {reports.next_cursor !== null && (
            <a href={reader.link(path, { cursor: writeSourceCursor(reports.next_cursor) })} rel="next">
              {t('sources.more')}
            </a>
          )}
        </p>
      </Section>
    </Shell>
  )
}
