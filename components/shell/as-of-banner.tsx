import { href } from '@/lib/charts/links'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The pinned revision and its plain date. */
  readonly revision: { readonly number: number; readonly date: string }
}

/** Says that an earlier state of the record is on screen, and leads back to the newest. */
export function AsOfBanner({ reader, path, query, revision }: Props) {
  const { t, f, prefs } = reader
  const text = t('shell.as_of', { n: f.number(revision.number), date: f.date(revision.date) })
  const now = href(prefs.locale, path, { digits: prefs.digits, months: prefs.months, rev: null }, query)
  return (
    <aside aria-label={t('shell.as_of_label')} className="border-claim bg-raised border-b-2">
      <p className="page flex flex-wrap gap-x-4 py-2 text-sm">
        <span>
          <Bidi>{text}</Bidi>
        </span>
        <a href={now} className="font-semibold">
          {t('shell.as_of_now')}
        </a>
      </p>
    </aside>
  )
}
