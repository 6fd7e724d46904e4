import { ActionForm } from '../../forms/action-form'
import { Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { KeptFields, type KeptWords } from '../../forms/kept-fields'
import type { Reader } from '../../reader'
import { Added } from './added'
import { NameFields } from './name-fields'
import type { NameFieldView } from './views'

type Props = {
  readonly reader: Pick<Reader, 't' | 'prefs'>
  readonly action: FormAction
  readonly label: string
  readonly views: readonly NameFieldView[]
  readonly words: KeptWords
  /** Told the id of what was added. */
  readonly onAdded?: (id: string) => void
}

/** Adds a row of names, beside the list or the form that has not got it. */
export function NewNameForm({ reader, action, label, views, words, onAdded }: Props) {
  const { t, prefs } = reader
  return (
    <details className="border-line border-y py-3">
      <summary className="w-fit cursor-pointer font-semibold">{label}</summary>
      <ActionForm
        action={action}
        mark="new"
        wrong={t('form.wrong')}
        label={label}
        className="mt-3 grid max-w-4xl gap-4 sm:grid-cols-2"
      >
        {onAdded && <Added onAdded={onAdded} />}
        <KeptFields prefs={prefs} words={words}>
          <NameFields prefs={prefs} views={views} values={{}} mark={null} />
          <TextField name="id" label={t('names.new_id')} help={t('names.new_id_help')} dir="ltr" />
          <div className="sm:col-span-2">
            <Submit busy={t('form.busy')}>{t('lists.add_do')}</Submit>
          </div>
        </KeptFields>
      </ActionForm>
    </details>
  )
}
