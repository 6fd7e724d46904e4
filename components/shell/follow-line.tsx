import { queryOf } from '@/lib/charts/query'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly forms: readonly ('atom' | 'json' | 'ics')[]
  /** What the page is narrowed by, as feeds take it too. */
  readonly query?: Readonly<Record<string, string>>
}

/** Where readers can follow what a page shows, in a feed reader or a calendar. */
export function FollowLine({ reader, forms, query = {} }: Props) {
  const { t, prefs } = reader
  const asked = queryOf(Object.entries(query), {})
  return (
    <p className="text-muted mt-2 flex flex-wrap gap-x-4 text-sm">
      <span className="py-1">{t('feed.follow')}</span>
      {forms.map(form => (
        <a
          key={form}
          href={`/feeds/${prefs.locale}.${form}${asked === '' ? '' : `?${asked}`}`}
          className="inline-block py-1"
        >
          <bdi>{t(`feed.${form}`)}</bdi>
        </a>
      ))}
    </p>
  )
}
