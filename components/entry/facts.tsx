import { kindDefinition } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { PHASE } from '@/lib/domain/vocabularies/milestone'
import { DATE_PREC } from '@/lib/domain/vocabularies/record'
import type { Names, Reader } from '../reader'
import { word } from '../records/figure'
import { Fact, fieldLabel, fieldText } from './field-value'

/** Fields that stand elsewhere on the page: heading, statements, grades, tolls. */
const ELSEWHERE =
  /^(summary|title|verification|attribution)(_|$)|^(claimed_by|ack_us|ack_iq|attributed_to|low|best|high|comparator|value)$|^(fatalities|injured)_/

type Props = { readonly reader: Reader; readonly record: EntryRecord; readonly names: Names }

/** Every reported field of a record, in the order and words of its kind's definition. */
export function Facts({ reader, record, names }: Props) {
  const { fields } = kindDefinition(record.kind)
  const values = new Map<string, unknown>(Object.entries(record))
  const own = reader.prefs.locale
  const rows = Object.entries(fields).flatMap(([key, field]) => {
    if (ELSEWHERE.test(key)) return []
    const half = /^(.*)_(en|ar)$/.exec(key)
    // Of a pair in two languages the reader's half is shown, the other one only where theirs is empty.
    if (half && half[2] !== own && values.get(`${half[1]}_${own}`)) return []
    const value = values.get(key)
    // A phase is free text that goes by a name where the record has given it one.
    let text =
      key === 'phase' && typeof value === 'string' ? word(reader, PHASE, value) : fieldText(reader, field, value, names)
    if (text !== '' && key === 'date_edtf') text += ` (${word(reader, DATE_PREC, String(record.date_prec))})`
    return text === '' ? [] : [{ key, label: fieldLabel(reader, key, field), text }]
  })
  return (
    <dl>
      {rows.map(row => (
        <Fact key={row.key} label={row.label}>
          {row.text}
        </Fact>
      ))}
    </dl>
  )
}
