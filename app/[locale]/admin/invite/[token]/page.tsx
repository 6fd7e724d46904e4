import type { Metadata } from 'next'
import { DoorFrame } from '@/components/admin/door-frame'
import { NewPassword } from '@/components/admin/new-password'
import { SignInLink } from '@/components/admin/sign-in-link'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { database } from '@/lib/server/db/current'
import { findInvitation } from '@/lib/server/queries/invitations'
import { decodedSegment, type PageProps } from '../../../open-page'
import { deskReader } from '../../open-desk'
import { accept } from './actions'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly token: string }>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.invitation'), referrer: 'no-referrer' }
}

/** Where somebody who was invited makes their account. */
export default async function InvitationPage(props: Props) {
  const { reader } = await deskReader(props)
  const { t, prefs } = reader
  const token = decodedSegment((await props.params).token)
  const link = await findInvitation(database().read, token, 'invite', new Date())
  return (
    <DoorFrame reader={reader} path={`admin/invite/${encodeURIComponent(token)}`} title={t('access.invitation')}>
      {!link?.role ? (
        <>
          <p>{t('problem.link_spent')}</p>
          <SignInLink reader={reader} />
        </>
      ) : (
        <>
          <p>{t('access.invited_as', { role: t(`role.${link.role}`) })}</p>
          <p>
            {t('access.email')}: <bdi dir="ltr">{link.email}</bdi>
          </p>
          <ActionForm
            action={accept.bind(null, prefs.locale, token)}
            wrong={t('form.wrong')}
            label={t('access.invitation')}
          >
            <TextField
              name="name"
              label={t('access.name')}
              help={t('access.name_help')}
              value={link.name ?? ''}
              autoComplete="name"
            />
            <NewPassword reader={reader} label={t('access.password')} />
            <Submit busy={t('form.busy')}>{t('access.accept')}</Submit>
          </ActionForm>
        </>
      )}
    </DoorFrame>
  )
}
