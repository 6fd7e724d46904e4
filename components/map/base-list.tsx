import type { MapBase } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../text/bidi'
import { BaseGlyph } from './base-glyph'

type Props = {
  readonly bases: readonly MapBase[]
  /** The day of the statuses, in words. */
  readonly day: string
  readonly prefs: Preferences
  readonly id: string
}

function Item({ base }: { readonly base: MapBase }) {
  return (
    <li className="flex items-baseline gap-2">
      <BaseGlyph status={base.status} />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <a href={base.href} className="title-link target">
          <Bidi>{base.name}</Bidi>
        </a>
        <span className="text-muted">
          <Bidi>{[base.statusWords, base.from].filter(Boolean).join(' · ')}</Bidi>
        </span>
      </span>
    </li>
  )
}

/** Every base with its status and the record that it rests on; the unknown ones folded away. */
export function BaseList({ bases, day, prefs, id }: Props) {
  const t = translator(prefs)
  const known = bases.filter(base => base.status !== 'unknown')
  const rest = bases.filter(base => base.status === 'unknown')
  return (
    <section aria-labelledby={`${id}-bases`} className="border-line border-t pt-3">
      <h2 id={`${id}-bases`} className="font-semibold">
        <Bidi>{t('map.bases', { date: day })}</Bidi>
      </h2>
      <p className="text-muted text-sm">{t('map.bases_note')}</p>
      <ul className="mt-1 text-sm">
        {known.map(base => (
          <Item key={base.key} base={base} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="on-paper text-sm">
          <summary className="text-link w-fit cursor-pointer py-1">
            <Bidi>{t('map.bases_more', { n: rest.length })}</Bidi>
          </summary>
          <ul>
            {rest.map(base => (
              <Item key={base.key} base={base} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
