import { dueWords, movedWords } from '@/lib/charts/deadline-words'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
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
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('entry.stated')}</th>
            <th scope="col">{t('overview.due')}</th>
            <th scope="col">{t('entry.slip')}</th>
            <th scope="col" className="hidden sm:table-cell">
              {t('entry.stated_by')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dues.map((due, index) => {
            const actor = due.stated_by === null ? undefined : names.actors[due.stated_by]
            const statedBy = actor ? say(actor) : (due.stated_by ?? t('entry.stated_by_unnamed'))
            return (
              <tr key={due.id}>
                <td>
                  <Bidi>{f.edtf(due.stated_edtf, 'medium')}</Bidi>
                  <p>
                    <a href={reader.link(`sources/${encodeURIComponent(due.source_id)}`)}>
                      <bdi>{sourceName(reader, due)}</bdi>
                    </a>
                  </p>
                  <p className="text-muted sm:hidden">
                    <Bidi>{statedBy}</Bidi>
                  </p>
                </td>
                <td className="font-medium">
                  <Bidi>{dueWords(due, prefs)}</Bidi>
                  {due.conditional && <p className="text-muted">{t('entry.conditional')}</p>}
                  <p className="text-muted font-normal">
                    <Bidi>{say({ en: due.reason_en, ar: due.reason_ar })}</Bidi>
                  </p>
                </td>
                <td>
                  <Bidi>{movedWords(due, dues[index - 1], t)}</Bidi>
                </td>
                <td className="hidden sm:table-cell">{statedBy}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
