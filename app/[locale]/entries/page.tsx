import type { Metadata } from 'next'
import { FilterBar } from '@/components/filters/filter-bar'
import { LeftOut } from '@/components/filters/left-out'
import { headsOf, listQuery, toolsOf, wordsOf } from '@/components/records/list-view'
import { NoRecords } from '@/components/records/no-records'
import { searchNotes } from '@/components/records/search-notes'
import { StatusLine } from '@/components/records/status-line'
import { unshownFilters } from '@/components/records/unshown-filters'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { RECORD_FILTERS } from '@/lib/charts/set-aside'
import { countOnce } from '@/lib/server/queries/count-entries'
import { names as namesOf } from '@/lib/server/queries/names'
import { one, openPage, type PageProps } from '../open-page'
import { cardedMetadata, filtersOf } from '../page-card'
import { tidied } from '../tidied'
import { fileQuery } from './file-query'
import { loadRows } from './load-rows'
import { USUAL_VALUES } from './read-filter'
import { readList } from './read-list'
import { RecordList } from './record-list'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, query } = await openPage(props)
  const { t } = reader
  return cardedMetadata(reader, {
    ...{ path: 'entries', title: t('records.title'), note: t('records.intro'), query: filtersOf(query) },
  })
}

/** Records by filter, newest first unless the address says otherwise. */
export default async function EntriesPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, query, rev, revision, charts } = page
  const names = await namesOf(db, rev)
  const { filter, values, extra, unread, view, plain } = readList(query, names)
  const cursor = one(query, 'cursor') ?? null
  const shown = listQuery(view)
  tidied(page, 'entries', shown, unread)
  const { sort, columns } = view
  const { rows, next, before, search } = await loadRows({ db, reader, names, filter, sort, columns, rev, cursor })
  const { total, total_exact } = await countOnce(db, filter, rev, search)
  const { t } = reader
  const count = t(total_exact ? 'records.count' : 'list.more_than', { n: total })
  const cell = unshownFilters(reader, extra, names)
  const grid = {
    address: `${reader.link('entries', shown)} ${rev} ${cursor ?? ''}`,
    heads: headsOf(reader, view),
    columns,
    first: rows,
    before,
    count: Math.max(rows.length, total - before),
    more: !total_exact,
    total: total_exact ? total : null,
    words: wordsOf(reader, count),
  }
  return (
    <Shell reader={reader} path="entries" query={shown} charts={charts} revision={revision}>
      <PageTitle title={t('records.title')}>{t('records.intro')}</PageTitle>
      <FilterBar
        reader={reader}
        action={`/${reader.prefs.locale}/entries`}
        values={{ ...values, ...reader.kept }}
        usual={USUAL_VALUES}
        shown={RECORD_FILTERS}
        names={names}
      />
      <LeftOut reader={reader} keys={unread} />
      <RecordList
        tools={toolsOf(reader, view, rev, fileQuery(filter))}
        grid={rows.length > 0 ? grid : null}
        rowsHref={reader.link('entries/rows', { ...shown, of: String(rev) })}
      >
        <StatusLine
          count={count}
          notes={[...cell, ...searchNotes(reader, search.replaced)]}
          clear={cell.length > 0 ? { href: reader.link('entries', plain), label: t('list.unlimited') } : null}
        />
      </RecordList>
      {rows.length === 0 && <NoRecords reader={reader} />}
      <noscript>
        <nav aria-label={t('records.title')} className="mt-4 flex gap-6">
          {cursor && <a href={reader.link('entries', shown)}>{t('list.first')}</a>}
          {next && (
            <a href={reader.link('entries', { ...shown, cursor: next })} rel="next">
              {t('list.next')}
            </a>
          )}
        </nav>
      </noscript>
    </Shell>
  )
}
