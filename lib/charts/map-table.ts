import type { EventKind } from '@/lib/domain/tally'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { FrameTable, TableCell } from './frame'
import type { MapMark, MapSite, MapUnlocated } from './map-frame'
import { formats } from './words'

type Parts = {
  readonly title: string
  readonly subtitle: string
  readonly sites: readonly MapSite[]
  readonly items: readonly MapUnlocated[]
  readonly lost: number
}

const countOf = (marks: readonly MapMark[], kind: EventKind): MapMark | undefined =>
  marks.find(mark => mark.kind === kind)

/** The table twin of the map: every site, then what has no spot, with the same addresses behind the counts. */
export function mapTable({ title, subtitle, sites, items }: Parts, prefs: Preferences): FrameTable {
  const t = translator(prefs)
  const { number } = formats(prefs)
  const cell = (marks: readonly MapMark[], kind: EventKind): TableCell => {
    const mark = countOf(marks, kind)
    return mark ? { text: mark.short, href: mark.href } : { text: number(0) }
  }
  const counts = (marks: readonly MapMark[]) => [cell(marks, 'attack'), cell(marks, 'strike')]
  const all = [...sites, ...items]
  const sum = (kind: EventKind) => all.reduce((n, { marks }) => n + (countOf(marks, kind)?.n ?? 0), 0)
  const rows = [
    ...sites.map(site => ({
      key: site.key,
      head: { text: site.name, href: site.href },
      cells: [{ text: site.governorate }, { text: site.precision }, ...counts(site.marks)],
    })),
    ...items.map(item => ({
      key: `lost-${item.key}`,
      head: { text: item.label },
      cells: [{ text: '' }, { text: '' }, ...counts(item.marks)],
    })),
  ]
  return {
    caption: t('charts.table.caption', { title, subtitle }),
    columns: [
      { key: 'place', label: t('map.column_place'), numeric: false },
      { key: 'governorate', label: t('map.column_governorate'), numeric: false },
      { key: 'precision', label: t('map.column_precision'), numeric: false },
      { key: 'attacks', label: t('map.column_attacks'), numeric: true },
      { key: 'strikes', label: t('map.column_strikes'), numeric: true },
    ],
    rows,
    foot:
      rows.length === 0
        ? null
        : {
            key: 'sum',
            head: { text: t('map.sum') },
            cells: [{ text: '' }, { text: '' }, { text: number(sum('attack')) }, { text: number(sum('strike')) }],
          },
  }
}
