import { href } from '@/lib/charts/links'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { COUNTED } from './counts'

type Touched = { readonly event_id: string }

export type ChangeView = {
  readonly revision: number
  /** Plain date, Asia/Baghdad. */
  readonly date: string
  readonly reason_en: string
  readonly reason_ar: string
  readonly added: readonly Touched[]
  readonly changed: readonly Touched[]
  readonly retracted: readonly Touched[]
  readonly merged: readonly Touched[]
  readonly reinstated: readonly Touched[]
  /** How many names and reports it corrected. */
  readonly amendments?: number
  /** How many there are of each, those that are not named among them. */
  readonly counts: Readonly<Record<'added' | 'changed' | 'retracted' | 'merged' | 'reinstated', number>>
}

type Props = {
  readonly reader: Reader
  readonly changes: readonly ChangeView[]
  /** How many ids of each sort to name before "and n more". */
  readonly named: number
}

type IdsProps = { readonly reader: Reader; readonly ids: readonly string[]; readonly all: number }

function Ids({ reader, ids, all }: IdsProps) {
  return (
    <>
      {ids.map(id => (
        <a key={id} href={reader.link(`entries/${id}`)} className="inline-block leading-6 whitespace-nowrap">
          <bdi>{id}</bdi>
        </a>
      ))}
      {all > ids.length && (
        <span>
          <Bidi>{reader.t('changes.more', { n: all - ids.length })}</Bidi>
        </span>
      )}
    </>
  )
}

/** Published revisions, newest first: when, why, what each added, changed, retracted, merged or reinstated. */
export function ChangeList({ reader, changes, named }: Props) {
  const { t, f, say, prefs } = reader
  if (changes.length === 0) return <p>{t('changes.none')}</p>
  return (
    <ol className="divide-line divide-y">
      {changes.map(change => (
        <li key={change.revision} className="py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
            <a
              href={href(prefs.locale, '', { ...prefs, rev: change.revision, day: null })}
              rel="nofollow"
              title={t('changes.view_as_of')}
              className="font-semibold"
            >
              <Bidi>{t('shell.revision', { n: f.digits(String(change.revision)) })}</Bidi>
            </a>
            <time dateTime={change.date} className="text-muted">
              <Bidi>{f.date(change.date)}</Bidi>
            </time>
          </p>
          <p>
            <Bidi>{say({ en: change.reason_en, ar: change.reason_ar })}</Bidi>
          </p>
          {COUNTED.map(([what, key]) => {
            const all = change.counts[what]
            const ids = change[what].slice(0, named).map(one => one.event_id)
            return all === 0 ? null : (
              <p key={what} className="text-muted flex flex-wrap gap-x-2.5 text-sm">
                <span>
                  <Bidi>{t(key, { n: all })}</Bidi>
                </span>
                <Ids reader={reader} ids={ids} all={all} />
              </p>
            )
          })}
          {change.amendments ? (
            <p className="text-muted text-sm">
              <a href={reader.link(`changes/${change.revision}`)}>
                <Bidi>{t('names.amended', { n: change.amendments })}</Bidi>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
