import type { ReactNode } from 'react'
import { type Permission, permits, type Role } from '@/lib/domain/permissions'
import { otherLocale } from '@/lib/i18n/locale'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import { translator } from '@/lib/i18n/translate'
import type { Reader } from '../reader'
import { NavList } from '../shell/nav-list'

type Props = {
  readonly reader: Reader
  readonly person: { readonly name: string; readonly role: Role }
  /** Path below the desk, as in `people`; empty for the desk itself. */
  readonly path: string
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** Beside the title: what one can begin here. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The rooms of the desk, and what each asks for. */
const ROOMS: readonly { readonly path: string; readonly label: MessageKey; readonly needs: Permission }[] = [
  { path: '', label: 'desk.title', needs: 'desk.open' },
  { path: 'imports', label: 'imports.title', needs: 'import.prepare' },
  { path: 'coverage', label: 'watch.title', needs: 'desk.open' },
  { path: 'outlets', label: 'names.outlets', needs: 'desk.open' },
  { path: 'actors', label: 'names.actors', needs: 'desk.open' },
  { path: 'places', label: 'names.places', needs: 'desk.open' },
  { path: 'shares', label: 'shares.title', needs: 'share.manage' },
  { path: 'audit', label: 'audit.title', needs: 'audit.read' },
  { path: 'people', label: 'people.title', needs: 'user.manage' },
  { path: 'tokens', label: 'tokens.title', needs: 'token.manage' },
  { path: 'webhooks', label: 'webhooks.title', needs: 'webhook.manage' },
  { path: 'settings', label: 'settings.title', needs: 'setting.edit' },
]

/** The frame of every page of the desk: who is here, the rooms that they may enter, title, content. */
export function DeskFrame({ reader, person, path, title, lead, actions, children }: Props) {
  const { t, prefs } = reader
  const { locale } = prefs
  const other = otherLocale(locale)
  const at = (room: string) => `/${locale}/admin${room && `/${room}`}`
  return (
    <>
      <header className="border-rule no-print border-t-4">
        <div className="page">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-3 text-sm">
            <a href={reader.link('')} className="text-ink text-lg font-semibold no-underline hover:underline">
              {t('shell.site')}
            </a>
            <p className="flex flex-wrap items-baseline gap-x-4">
              <a href={at('account')} aria-current={path === 'account' ? 'page' : undefined}>
                <bdi>{person.name}</bdi>
              </a>
              <span className="text-muted">{t(`role.${person.role}`)}</span>
              <a href={`/${other}/admin${path && `/${path}`}`} lang={other} hrefLang={other}>
                {translator({ ...prefs, locale: other })('shell.language_name')}
              </a>
            </p>
          </div>
          <NavList
            label={t('desk.rooms')}
            items={ROOMS.filter(room => permits(person.role, room.needs)).map(room => {
              const here = path === room.path ? 'page' : path.split('/')[0] === room.path ? 'below' : null
              return { key: room.path, label: t(room.label), href: at(room.path), here }
            })}
          />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page pt-6 pb-16 outline-none">
        <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="max-w-4xl">
            <h1 className="text-2xl leading-snug font-semibold">{title}</h1>
            {lead && <div className="text-muted mt-1 max-w-prose text-sm">{lead}</div>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
        {children}
      </main>
    </>
  )
}
