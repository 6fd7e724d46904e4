import type { ComponentProps } from 'react'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { type AuditTyped, auditHref } from './audit-query'
import { AuditSubject } from './audit-subject'
import { commandName } from './command-name'

type Row = {
  readonly id: number
  readonly date: string
  readonly time: string
  readonly who: string
  readonly token: string | null
  readonly command: string
  readonly revision: number | null
  readonly subjects: readonly string[]
}

type Props = {
  readonly reader: Reader
  readonly typed: AuditTyped
  readonly rows: readonly Row[]
  /** The last row shown, where more follow. */
  readonly more: number | null
} & Pick<ComponentProps<typeof AuditSubject>, 'people' | 'gone'>

const MOST = 6

/** The log by days, the newest first: when, who did what, and to what; on a narrow screen the last below. */
export function AuditList({ reader, typed, rows, more, people, gone }: Props) {
  const { t, f, prefs } = reader
  const base = `/${prefs.locale}/admin/audit`
  const days = [...new Set(rows.map(row => row.date))]
  return (
    <>
      {rows.length === 0 && <p className="text-muted">{t('audit.none')}</p>}
      {days.map(day => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="border-line border-b pb-1 font-semibold">
            {f.date(day)}
          </h2>
          <ul className="divide-line border-line divide-y border-b text-sm">
            {rows
              .filter(row => row.date === day)
              .map(row => (
                <li
                  key={row.id}
                  className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-2 py-2 sm:grid-cols-[3rem_minmax(0,2fr)_minmax(0,3fr)]"
                >
                  <span className="text-muted tabular-nums">
                    <bdi>{row.time}</bdi>
                  </span>
                  <span>
                    <span className="font-semibold">
                      <Bidi>{row.who}</Bidi>
                    </span>{' '}
                    {commandName(reader, row.command)}
                    {row.token && <span className="text-muted"> {t('audit.by_token', { name: row.token })}</span>}
                  </span>
                  <span className="col-start-2 flex flex-wrap gap-x-3 sm:col-start-3">
                    {row.subjects.slice(0, MOST).map(subject => (
                      <AuditSubject key={subject} reader={reader} subject={subject} people={people} gone={gone} />
                    ))}
                    {row.subjects.length > MOST && (
                      <span className="text-muted">{t('audit.more_subjects', { n: row.subjects.length - MOST })}</span>
                    )}
                    {row.revision !== null && (
                      <a href={`/${prefs.locale}/changes/${row.revision}`}>{t('edit.revision', { n: row.revision })}</a>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {more !== null && <a href={auditHref(base, typed, more)}>{t('audit.older')}</a>}
    </>
  )
}
