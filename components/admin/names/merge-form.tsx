import { ActionForm } from '../../forms/action-form'
import { Submit, TextField } from '../../forms/fields'
import type { FormAction } from '../../forms/form-state'
import { KeptFields, type KeptWords } from '../../forms/kept-fields'
import type { Reader } from '../../reader'
import type { Option } from '../record/form-shape'
import { PickField } from './pick-field'

type Props = {
  readonly reader: Reader
  readonly action: FormAction
  readonly options: readonly Option[]
  readonly words: KeptWords
}

/** Says that this is a spelling of another one. */
export function MergeForm({ reader, action, options, words }: Props) {
  const { t, prefs } = reader
  return (
    <details className="border-line border-t pt-3">
      <summary className="w-fit cursor-pointer font-semibold">{t('names.merge')}</summary>
      <ActionForm action={action} wrong={t('form.wrong')} label={t('names.merge')} className="mt-3 grid max-w-xl gap-4">
        <KeptFields prefs={prefs} words={words}>
          <p className="text-sm">{t('names.merge_lead')}</p>
          <PickField
            name="into"
            label={t('names.merge_target')}
            value=""
            options={options}
            words={{ clear: t('names.pick_clear'), none: t('names.pick_none') }}
          />
          <TextField name="merge_reason_ar" label={t('names.why_ar')} />
          <TextField name="merge_reason_en" label={t('names.why_en')} dir="ltr" />
          <Submit busy={t('form.busy')}>{t('names.merge_do')}</Submit>
        </KeptFields>
      </ActionForm>
    </details>
  )
}
