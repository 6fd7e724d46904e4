import { ActionForm } from '../../forms/action-form'
import { Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import type { Reader } from '../../reader'
import { NameFields } from './name-fields'
import type { NameFieldView } from './views'

type Props = {
  readonly reader: Reader
  readonly action: FormAction
  readonly label: string
  readonly views: readonly NameFieldView[]
}

/** Adds a row of names, beside the list that has not got it. */
export function NewNameForm({ reader, action, label, views }: Props) {
  const { t, prefs } = reader
  return (
    <details className="border-line border-y py-3">
      <summary className="w-fit cursor-pointer font-semibold">{label}</summary>
      <ActionForm
        action={action}
        wrong={t('form.wrong')}
        label={label}
        className="mt-3 grid max-w-4xl gap-4 sm:grid-cols-2"
      >
        <NameFields prefs={prefs} views={views} values={{}} mark={null} />
        <TextField name="id" label={t('names.new_id')} help={t('names.new_id_help')} dir="ltr" />
        <div className="sm:col-span-2">
          <Submit busy={t('form.busy')}>{t('lists.add_do')}</Submit>
        </div>
      </ActionForm>
    </details>
  )
}
