import type { Role } from '@/lib/domain/permissions'
import { ActionForm } from '../forms/action-form'
import { Submit } from '../forms/fields'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly links: readonly {
    readonly id: number
    readonly kind: 'invite' | 'reset'
    readonly email: string
    readonly role: Role | null
    readonly expires_at: string
  }[]
  readonly takeBack: FormAction
}

/** Links that were handed out and not used yet, each with the button that takes it back. */
export function InvitationList({ reader, links, takeBack }: Props) {
  const { t, f } = reader
  return (
    <ul className="border-line divide-line divide-y border-y text-sm">
      {links.map(link => (
        <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span>
            <bdi dir="ltr">{link.email}</bdi>
            {' · '}
            {link.role ? t(`role.${link.role}`) : t('people.reset_link')}
            {' · '}
            {t('people.until', { day: f.date(link.expires_at) })}
          </span>
          <ActionForm action={takeBack} wrong={t('form.wrong')} className="" label={link.email}>
            <input type="hidden" name="id" value={link.id} />
            <Submit busy={t('form.busy')} quiet>
              {t('people.take_back')}
            </Submit>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
