import { publicId } from '@/lib/domain/kinds'
import { COMMANDS } from '@/lib/domain/vocabularies/command'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Filter = {
  readonly who?: string | undefined
  readonly command?: string | undefined
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

type Props = {
  readonly reader: Reader
  readonly filter: Filter
  readonly rows: readonly {
    readonly id: number
    readonly date: string
    readonly time: string
    readonly who: string
    readonly token: string | null
    readonly command: string
    readonly revision: number | null
    readonly subjects: readonly string[]
  }[]
  /** The last row shown, where more follow. */
  readonly more: number | null
  readonly commands: readonly string[]
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

function queryOf(filter: Filter, more?: number): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value) params.set(key, value)
  if (more !== undefined) params.set('before', String(more))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** The log with its filters, the way to older rows, and the way to all of it as a file. */
export function AuditList({ reader, filter, rows, more, commands, users }: Props) {
  const { t, f, say, prefs } = reader
  const base = `/${prefs.locale}/admin/audit`
  const commandName = (name: string) =>
    Object.hasOwn(COMMANDS, name) ? say(COMMANDS[name] ?? { en: name, ar: name }) : name
  const record = /^IWM-[A-Z]-\d+$/
  return (
    <div className="grid gap-4">
      <form method="get" action={base} className="flex flex-wrap items-end gap-3 text-sm">
        <label className="grid gap-1">
          {t('audit.who')}
          <select name="who" defaultValue={filter.who ?? ''} className="field">
            <option value="">{t('audit.anybody')}</option>
            {users.map(user => (
              <option key={user.id} value={user.id}>
                {user.name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          {t('audit.command')}
          <select name="command" defaultValue={filter.command ?? ''} className="field">
            <option value="">{t('audit.anything')}</option>
            {commands.map(command => (
              <option key={command} value={command}>
                {commandName(command)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          {t('audit.subject')}
          <input
            name="subject"
            defaultValue={filter.subject ?? ''}
            dir="ltr"
            placeholder={publicId('attack', 1)}
            className="field"
          />
        </label>
        <label className="grid gap-1">
          {t('audit.from')}
          <input type="date" name="from" defaultValue={filter.from ?? ''} className="field" />
        </label>
        <label className="grid gap-1">
          {t('audit.to')}
          <input type="date" name="to" defaultValue={filter.to ?? ''} className="field" />
        </label>
        <button type="submit" className="button">
          {t('filters.apply')}
        </button>
        <a href={`${base}/export${queryOf(filter)}`}>{t('audit.file')}</a>
      </form>
      {rows.length === 0 ? (
        <p className="text-muted">{t('desk.none')}</p>
      ) : (
        <ul className="border-line divide-line divide-y border-y text-sm">
          {rows.map(row => (
            <li key={row.id} className="flex flex-wrap gap-x-3 py-1.5">
              <span className="text-muted">
                {f.date(row.date, 'medium')} <bdi>{row.time}</bdi>
              </span>
              <span>
                <Bidi>{row.who}</Bidi>
              </span>
              {row.token && <span className="text-muted">{t('audit.by_token', { name: row.token })}</span>}
              <span>{commandName(row.command)}</span>
              {row.subjects.slice(0, 6).map(subject =>
                record.test(subject) ? (
                  <a key={subject} href={`/${prefs.locale}/admin/entries/${subject}`}>
                    <bdi>{subject}</bdi>
                  </a>
                ) : (
                  <bdi key={subject} className="text-muted break-all">
                    {subject}
                  </bdi>
                ),
              )}
              {row.subjects.length > 6 && (
                <span className="text-muted">{t('audit.more_subjects', { n: row.subjects.length - 6 })}</span>
              )}
              {row.revision !== null && (
                <a href={`/${prefs.locale}/changes/${row.revision}`}>{t('edit.revision', { n: row.revision })}</a>
              )}
            </li>
          ))}
        </ul>
      )}
      {more !== null && <a href={`${base}${queryOf(filter, more)}`}>{t('audit.older')}</a>}
    </div>
  )
}
