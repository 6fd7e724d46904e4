import { dueDay, slipDays } from '@/lib/domain/deadline'
import { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import type { Names, Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { DueView } from './detail'
import { sourceName } from './source-name'

type Props = {
  readonly reader: Reader
  /** In the order in which they were stated. */
  readonly dues: readonly DueView[]
  readonly names: Names
}

/** Each stated due date: when and by whom it was stated, in which report, and by how much it moved the one before. */
export function Dues({ reader, dues, names }: Props) {
  const { t, f, say } = reader
  const slip = (due: DueView, before: DueView | undefined) => {
    if (!before) return t('entry.slip_first')
    const [then, now] = [dueDay(before), dueDay(due)]
    if (then === null || now === null) return ''
    const n = slipDays(then, now)
    return n < 0 ? t('entry.slip_days_earlier', { n: -n }) : t('entry.slip_days', { n })
  }
  return (
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
                <Bidi>{`${word(reader, DEADLINE_KIND, due.deadline_kind)} ${f.edtf(due.due_edtf.replace(/^\.\.\//, ''))}`}</Bidi>
                {due.conditional && <p className="text-muted">{t('entry.conditional')}</p>}
                <p className="text-muted font-normal">
                  <Bidi>{say({ en: due.reason_en, ar: due.reason_ar })}</Bidi>
                </p>
              </td>
              <td>
                <Bidi>{slip(due, dues[index - 1])}</Bidi>
              </td>
              <td className="hidden sm:table-cell">{statedBy}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
