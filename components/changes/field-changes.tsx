import type { FieldDifference } from '@/lib/domain/differences'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import { fieldLabel, fieldText } from '../entry/field-value'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly kind: Kind
  readonly fields: readonly FieldDifference[]
  readonly names: Names
}

/** Each field that changed, before and after, in the reader's words. */
export function FieldChanges({ reader, kind, fields, names }: Props) {
  const { t } = reader
  const definition = kindDefinition(kind).fields
  return (
    <dl className="mt-1">
      {fields.map(({ key, before, after }) => {
        const field = definition[key]
        const text = (value: unknown) => (field ? fieldText(reader, field, value, names) : '') || t('diff.empty')
        return (
          <div key={key} className="border-line border-s-2 py-1 ps-3">
            <dt className="font-medium">{field ? fieldLabel(reader, key, field) : key}</dt>
            <dd>
              <span className="sr-only">{t('diff.was')}: </span>
              <del className="text-muted">
                <Bidi>{text(before)}</Bidi>
              </del>
              <span aria-hidden="true" className="mx-1.5 inline-block rtl:-scale-x-100">
                →
              </span>
              <span className="sr-only">{t('diff.is')}: </span>
              <ins className="font-medium no-underline">
                <Bidi>{text(after)}</Bidi>
              </ins>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
