import { ActionForm } from '../../forms/action-form'
import { Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { KeptFields, type KeptWords } from '../../forms/kept-fields'
import type { Reader } from '../../reader'
import { NameFields } from './name-fields'
import type { NameFieldView } from './views'

type Props = {
  readonly reader: Reader
  readonly action: FormAction
  readonly label: string
  readonly views: readonly NameFieldView[]
  readonly values: Readonly<Record<string, string>>
  readonly mark: string
  /** Readers have seen it, so that saving makes a revision. */
  readonly seen: boolean
  readonly words: KeptWords
}

/** The form that corrects one row of names, with the reasons that readers are given. */
export function NameForm({ reader, action, label, views, values, mark, seen, words }: Props) {
  const { t, prefs } = reader
  return (
    <ActionForm action={action} wrong={t('form.wrong')} label={label} className="grid max-w-4xl gap-4 sm:grid-cols-2">
      <KeptFields prefs={prefs} words={words}>
        <p className="text-muted text-sm sm:col-span-2">{t(seen ? 'names.correct_lead' : 'names.correct_unseen')}</p>
        <NameFields prefs={prefs} views={views} values={values} mark={mark} />
        <div className="border-line grid gap-4 border-t pt-4 sm:col-span-2 sm:grid-cols-2">
          <TextField name="reason_ar" label={t('names.why_ar')} />
          <TextField name="reason_en" label={t('names.why_en')} dir="ltr" />
          <Submit busy={t('form.busy')}>{t(seen ? 'names.save' : 'names.save_unseen')}</Submit>
        </div>
      </KeptFields>
    </ActionForm>
  )
}
