import { isolated } from '@/lib/i18n/isolate'
import type { Reader } from '../../reader'
import { Bidi } from '../../text/bidi'

export type ImportLine = {
  readonly id: number
  readonly status: 'waiting' | 'done' | 'failed' | 'undone' | 'discarded'
  readonly file_name: string
  readonly format: 'iwm' | 'acled' | 'ucdp-ged' | 'csv'
  readonly counts: Readonly<Record<'add' | 'change' | 'skip' | 'refuse', number>> | null
  readonly problem: { readonly en: string; readonly ar: string } | null
  readonly who: string
  readonly day: string
}

type Props = { readonly reader: Reader; readonly imports: readonly ImportLine[]; readonly none: string }

const TONE = {
  waiting: 'text-muted',
  done: 'text-good',
  failed: 'text-bad',
  undone: 'text-muted',
  discarded: 'text-muted',
}

/** Files that were brought, the newest first, each with what became of it. */
export function ImportList({ reader, imports, none }: Props) {
  const { t, f, say, prefs } = reader
  if (imports.length === 0) return <p className="text-muted text-sm">{none}</p>
  return (
    <ul className="border-line divide-line divide-y border-y text-sm">
      {imports.map(one => (
        <li key={one.id} className="grid gap-0.5 py-2">
          <span className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/${prefs.locale}/admin/imports/${one.id}`} className="title-link font-medium">
              <bdi>{one.file_name}</bdi>
            </a>
            <span className={`${TONE[one.status]} font-semibold`}>{t(`imports.status.${one.status}`)}</span>
          </span>
          <span className="text-muted">
            {t(`imports.format.${one.format}`)} ·{' '}
            <Bidi>
              {t('imports.by', { who: isolated(one.who, reader.prefs.locale), day: f.date(one.day, 'medium') })}
            </Bidi>
            {one.counts && ` · ${t('imports.counts', one.counts)}`}
          </span>
          {one.status === 'failed' && one.problem && <span className="text-bad">{say(one.problem)}</span>}
        </li>
      ))}
    </ul>
  )
}
