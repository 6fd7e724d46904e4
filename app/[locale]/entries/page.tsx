import type { Metadata } from 'next'
import { FilterForm } from '@/components/records/filter-form'
import { RecordTable } from '@/components/records/record-table'
import { unshownFilters } from '@/components/records/unshown-filters'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { Bidi } from '@/components/text/bidi'
import { listEntries } from '@/lib/server/queries/list-entries'
import { names as namesOf } from '@/lib/server/queries/names'
import { one, openPage, type PageProps, pageMetadata } from '../open-page'
import { readFilter } from './read-filter'

export const dynamic = 'force-dynamic'

const PER_PAGE = 50

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return pageMetadata(reader, 'entries', reader.t('records.title'), reader.t('records.intro'))
}

/** Records by filter, newest first. */
export default async function EntriesPage(props: PageProps<object>) {
  const { reader, db, query, rev, revision, charts } = await openPage(props)
  const { filter, values, extra, unread } = readFilter(query)
  const cursor = one(query, 'cursor') ?? null
  const list = await listEntries(db, filter, { rev, cursor, limit: PER_PAGE })
  const names = await namesOf(db)
  const { t, prefs } = reader
  const kept = {
    ...extra,
    ...(prefs.digits === 'arab' ? { digits: prefs.digits } : {}),
    ...(prefs.months === 'international' ? { months: prefs.months } : {}),
    ...(reader.rev === null ? {} : { rev: String(reader.rev) }),
  }
  const view = { ...values, ...extra }
  const note = [
    ...unshownFilters(reader, extra, names),
    unread.length > 0 ? t('records.unknown_filter', { names: unread.join(', ') }) : '',
  ].filter(text => text !== '')
  return (
    <Shell reader={reader} path="entries" query={view} charts={charts} revision={revision}>
      <PageTitle title={t('records.title')}>{t('records.intro')}</PageTitle>
      <FilterForm reader={reader} values={values} names={names} hidden={kept} />
      <p className="mt-4 mb-2 font-semibold" role="status">
        <Bidi>{t('records.count', { n: list.total })}</Bidi>
        {note.map(text => (
          <span key={text} className="text-muted font-normal">
            {' · '}
            <Bidi>{text}</Bidi>
          </span>
        ))}
      </p>
      {list.items.length === 0 ? (
        <div className="border-rule border-t py-6">
          <p className="font-semibold">{t('records.empty')}</p>
          <p>{t('records.empty_hint')}</p>
          <p className="mt-2">
            <a href={reader.link('entries')}>{t('records.clear')}</a>
          </p>
        </div>
      ) : (
        <RecordTable reader={reader} items={list.items} names={names} />
      )}
      <nav aria-label={t('records.title')} className="mt-4 flex gap-6">
        {cursor && <a href={reader.link('entries', view)}>{t('records.first')}</a>}
        {list.next_cursor && (
          <a href={reader.link('entries', { ...view, cursor: list.next_cursor })} rel="next">
            {t('records.more')}
          </a>
        )}
      </nav>
    </Shell>
  )
}
