import type { Metadata } from 'next'
import { DoorFrame } from '@/components/admin/door-frame'
import { SignInLink } from '@/components/admin/sign-in-link'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { env } from '@/lib/server/env'
import type { PageProps } from '../../open-page'
import { deskReader } from '../open-desk'
import { forgot } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.forgot') }
}

/** Where somebody who forgot their password asks for a link. */
export default async function ForgotPage(props: PageProps<object>) {
  const { reader } = await deskReader(props)
  const { t, prefs } = reader
  return (
    <DoorFrame reader={reader} path="admin/forgot" title={t('access.forgot')}>
      {env().SMTP_URL === undefined ? (
        <p>{t('access.forgot_no_mail')}</p>
      ) : (
        <ActionForm action={forgot.bind(null, prefs.locale)} wrong={t('form.wrong')} label={t('access.forgot')}>
          <p className="text-muted text-sm">{t('access.forgot_lead')}</p>
          <TextField name="email" label={t('access.email')} type="email" autoComplete="username" />
          <Submit busy={t('form.busy')}>{t('access.forgot_do')}</Submit>
        </ActionForm>
      )}
      <SignInLink reader={reader} />
    </DoorFrame>
  )
}
