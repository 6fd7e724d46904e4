import { ActionForm } from '../forms/action-form'
import { Submit } from '../forms/fields'
import type { FormAction } from '../forms/form-state'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly sessions: readonly {
    readonly id: string
    readonly ip_address: string | null
    readonly user_agent: string | null
    readonly created_at: string
  }[]
  /** The session of the browser that looks. */
  readonly current: string
  readonly end: FormAction
}

/** An address of zeros alone is one that was not told. */
const NOWHERE = /^[0:.]+$/

/** What a browser calls itself, shortened to its name and system. */
function browserName(agent: string | null): string {
  const name = /(Firefox|Edg|OPR|Chrome|Safari)[/ ]?([\d]+)?/.exec(agent ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent ?? '')?.[1]
  return [name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name, system].filter(Boolean).join(', ')
}

/** The browsers in which somebody is signed in, each with the button that ends it. */
export function SessionList({ reader, sessions, current, end }: Props) {
  const { t, f } = reader
  return (
    <ul className="border-line divide-line divide-y border-y">
      {sessions.map(session => (
        <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-sm">
          <span>
            <bdi>{browserName(session.user_agent) || t('access.browser_unknown')}</bdi>
            {session.ip_address && !NOWHERE.test(session.ip_address) && (
              <>
                {' · '}
                <bdi dir="ltr">{session.ip_address}</bdi>
              </>
            )}
            {' · '}
            {t('access.since', { day: f.date(session.created_at) })}
          </span>
          {session.id === current ? (
            <span className="text-muted">{t('access.this_browser')}</span>
          ) : (
            <ActionForm action={end} wrong={t('form.wrong')} className="">
              <input type="hidden" name="session_id" value={session.id} />
              <Submit busy={t('form.busy')} quiet>
                {t('access.end_session')}
              </Submit>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
