import { SCOPES, WHOLE_THEATRE } from '@/lib/domain/scope'
import { COVERAGE_LEVEL } from '@/lib/domain/vocabularies/record'
import { ChoiceField, TextField } from '../forms/fields'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  /** What stands in the controls before anybody touches them, by their names. */
  readonly values?: Readonly<Record<string, string>>
}

/** What is said of a watched period, but for its kind. */
export function WatchedFields({ reader, values = {} }: Props) {
  const { t, say } = reader
  const of = (name: string) => ({ name, ...(values[name] === undefined ? {} : { value: values[name] }) })
  return (
    <>
      <ChoiceField
        {...of('level')}
        label={t('watch.level')}
        options={Object.entries(COVERAGE_LEVEL).map(([value, label]) => ({ value, label: say(label) }))}
      />
      <TextField {...of('date_min')} label={t('watch.from')} />
      <TextField {...of('date_max')} label={t('watch.to')} />
      <ChoiceField
        {...of('scope')}
        label={t('watch.scope')}
        options={Object.entries(SCOPES).map(([value, label]) => ({
          value: value === WHOLE_THEATRE ? '' : value,
          label: say(label),
        }))}
      />
      <TextField {...of('outlets')} label={t('watch.outlets')} help={t('watch.outlets_help')} />
      <TextField {...of('note_en')} label={t('watch.note_en')} dir="ltr" />
      <TextField {...of('note_ar')} label={t('watch.note_ar')} />
    </>
  )
}
