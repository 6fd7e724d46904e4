import { TextField } from '../forms/fields'
import type { Reader } from '../reader'

type Props = { readonly reader: Reader; readonly label: string }

/** A new password, typed twice, with what is asked of it. */
export function NewPassword({ reader, label }: Props) {
  const { t } = reader
  return (
    <>
      <TextField
        name="password"
        label={label}
        help={t('access.password_help')}
        type="password"
        autoComplete="new-password"
      />
      <TextField name="password2" label={t('access.password_again')} type="password" autoComplete="new-password" />
    </>
  )
}
