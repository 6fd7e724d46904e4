import type { PlainDate } from '@/lib/core/plain-date'
import { BASE_STATUS } from '@/lib/domain/base-status'
import type { BoundName, EventKind } from '@/lib/domain/tally'
import { WHERE_PREC } from '@/lib/domain/vocabularies/record'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import { recordsHref } from './links'
import { basesOf } from './map-bases'
import type { MapData } from './map-data'
import type { MapFrame, MapMark, MapSite, MapUnlocated } from './map-frame'
import { bareGovernorate, joinedNames, outlineNames, shortName } from './map-names'
import { type SitePart, sitesOf } from './map-sites'
import { mapTable } from './map-table'
import type { Pin } from './pin'
import type { TimeWindow } from './view'
import { formats } from './words'

const KINDS: readonly EventKind[] = ['attack', 'strike']
/** No address lists more places: its reader would leave the rest out. */
const LIST_MAX = 40
const PRECISIONS: Vocabulary = WHERE_PREC

/** Who looks, and at what selection; `query` holds its address parameters but those for kind, place, period and bounds. */
export type MapEnv = {
  readonly prefs: Preferences
  readonly today: PlainDate
  /** What the address pins. */
  readonly pin: Pin
  readonly time: TimeWindow | null
  readonly bounds: BoundName
  readonly query: Readonly<Record<string, string>>
  /** Whether more than period and kind narrows it. */
  readonly filtered: boolean
  /** The heading that says a finding of what it is narrowed to. */
  readonly titled: (finding: string) => string
}

type Part = Omit<SitePart, 'place'> & { readonly place: { readonly id: string } | null }

/** Rows as counted → the map of one reader. */
export function drawMap(data: MapData, env: MapEnv): MapFrame {
  const { prefs, time, today } = env
  const { locale } = prefs
  const t = translator(prefs)
  const { number, list, date } = formats(prefs)
  const links = { ...prefs, ...env.pin }
  const counted = (kind: EventKind, n: number) => t(`charts.n_${kind}s`, { n })

  function address(parts: readonly Part[], kind: EventKind | null): string {
    const stated = parts.some(part => part.shared) ? [...new Set(parts.flatMap(part => part.stated))] : []
    return recordsHref(locale, links, {
      ...env.query,
      kind: kind ?? KINDS,
      place: parts.map(({ place }) => place?.id ?? 'unknown').toSorted(),
      where_prec: stated.map(prec => prec ?? 'none').map(String),
      from: time?.from,
      to: time?.to,
      bounds: env.bounds,
    })
  }

  function marksOf(parts: readonly Part[]): readonly MapMark[] {
    return KINDS.flatMap(kind => {
      const own = parts.filter(part => part.counts[kind] > 0)
      const n = own.reduce((sum, part) => sum + part.counts[kind], 0)
      return n === 0 ? [] : [{ kind, n, short: number(n), label: counted(kind, n), href: address(own, kind) }]
    })
  }

  const found = sitesOf(data.cells, new Map(data.places.map(place => [place.id, place])))
  const sites = found.sites.map((site): MapSite => {
    const names = site.parts.map(({ place }) => said(prefs, place))
    const governorates = new Set(
      site.parts.map(({ place }) => (place.governorate ? bareGovernorate(place.governorate, locale) : '')),
    )
    const marks = marksOf(site.parts)
    const name = joinedNames(names, list, t)
    const governorate = [...governorates].filter(Boolean).join(' · ')
    const precision = said(prefs, PRECISIONS[String(site.prec)] ?? {})
    const values = { name, governorate, events: list(marks.map(mark => mark.label)), precision }
    const { key, shape, lon, lat, spot, km, pcode, n } = site
    return {
      ...{ key, shape, lon, lat, spot, km, pcode, n, name, precision, governorate, marks },
      places: site.parts.map(({ place }) => place.id),
      short: shortName(names[0] ?? ''),
      label: t(governorate === '' || name.includes(governorate) ? 'map.site' : 'map.site_governorate', values),
      href: address(site.parts, null),
    }
  })

  const items = found.unlocated.map(
    ({ place, part, n }): MapUnlocated => ({
      key: place?.id ?? 'unknown',
      label: place ? said(prefs, place) : t('map.no_place'),
      n,
      marks: marksOf([{ ...part, place }]),
    }),
  )
  const lost = items.reduce((sum, item) => sum + item.n, 0)
  const day = time?.to ?? today
  const bases = basesOf(data, day, prefs, links)
  const sum = (kind: EventKind, of: readonly { readonly marks: readonly MapMark[] }[]) =>
    of.flatMap(one => one.marks).reduce((n, mark) => n + (mark.kind === kind ? mark.n : 0), 0)
  const events = KINDS.map(kind => ({ kind, n: sum(kind, sites) })).filter(({ n }) => n > 0)
  const most = sites[0]
  const title = env.titled(
    most
      ? t('map.found', {
          events: list(events.map(({ kind, n }) => counted(kind, n))),
          n: sites.length,
          most: most.short,
        }) + (lost > 0 ? t('map.found_unlocated', { n: lost }) : '')
      : t('map.found_none'),
  )
  const subtitle = [
    period(time, date, t),
    t(`map.bounds_${env.bounds}`),
    ...(env.filtered ? [t('map.filtered')] : []),
  ].join(' · ')
  const statuses = Object.keys(BASE_STATUS).flatMap(status => {
    const n = bases.filter(base => base.status === status).length
    const words: Vocabulary = BASE_STATUS
    return n === 0 ? [] : [t('map.sentence_base_count', { status: words[status]?.[locale] ?? '', n })]
  })
  return {
    locale,
    title,
    subtitle,
    caption: [t('map.caption_bases', { date: date(day) }), t('map.caption_revision', { n: data.revision })].join(' · '),
    revision: data.revision,
    sites,
    bases,
    ...outlineNames(data.places, locale, t),
    unlocated: {
      n: lost,
      items,
      ...(items.length > LIST_MAX || items.length === 0
        ? {}
        : {
            href: address(
              found.unlocated.map(({ part, place }) => ({ ...part, place })),
              null,
            ),
          }),
    },
    table: mapTable({ title, subtitle, sites, items, lost }, prefs),
    sentences: [
      title,
      ...sites.slice(0, 5).map(site => t('map.sentence_top', { label: site.label })),
      ...(statuses.length === 0 ? [] : [t('map.sentence_bases', { date: date(day), counts: list(statuses) })]),
    ],
  }
}

function period(time: TimeWindow | null, date: (plain: string) => string, t: ReturnType<typeof translator>): string {
  if (time?.from && time.to) return t('map.period', { from: date(time.from), to: date(time.to) })
  if (time?.from) return t('map.since', { from: date(time.from) })
  if (time?.to) return t('map.until', { to: date(time.to) })
  return t('map.all_time')
}
