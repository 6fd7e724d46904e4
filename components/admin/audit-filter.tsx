import type { ReactNode } from 'react'
import { publicId } from '@/lib/domain/kinds'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { type AuditTyped, auditHref } from './audit-query'
import { commandName } from './command-name'

type Key = keyof AuditTyped

type Props = {
  readonly reader: Reader
  readonly typed: AuditTyped
  /** What of it cannot be understood. */
  readonly wrong: readonly { readonly key: Key; readonly code: 'day' | 'order' | 'who' | 'command' | 'value' }[]
  readonly commands: readonly string[]
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

/** The filters of the log, with what is wrong beside each, and the way to what they find as a file. */
export function AuditFilterForm({ reader, typed, wrong, commands, users }: Props) {
  const { t, prefs } = reader
  const base = `/${prefs.locale}/admin/audit`
  const codes = (key: Key) => wrong.filter(one => one.key === key).map(one => one.code)
  const control = (key: Key) => ({
    id: `f-${key}`,
    name: key,
    defaultValue: typed[key] ?? '',
    className: 'field w-full',
    'aria-invalid': codes(key).length > 0 || undefined,
    'aria-describedby': codes(key).length > 0 ? `f-${key}-wrong` : undefined,
  })
  const labelled = (key: Key, children: ReactNode) => (
    <div className="grid content-start gap-1">
      <label htmlFor={`f-${key}`} className="font-semibold">
        {t(`audit.${key}`)}
      </label>
      {children}
      {codes(key).map(code => (
        <p key={code} id={`f-${key}-wrong`} className="text-bad">
          <Bidi>{t(`audit.wrong_${code}`, { value: typed[key] ?? '' })}</Bidi>
        </p>
      ))}
    </div>
  )
  return (
    <div className="grid gap-3 text-sm">
      {wrong.length > 0 && (
        <p role="alert" className="border-bad text-bad border-s-4 px-3 py-2 font-semibold">
          {t('audit.not_asked')}
        </p>
      )}
      <form method="get" action={base} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        {labelled(
          'who',
          <select {...control('who')}>
            <option value="">{t('audit.anybody')}</option>
            {users.map(user => (
              <option key={user.id} value={user.id}>
                {user.name}
              </option>
            ))}
          </select>,
        )}
        {labelled(
          'command',
          <select {...control('command')}>
            <option value="">{t('audit.anything')}</option>
            {commands.map(command => (
              <option key={command} value={command}>
                {commandName(reader, command)}
              </option>
            ))}
          </select>,
        )}
        {labelled('subject', <input {...control('subject')} dir="ltr" placeholder={publicId('attack', 1)} />)}
        <div className="col-span-full grid grid-cols-2 gap-3 lg:col-span-2">
          {labelled('from', <input {...control('from')} dir="auto" autoComplete="off" />)}
          {labelled('to', <input {...control('to')} dir="auto" autoComplete="off" />)}
        </div>
        <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
          <button type="submit" className="button">
            {t('filters.apply')}
          </button>
          {Object.keys(typed).length + wrong.length > 0 && <a href={base}>{t('audit.all')}</a>}
          {wrong.length === 0 && <a href={auditHref(`${base}/export`, typed)}>{t('audit.file')}</a>}
        </div>
      </form>
    </div>
  )
}
