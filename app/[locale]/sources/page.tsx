import type { Metadata } from 'next'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { SourceFilter } from '@/components/source/source-filter'
import { SourceTable } from '@/components/source/source-table'
import { Bidi } from '@/components/text/bidi'
import { listOutlets } from '@/lib/server/queries/outlets'
import { findSources } from '@/lib/server/queries/source-list'
import { keptChoices, one, openPage, type PageProps } from '../open-page'
import { cardedMetadata } from '../page-card'
import { readSourceCursor, readSources, writeSourceCursor } from './read-sources'

export const dynamic = 'force-dynamic'

const PER_PAGE = 50

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, query } = await openPage(props)
  const { t } = reader
  return cardedMetadata(reader, {
    ...{ path: 'sources', title: t('sources.title'), note: t('sources.intro'), query: readSources(query) },
  })
}

/** Every report that a public record rests on, newest first. */
export default async function SourcesPage(props: PageProps<object>) {
  const { reader, db, query, rev, revision, charts } = await openPage(props)
  const { t } = reader
  const values = readSources(query)
  const cursor = readSourceCursor(one(query, 'cursor'))
  const list = await findSources(db, values, { rev, cursor, limit: PER_PAGE })
  return (
    <Shell reader={reader} path="sources" query={values} charts={charts} revision={revision}>
      <PageTitle title={t('sources.title')}>{t('sources.intro')}</PageTitle>
      <SourceFilter reader={reader} values={values} outlets={await listOutlets(db, rev)} hidden={keptChoices(reader)} />
      <p role="status" className="mb-2 flex flex-wrap gap-x-4">
        <span className="font-semibold">
          <Bidi>{t('sources.count', { n: list.total })}</Bidi>
        </span>
        {Object.keys(values).length > 0 && <a href={reader.link('sources')}>{t('sources.clear')}</a>}
      </p>
      {list.items.length === 0 ? (
        <p className="border-rule border-t py-6 font-semibold">{t('sources.none')}</p>
      ) : (
        <SourceTable reader={reader} items={list.items} />
      )}
      <nav aria-label={t('sources.title')} className="mt-4 flex gap-6">
        {cursor !== null && <a href={reader.link('sources', values)}>{t('sources.first')}</a>}
        {list.next_cursor !== null && (
          <a href={reader.link('sources', { ...values, cursor: writeSourceCursor(list.next_cursor) })} rel="next">
            {t('sources.more')}
          </a>
        )}
      </nav>
    </Shell>
  )
}
