import type { FieldDifference } from '@/lib/domain/differences'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import { fieldLabel, fieldText } from '../entry/field-value'
import type { Names, Reader } from '../reader'
import { BeforeAfter } from './before-after'

type Props = {
  readonly reader: Reader
  readonly kind: Kind
  readonly fields: readonly FieldDifference[]
  readonly names: Names
}

/** Each field that changed, before and after, in the reader's words. */
export function FieldChanges({ reader, kind, fields, names }: Props) {
  const definition = kindDefinition(kind).fields
  const lines = fields.map(({ key, before, after }) => {
    const field = definition[key]
    const text = (value: unknown) => (field ? fieldText(reader, field, value, names) : '')
    return { key, label: field ? fieldLabel(reader, key, field) : key, before: text(before), after: text(after) }
  })
  return <BeforeAfter reader={reader} lines={lines} />
}
