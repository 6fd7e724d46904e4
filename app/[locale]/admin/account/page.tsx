import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { NewPassword } from '@/components/admin/new-password'
import { SecondFactorSetup } from '@/components/admin/second-factor-setup'
import { SessionList } from '@/components/admin/session-list'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import { openSessions } from '@/lib/server/queries/sessions'
import { one, type PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { signOut } from '../sign-in/actions'
import { changePassword, endSession } from './actions'
import { beginSecondFactor, confirmSecondFactor, freshCodes } from './second-factor'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('access.account') }
}

/** A person's own account: second factor, password, the browsers that are signed in. */
export default async function AccountPage(props: PageProps<object>) {
  const { reader, person, db, query } = await openDesk(props, 'desk.open', 'account', true)
  const { t, prefs } = reader
  const { locale } = prefs
  const busy = t('form.busy')
  return (
    <DeskFrame
      reader={reader}
      person={person}
      path="account"
      title={t('access.account')}
      lead={<bdi>{person.email}</bdi>}
    >
      <div className="grid max-w-3xl gap-10">
        {one(query, 'needed') === 'second-factor' && person.unproven && (
          <p className="border-warn border-s-4 px-3 py-2">{t('access.second_factor_needed')}</p>
        )}
        <section className="grid gap-3" aria-labelledby="second-factor">
          <h2 id="second-factor" className="text-lg font-semibold">
            {t('access.second_factor')}
          </h2>
          <SecondFactorSetup
            reader={reader}
            set={person.secondFactor}
            begin={beginSecondFactor.bind(null, locale)}
            confirm={confirmSecondFactor.bind(null, locale)}
            codes={freshCodes.bind(null, locale)}
          />
        </section>
        <section className="grid gap-3" aria-labelledby="password">
          <h2 id="password" className="text-lg font-semibold">
            {t('access.change_password')}
          </h2>
          <ActionForm
            action={changePassword.bind(null, locale)}
            wrong={t('form.wrong')}
            className="grid max-w-md gap-4"
          >
            <TextField
              name="password0"
              label={t('access.password_now')}
              type="password"
              autoComplete="current-password"
            />
            <NewPassword reader={reader} label={t('access.new_password')} />
            <Submit busy={busy}>{t('access.set_password')}</Submit>
          </ActionForm>
        </section>
        <section className="grid gap-3" aria-labelledby="sessions">
          <h2 id="sessions" className="text-lg font-semibold">
            {t('access.sessions')}
          </h2>
          <SessionList
            reader={reader}
            sessions={await openSessions(db, person.id, new Date())}
            current={person.session.id}
            end={endSession.bind(null, locale)}
          />
          <form action={signOut.bind(null, locale)}>
            <button type="submit" className="button">
              {t('access.sign_out')}
            </button>
          </form>
        </section>
      </div>
    </DeskFrame>
  )
}
