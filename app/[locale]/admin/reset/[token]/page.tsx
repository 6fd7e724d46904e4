import type { Metadata } from 'next'
import { DoorFrame } from '@/components/admin/door-frame'
import { NewPassword } from '@/components/admin/new-password'
import { SignInLink } from '@/components/admin/sign-in-link'
import { ActionForm } from '@/components/forms/action-form'
import { Submit } from '@/components/forms/fields'
import { database } from '@/lib/server/db/current'
import { findInvitation } from '@/lib/server/queries/invitations'
import { decodedSegment, type PageProps } from '../../../open-page'
import { deskReader } from '../../open-desk'
import { resetPassword } from './actions'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly token: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.new_password'), referrer: 'no-referrer' }
}

/** Where somebody who holds a reset link sets a new password. */
export default async function ResetPage(props: Props) {
  const { reader } = await deskReader(props)
  const { t, prefs } = reader
  const token = decodedSegment((await props.params).token)
  const link = await findInvitation(database().read, token, 'reset', new Date())
  return (
    <DoorFrame reader={reader} path={`admin/reset/${encodeURIComponent(token)}`} title={t('access.new_password')}>
      {!link ? (
        <>
          <p>{t('problem.link_spent')}</p>
          <SignInLink reader={reader} />
        </>
      ) : (
        <ActionForm
          action={resetPassword.bind(null, prefs.locale, token)}
          wrong={t('form.wrong')}
          label={t('access.new_password')}
        >
          <p>
            {t('access.email')}: <bdi dir="ltr">{link.email}</bdi>
          </p>
          <NewPassword reader={reader} label={t('access.new_password')} />
          <Submit busy={t('form.busy')}>{t('access.set_password')}</Submit>
        </ActionForm>
      )}
    </DoorFrame>
  )
}
