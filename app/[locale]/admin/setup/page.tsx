import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DoorFrame } from '@/components/admin/door-frame'
import { NewPassword } from '@/components/admin/new-password'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { database } from '@/lib/server/db/current'
import { hasAdmin } from '@/lib/server/queries/people'
import { one, type PageProps } from '../../open-page'
import { deskReader } from '../open-desk'
import { setUp } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.setup') }
}

/** Where whoever runs the program makes the first admin, once. */
export default async function SetupPage(props: PageProps<object>) {
  const { reader, query } = await deskReader(props)
  const { t, prefs } = reader
  if (await hasAdmin(database().read)) redirect(`/${prefs.locale}/admin/sign-in`)
  return (
    <DoorFrame reader={reader} path="admin/setup" title={t('access.setup')}>
      <p>{t('access.setup_lead')}</p>
      <ActionForm action={setUp.bind(null, prefs.locale)} wrong={t('form.wrong')} label={t('access.setup')}>
        <TextField
          name="token"
          label={t('access.token')}
          help={t('access.token_help')}
          dir="ltr"
          value={one(query, 'token') ?? ''}
          autoComplete="off"
        />
        <TextField name="name" label={t('access.name')} help={t('access.name_help')} autoComplete="name" />
        <TextField name="email" label={t('access.email')} type="email" autoComplete="username" />
        <NewPassword reader={reader} label={t('access.password')} />
        <Submit busy={t('form.busy')}>{t('access.setup_do')}</Submit>
      </ActionForm>
    </DoorFrame>
  )
}
