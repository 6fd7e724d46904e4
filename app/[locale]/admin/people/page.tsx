import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { InvitationList } from '@/components/admin/invitation-list'
import { PeopleTable } from '@/components/admin/people-table'
import { ActionForm } from '@/components/forms/action-form'
import { ChoiceField, Once, Submit, TextField } from '@/components/forms/fields'
import { ROLES } from '@/lib/domain/permissions'
import { LOCALES } from '@/lib/i18n/locale'
import { openInvitations } from '@/lib/server/queries/invitations'
import { people } from '@/lib/server/queries/people'
import type { PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { invite, managePerson, takeBack } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('people.title') }
}

/** Who works here: roles, invitations, accounts. */
export default async function PeoplePage(props: PageProps<object>) {
  const { reader, person, db } = await openDesk(props, 'user.manage', 'people')
  const { t, prefs } = reader
  const roles = ROLES.map(role => ({ value: role, label: t(`role.${role}`) }))
  const links = await openInvitations(db, new Date())
  return (
    <DeskFrame reader={reader} person={person} path="people" title={t('people.title')} lead={t('people.lead')}>
      <div className="grid gap-10">
        <PeopleTable
          reader={reader}
          people={await people(db)}
          own={person.id}
          roles={roles}
          action={managePerson.bind(null, prefs.locale)}
        />
        <section className="grid max-w-md gap-3" aria-labelledby="invite">
          <h2 id="invite" className="text-lg font-semibold">
            {t('people.invite')}
          </h2>
          <p className="text-muted text-sm">{t('people.invite_lead')}</p>
          <ActionForm action={invite.bind(null, prefs.locale)} wrong={t('form.wrong')} label={t('people.invite')}>
            <TextField name="email" label={t('access.email')} type="email" autoComplete="off" />
            <TextField name="name" label={t('access.name')} autoComplete="off" />
            <ChoiceField name="role" label={t('people.role')} options={roles} value="contributor" />
            <ChoiceField
              name="locale"
              label={t('people.language')}
              options={LOCALES.map(value => ({ value, label: t(`people.language_${value}`) }))}
              value={prefs.locale}
            />
            <Submit busy={t('form.busy')}>{t('people.invite_do')}</Submit>
            <Once name="link" label={t('people.link_once')} />
          </ActionForm>
        </section>
        {links.length > 0 && (
          <section className="grid gap-3" aria-labelledby="links">
            <h2 id="links" className="text-lg font-semibold">
              {t('people.links')}
            </h2>
            <InvitationList reader={reader} links={links} takeBack={takeBack.bind(null, prefs.locale)} />
          </section>
        )}
      </div>
    </DeskFrame>
  )
}
