import { readColumns } from '@/components/records/columns'
import { headsOf, listQuery, toolsOf, wordsOf } from '@/components/records/list-view'
import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import type { Names } from '@/lib/server/queries/names'
import { loadRows } from '../entries/load-rows'
import { RecordList } from '../entries/record-list'
import type { OpenPage } from '../open-page'

/** The list of records as its page opens it, wired to the site. */
export async function loadGrid({ db, reader, rev }: OpenPage, names: Names) {
  const columns = readColumns(undefined)
  const view = { filter: {}, sort: DEFAULT_SORT, columns, cols: undefined }
  const { rows, before } = await loadRows({
    ...{ db, reader, names, filter: {}, sort: DEFAULT_SORT, columns, rev, cursor: null },
  })
  const grid = {
    address: `gallery ${rev}`,
    heads: headsOf(reader, view),
    columns,
    first: rows,
    before,
    count: rows.length,
    more: false,
    total: rows.length,
    words: wordsOf(reader, reader.t('records.count', { n: rows.length })),
  }
  return (
    <RecordList
      tools={toolsOf(reader, view, rev, {})}
      grid={rows.length > 0 ? grid : null}
      rowsHref={reader.link('entries/rows', { ...listQuery(view), of: String(rev) })}
    >
      {null}
    </RecordList>
  )
}
