import type { DifferenceView, HistoryView } from '../entry/detail'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { FieldChanges } from './field-changes'
import { PartLine } from './part-line'

/** More lines than these are folded away until they are asked for. */
const OPEN_TO = 6

type Props = {
  readonly reader: Reader
  readonly difference: DifferenceView
  readonly names: Names
  readonly change: HistoryView['change']
}

/**
 * The fields that the reader sees of a difference: of a pair in two languages that both changed, their half. The general rule
 * for every kind: labels, words and order come from its definition.
 */
export function shownFields(reader: Reader, { fields }: Pick<DifferenceView, 'fields'>): DifferenceView['fields'] {
  const own = reader.prefs.locale
  const keys = new Set(fields.map(field => field.key))
  return fields.filter(({ key }) => {
    const half = /^(.*)_(en|ar)$/.exec(key)
    return !half || half[2] === own || !keys.has(`${half[1]}_${own}`)
  })
}

/** What one revision changed in one record: each field before and after in the reader's words, each part that came or went. */
export function Difference({ reader, difference, names, change }: Props) {
  const { t } = reader
  const fields = shownFields(reader, difference)
  const count = fields.length + difference.parts.length
  const turned =
    change === 'retracted' || change === 'merged' || change === 'reinstated' ? t(`diff.status_${change}`) : ''
  if (count === 0) return turned ? <p>{turned}</p> : null
  return (
    <>
      {turned && <p>{turned}</p>}
      <details open={count <= OPEN_TO} className="mt-1">
        <summary className="text-muted w-fit cursor-pointer">
          <Bidi>{t('diff.heading', { n: count })}</Bidi>
        </summary>
        <FieldChanges reader={reader} kind={difference.kind} fields={fields} names={names} />
        {difference.parts.length > 0 && (
          <ul>
            {difference.parts.map(part => (
              <PartLine
                key={`${part.sort} ${part.added} ${part.sort === 'link' ? `${part.row.link} ${part.row.event_id}` : part.row.id}`}
                reader={reader}
                kind={difference.kind}
                part={part}
                names={names}
              />
            ))}
          </ul>
        )}
      </details>
    </>
  )
}
