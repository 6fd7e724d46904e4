import { fieldAnchor } from '@/lib/domain/codebook'
import { kindDefinition } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { PHASE } from '@/lib/domain/vocabularies/milestone'
import { DATE_PREC } from '@/lib/domain/vocabularies/record'
import { CodebookLink } from '../codebook/codebook-link'
import type { Names, Reader } from '../reader'
import { word } from '../records/figure'
import { citedFor, factAnchor, isFact } from './anchors'
import { CitedHere } from './cited-here'
import { Fact, fieldLabel, fieldText } from './field-value'

type Props = {
  readonly reader: Reader
  readonly record: EntryRecord
  readonly names: Names
  /** The citations in the order of their list, by whose numbers a fact names those that bear it. */
  readonly citations: readonly { readonly field: string | null }[]
}

/** Every reported field of a record, in the order and words of its kind's definition. */
export function Facts({ reader, record, names, citations }: Props) {
  const { fields } = kindDefinition(record.kind)
  const values = new Map<string, unknown>(Object.entries(record))
  const own = reader.prefs.locale
  const rows = Object.entries(fields).flatMap(([key, field]) => {
    if (!isFact(key)) return []
    const half = /^(.*)_(en|ar)$/.exec(key)
    // Of a pair in two languages the reader's half is shown, the other one only where theirs is empty.
    if (half && half[2] !== own && values.get(`${half[1]}_${own}`)) return []
    const value = values.get(key)
    // A phase is free text that goes by a name where the record has given it one.
    let text =
      key === 'phase' && typeof value === 'string' ? word(reader, PHASE, value) : fieldText(reader, field, value, names)
    if (text !== '' && key === 'date_edtf') text += ` (${word(reader, DATE_PREC, String(record.date_prec))})`
    const cited = citedFor(citations, half ? [`${half[1]}_en`, `${half[1]}_ar`] : [key])
    return text === '' ? [] : [{ key, label: fieldLabel(reader, key, field), text, cited }]
  })
  return (
    <dl>
      {rows.map(row => (
        <Fact
          key={row.key}
          id={factAnchor(row.key)}
          label={
            <CodebookLink reader={reader} anchor={fieldAnchor(record.kind, row.key)}>
              {row.label}
            </CodebookLink>
          }
          after={<CitedHere reader={reader} numbers={row.cited} />}
        >
          {row.text}
        </Fact>
      ))}
    </dl>
  )
}
