import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../text/bidi'

type Props = { readonly frame: MapFrame; readonly prefs: Preferences; readonly id: string }

/** Events that have no spot on the map, counted, by what their records name. */
export function MapTray({ frame, prefs, id }: Props) {
  const t = translator(prefs)
  const { n, items, href } = frame.unlocated
  return (
    <section aria-labelledby={`${id}-tray`} className="border-line border-t pt-3" data-unlocated={n}>
      <h2 id={`${id}-tray`} className="font-semibold">
        {href === undefined ? (
          <Bidi>{t('map.unlocated', { n })}</Bidi>
        ) : (
          <a href={href} className="figure-link target">
            <Bidi>{t('map.unlocated', { n })}</Bidi>
          </a>
        )}
      </h2>
      {items.length > 0 && (
        <>
          <p className="text-muted text-sm">{t('map.unlocated_note')}</p>
          <ul className="mt-1 text-sm">
            {items.map(item => (
              <li key={item.key} className="flex flex-wrap justify-between gap-x-4">
                <span className="py-0.5">
                  <Bidi>{item.label}</Bidi>
                </span>
                <span className="flex gap-x-3">
                  {item.marks.map(mark => (
                    <a key={mark.kind} href={mark.href} data-n={mark.n} className="target">
                      <Bidi>{mark.label}</Bidi>
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
