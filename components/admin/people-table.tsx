import type { Role } from '@/lib/domain/permissions'
import { ActionForm } from '../forms/action-form'
import { Once, Submit } from '../forms/fields'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'
import { RoleField } from './role-field'

type Someone = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly two_factor_enabled: boolean
  readonly closed: boolean
  readonly last_seen: string | null
  readonly sessions: number
}

type Props = {
  readonly reader: Reader
  readonly people: readonly Someone[]
  /** Who looks. */
  readonly own: string
  readonly roles: readonly { readonly value: string; readonly label: string }[]
  readonly action: FormAction
}

/** Everybody with an account, one row each, with what an admin can do to it. */
export function PeopleTable({ reader, people, own, roles, action }: Props) {
  const { t, f } = reader
  const busy = t('form.busy')
  return (
    <ul className="border-line divide-line divide-y border-y">
      {people.map(one => (
        <li key={one.id} className="grid gap-x-8 gap-y-2 py-3 lg:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <p className={`font-semibold ${one.closed ? 'text-muted line-through' : ''}`}>
              <bdi>{one.name}</bdi>
            </p>
            <p className="text-muted text-sm">
              <bdi dir="ltr">{one.email}</bdi>
              {' · '}
              {t(`role.${one.role}`)}
              {' · '}
              {one.two_factor_enabled ? t('people.with_factor') : t('people.without_factor')}
              {one.closed && ` · ${t('people.closed')}`}
              {one.last_seen && ` · ${t('people.last_seen', { day: f.date(one.last_seen) })}`}
              {one.sessions > 0 && ` · ${t('people.sessions', { n: one.sessions })}`}
            </p>
          </div>
          <ActionForm
            action={action}
            wrong={t('form.wrong')}
            label={one.name}
            mark={one.id}
            className="flex flex-wrap items-center gap-2 text-sm"
          >
            <input type="hidden" name="user_id" value={one.id} />
            <RoleField label={t('people.role')} value={one.role} roles={roles} />
            <Submit busy={busy} name="act" value="role" quiet>
              {t('people.change_role')}
            </Submit>
            <Submit busy={busy} name="act" value="reset" quiet>
              {t('people.reset_link')}
            </Submit>
            {one.two_factor_enabled && one.id !== own && (
              <Submit busy={busy} name="act" value="second-factor" quiet>
                {t('people.lost_factor')}
              </Submit>
            )}
            {one.sessions > 0 && one.id !== own && (
              <Submit busy={busy} name="act" value="sign-out" quiet>
                {t('people.sign_out')}
              </Submit>
            )}
            {one.id !== own && (
              <Submit busy={busy} name="act" value={one.closed ? 'open' : 'close'} quiet>
                {one.closed ? t('people.open') : t('people.close')}
              </Submit>
            )}
            <Once name="link" label={t('people.link_once')} />
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
