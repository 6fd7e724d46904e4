import type { FieldDifference } from '@/lib/domain/differences'
import type { Field } from '@/lib/domain/field'
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

/** Each field that changed, before and after, in the reader's words; of a pair in two languages, both of which changed, each says which it is. */
export function FieldChanges({ reader, kind, fields, names }: Props) {
  const definition = kindDefinition(kind).fields
  const keys = new Set(fields.map(({ key }) => key))
  const isPaired = (key: string) =>
    keys.has(key.replace(/_(en|ar)$/, (_, own) => (own === 'en' ? '_ar' : '_en'))) && /_(en|ar)$/.test(key)
  const nameOf = (key: string, field: Field) =>
    isPaired(key) ? reader.say(field.label) : fieldLabel(reader, key, field)
  const lines = fields.map(({ key, before, after }) => {
    const field = definition[key]
    const text = (value: unknown) => (field ? fieldText(reader, field, value, names) : '')
    return { key, label: field ? nameOf(key, field) : key, before: text(before), after: text(after) }
  })
  return <BeforeAfter reader={reader} lines={lines} />
}
