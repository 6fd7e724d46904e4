import { dueWords, movedWords } from '@/lib/charts/deadline-words'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { AS, BlockCell, ColumnHeading } from '../text/block-table'
import type { DueView } from './detail'
import { sourceName } from './source-name'

type Props = {
  readonly reader: Reader
  /** In the order in which they were stated. */
  readonly dues: readonly DueView[]
  readonly names: Names
  /** Public id of the milestone, where the page of all deadlines shall be linked. */
  readonly ledger?: string
}

/** Each stated due date: when and by whom it was stated, in which report, and by how much it moved the one before. */
export function Dues({ reader, dues, names, ledger }: Props) {
  const { t, f, say, prefs } = reader
  return (
    <>
      {ledger !== undefined && (
        <p className="mb-2 text-sm">
          <a href={`${reader.link('deadlines')}#${ledger}`}>{t('deadlines.page.in_ledger')}</a>
        </p>
      )}
      <table {...AS.table} className="dense blocks">
        <thead {...AS.group}>
          <tr {...AS.row}>
            <ColumnHeading>{t('entry.stated')}</ColumnHeading>
            <ColumnHeading>{t('overview.due')}</ColumnHeading>
            <ColumnHeading>{t('entry.slip')}</ColumnHeading>
            <ColumnHeading>{t('entry.stated_by')}</ColumnHeading>
          </tr>
        </thead>
        <tbody {...AS.group}>
          {dues.map((due, index) => {
            const actor = due.stated_by === null ? undefined : names.actors[due.stated_by]
            const statedBy = actor ? say(actor) : (due.stated_by ?? t('entry.stated_by_unnamed'))
            const moved = movedWords(due, dues[index - 1], t)
            return (
              <tr key={due.id} {...AS.row}>
                <BlockCell label={t('entry.stated')}>
                  <Bidi>{f.edtf(due.stated_edtf, 'medium')}</Bidi>
                  <p>
                    <a href={reader.link(`sources/${encodeURIComponent(due.source_id)}`)}>
                      <bdi>{sourceName(reader, due)}</bdi>
                    </a>
                  </p>
                </BlockCell>
                <BlockCell label={t('overview.due')} className="font-medium">
                  <Bidi>{dueWords(due, prefs)}</Bidi>
                  {due.conditional && <p className="text-muted">{t('entry.conditional')}</p>}
                  <p className="text-muted font-normal">
                    <Bidi>{say({ en: due.reason_en, ar: due.reason_ar })}</Bidi>
                  </p>
                </BlockCell>
                <BlockCell label={t('entry.slip')} empty={moved === ''}>
                  <Bidi>{moved}</Bidi>
                </BlockCell>
                <BlockCell label={t('entry.stated_by')}>
                  <Bidi>{statedBy}</Bidi>
                </BlockCell>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
