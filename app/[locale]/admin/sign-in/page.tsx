import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DoorFrame } from '@/components/admin/door-frame'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { database } from '@/lib/server/db/current'
import { hasAdmin } from '@/lib/server/queries/people'
import { one, type PageProps } from '../../open-page'
import { whoAsks } from '../door'
import { backTo, deskReader } from '../open-desk'
import { signIn } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.sign_in') }
}

/** Where the people of the desk come in. */
export default async function SignInPage(props: PageProps<object>) {
  const { reader, query } = await deskReader(props)
  const { t, prefs } = reader
  const next = backTo(prefs.locale, one(query, 'next'))
  if (await whoAsks()) redirect(next)
  return (
    <DoorFrame reader={reader} path="admin/sign-in" title={t('access.sign_in')}>
      {one(query, 'done') === 'password' && (
        <p className="border-good border-s-4 px-3 py-2">{t('access.password_set')}</p>
      )}
      <ActionForm action={signIn.bind(null, prefs.locale, next)} wrong={t('form.wrong')} label={t('access.sign_in')}>
        <TextField name="email" label={t('access.email')} type="email" autoComplete="username" />
        <TextField name="password" label={t('access.password')} type="password" autoComplete="current-password" />
        <Submit busy={t('form.busy')}>{t('access.sign_in')}</Submit>
      </ActionForm>
      <p className="text-sm">
        <a href={`/${prefs.locale}/admin/forgot`}>{t('access.forgot')}</a>
      </p>
      <p className="text-muted text-sm">
        {(await hasAdmin(database().read)) ? t('access.no_account') : t('access.no_admin')}{' '}
        {!(await hasAdmin(database().read)) && <a href={`/${prefs.locale}/admin/setup`}>{t('access.setup')}</a>}
      </p>
    </DoorFrame>
  )
}
