import type { ReactNode } from 'react'
import type { Frame } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../text/bidi'

type Props = {
  readonly frame: Frame
  /** The map in place of the picture, where the view asks for it. */
  readonly map: MapFrame | null
  readonly prefs: Preferences
  /** Stands over the finding. */
  readonly over?: ReactNode
  /** The page of the chart. */
  readonly href: string
  /** What else the foot says, behind the way to the page. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A chart in a document of its own: finding, what it shows, what it rests on, and the way to all of it. */
export function StandAloneFigure({ frame, map, prefs, over, href, foot, children }: Props) {
  const t = translator(prefs)
  const { title, subtitle, caption } = map ?? frame
  return (
    <figure aria-labelledby="heading">
      {over}
      <h1 id="heading">
        <Bidi>{title}</Bidi>
      </h1>
      <p className="quiet">
        <Bidi>{subtitle}</Bidi>
      </p>
      {children}
      <figcaption className="quiet">
        <Bidi>{map ? `${caption}. ${t('map.caption_outlines')}` : caption}</Bidi>
      </figcaption>
      <p className="foot">
        <a href={href}>
          {t('share.full')} · {t('shell.site')}
        </a>
        {foot}
      </p>
    </figure>
  )
}
