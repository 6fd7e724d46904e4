import { fold } from '@/lib/core/fold'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import { fieldGroups } from '@/lib/domain/kinds/field-groups'
import { ChoiceField, LongField, TextField } from '../../forms/fields'
import type { Reader } from '../../reader'

export type MappingChoice = {
  readonly kind: Kind | null
  /** By field: `c:` and a column, `v:` and a value, or nothing. */
  readonly fields: Readonly<Record<string, string>>
  readonly own_id: string
  readonly set: string
  readonly event_id: string
  readonly sources: string
}

type Props = {
  readonly reader: Reader
  readonly columns: readonly string[]
  readonly chosen: MappingChoice | null
  readonly kind: Kind
}

/** The column that a field is likely to be: of its name, or of its label in either language. */
function guess(columns: readonly string[], name: string, labels: readonly string[]): string {
  const wanted = new Set([name, ...labels].map(fold))
  const found = columns.find(column => wanted.has(fold(column)))
  return found === undefined ? '' : `c:${found}`
}

/** Which column of any table stands for which field of the kind. */
export function MappingFields({ reader, columns, chosen, kind }: Props) {
  const { t, say } = reader
  const none = { value: '', label: t('imports.column_none') }
  const ofColumns = columns.map(column => ({ value: `c:${column}`, label: column }))
  const { fields } = kindDefinition(kind)
  return (
    <div className="grid gap-6 sm:col-span-2">
      {fieldGroups(kind).map(group => (
        <fieldset key={group.key} className="border-line grid gap-4 border-t pt-3 sm:grid-cols-2 lg:grid-cols-3">
          <legend className="pe-2 font-semibold">{say(group.label)}</legend>
          {group.fields.map(name => {
            const field = fields[name]
            if (!field) return null
            const always =
              field.type === 'enum'
                ? Object.entries(field.vocabulary).map(([code, label]) => ({
                    value: `v:${code}`,
                    label: t('imports.always', { value: say(label) }),
                  }))
                : []
            const { en, ar } = field.label
            return (
              <ChoiceField
                key={name}
                name={`map_${name}`}
                label={say(field.label)}
                value={chosen ? (chosen.fields[name] ?? '') : guess(columns, name, [en, ar])}
                options={[none, ...ofColumns, ...always]}
              />
            )
          })}
        </fieldset>
      ))}
      <fieldset className="border-line grid gap-4 border-t pt-3 sm:grid-cols-2">
        <ChoiceField
          name="own_id"
          label={t('imports.own_id')}
          value={chosen?.own_id ?? ''}
          options={[none, ...ofColumns]}
        />
        <TextField
          name="set"
          label={t('imports.set')}
          help={t('imports.set_help')}
          dir="ltr"
          value={chosen?.set ?? ''}
        />
        <ChoiceField
          name="event_id"
          label={t('imports.our_id')}
          value={chosen?.event_id ?? ''}
          options={[none, ...ofColumns]}
        />
        <ChoiceField
          name="sources"
          label={t('imports.sources_column')}
          value={chosen?.sources ?? ''}
          options={[none, ...ofColumns]}
        />
      </fieldset>
      <LongField name="map" label={t('imports.map')} help={t('imports.map_help')} />
    </div>
  )
}
