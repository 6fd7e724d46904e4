import type { Metadata } from 'next'
import { DoorFrame } from '@/components/admin/door-frame'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { one, type PageProps } from '../../open-page'
import { backTo, deskReader } from '../open-desk'
import { proveByCode } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.second_factor') }
}

/** The second half of signing in: a code of the app, or one of the recovery codes. */
export default async function SecondFactorPage(props: PageProps<object>) {
  const { reader, query } = await deskReader(props)
  const { t, prefs } = reader
  const action = proveByCode.bind(null, prefs.locale, backTo(prefs.locale, one(query, 'next')))
  return (
    <DoorFrame reader={reader} path="admin/second-factor" title={t('access.second_factor')}>
      <ActionForm action={action} wrong={t('form.wrong')} label={t('access.second_factor')}>
        <TextField
          name="code"
          label={t('access.code')}
          help={t('access.code_help')}
          dir="ltr"
          autoComplete="one-time-code"
        />
        <Submit busy={t('form.busy')}>{t('access.sign_in')}</Submit>
      </ActionForm>
      <p className="text-sm">
        <a href={`/${prefs.locale}/admin/sign-in`}>{t('access.start_again')}</a>
      </p>
    </DoorFrame>
  )
}
