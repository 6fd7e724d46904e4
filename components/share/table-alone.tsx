import type { Frame, FrameTable } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { TableTwin } from '../charts/table-twin'
import { shownAddress } from './sheet-parts'
import { StandAloneFigure } from './stand-alone-figure'

type Props = {
  readonly frame: Frame
  /** The map in place of the picture, where the view asks for it. */
  readonly map: MapFrame | null
  readonly table: FrameTable
  readonly prefs: Preferences
  /** Which state of the record it shows, in words: date and revision. */
  readonly state: string
  /** The page of the chart. */
  readonly href: string
}

/** The table of a chart as a document: under its finding, over what it rests on, with its state and the address of its page in words. */
export function TableAlone({ frame, map, table, prefs, state, href }: Props) {
  const t = translator(prefs)
  const { title, subtitle } = map ?? frame
  const foot = (
    <>
      <span>{state}</span>
      <bdi className="address">{shownAddress(href)}</bdi>
    </>
  )
  return (
    <StandAloneFigure {...{ frame, map, prefs, href, foot }}>
      <TableTwin
        table={table}
        none={t('charts.table.empty')}
        told={t('charts.table.caption', { title, subtitle })}
        alone
      />
    </StandAloneFigure>
  )
}
