import { ActionForm } from '../forms/action-form'
import { Submit, TextField } from '../forms/fields'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'
import { FactorShown } from './factor-shown'

type Props = {
  readonly reader: Reader
  readonly set: boolean
  readonly begin: FormAction
  readonly confirm: FormAction
  readonly codes: FormAction
}

/** Setting up the second factor in two steps; once it is set, new recovery codes. */
export function SecondFactorSetup({ reader, set, begin, confirm, codes }: Props) {
  const { t } = reader
  const password = (
    <TextField name="password" label={t('access.password_now')} type="password" autoComplete="current-password" />
  )
  const shown = (
    <FactorShown
      scan={t('access.scan')}
      picture={t('access.scan_picture')}
      typed={t('access.scan_typed')}
      keep={t('access.keep_codes')}
    />
  )
  if (set) {
    return (
      <>
        <p>{t('access.second_factor_set')}</p>
        {/* Another form than the one before it: what that one showed once, and said of its next step, is over. */}
        <ActionForm
          key="codes"
          action={codes}
          mark="codes"
          wrong={t('form.wrong')}
          className="grid max-w-md gap-4"
          label={t('access.new_codes')}
        >
          {password}
          <Submit busy={t('form.busy')} quiet>
            {t('access.new_codes')}
          </Submit>
          {shown}
        </ActionForm>
      </>
    )
  }
  return (
    <>
      <p className="max-w-prose">{t('access.second_factor_lead')}</p>
      <ActionForm
        key="begin"
        action={begin}
        mark="second"
        wrong={t('form.wrong')}
        className="grid max-w-md gap-4"
        label={t('access.step_secret')}
      >
        <h3 className="font-semibold">{t('access.step_secret')}</h3>
        {password}
        <Submit busy={t('form.busy')}>{t('access.make_secret')}</Submit>
        {shown}
      </ActionForm>
      <ActionForm
        action={confirm}
        wrong={t('form.wrong')}
        className="grid max-w-md gap-4"
        label={t('access.step_code')}
      >
        <h3 className="font-semibold">{t('access.step_code')}</h3>
        <TextField name="code" label={t('access.code')} dir="ltr" inputMode="numeric" autoComplete="one-time-code" />
        <Submit busy={t('form.busy')}>{t('access.confirm')}</Submit>
      </ActionForm>
    </>
  )
}
