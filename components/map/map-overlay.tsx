'use client'

import type { Map as MapLibre } from 'maplibre-gl'
import { type Cluster, clusterSites, separable } from '@/lib/charts/map-clusters'
import type { MapFrame, MapSite } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { UNSPOKEN } from '../charts/svg-text'
import { ClusterMark } from './cluster-mark'
import { LabelTexts } from './label-texts'
import { CountryNames, countryBoxes, governorateLabels } from './map-ground'
import { type Box, type LabelWish, placeLabels } from './map-labels'
import {
  CLUSTER_RING,
  clusterRadius,
  liveLayout,
  type MapLayout,
  placeMarks,
  settleSites,
  siteBox,
  siteWishes,
} from './map-layout'
import { MapBases, MapMarks, placeBases } from './map-marks'
import { SiteCard } from './site-card'

/** What the moving map needs of a MapFrame. */
export type DrawnFrame = Pick<MapFrame, 'locale' | 'sites' | 'bases' | 'governorates' | 'countries'>

type Props = {
  readonly frame: DrawnFrame
  readonly prefs: Preferences
  readonly map: MapLibre
  /** Grows whenever the map moved, so that everything is placed anew. */
  readonly moved: number
  readonly chosen: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
}

const square = (x: number, y: number, r: number): Box => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r })

function reach(site: MapSite, layout: MapLayout): number {
  return Math.max(4, ...placeMarks(site, layout).map(({ r }) => r))
}

/** Marks, names and bases over the moving map, in its pixels. */
export function MapOverlay({ frame, prefs, map, chosen, onChoose }: Props) {
  const t = translator(prefs)
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const layout = liveLayout(width, height, (lon, lat) => {
    const { x, y } = map.project([lon, lat])
    return [x, y]
  })
  const placed = frame.sites.map(site => {
    const [x, y] = layout.at(...site.spot)
    return { site, x, y, r: reach(site, layout) }
  })
  const reachOf = (n: number) => clusterRadius(n, layout) + CLUSTER_RING
  const clusters = clusterSites(placed, reachOf)
  const single = clusters.flatMap(({ sites: [one], sites }) => (one && sites.length === 1 ? [one] : []))
  const joined = clusters.filter(({ sites }) => sites.length > 1)
  const alone = { ...frame, sites: single.map(({ site }) => site) }
  const settled = settleSites(alone.sites, layout)
  const bases = placeBases(
    {
      sites: alone.sites,
      // A base under a cluster waits until it comes apart.
      bases: frame.bases.filter(({ lon, lat }) => {
        const [x, y] = layout.at(lon, lat)
        return !joined.some(one => Math.hypot(one.x - x, one.y - y) < reachOf(one.n) + 3)
      }),
    },
    layout,
    settled,
  )
  const wishes: readonly LabelWish[] = [
    ...joined.map(one => {
      const r = reachOf(one.n)
      return {
        key: one.sites[0]?.site.key ?? '',
        text: one.sites[0]?.site.short ?? '',
        around: square(one.x, one.y, r),
      }
    }),
    ...siteWishes(settled),
  ]
  const labels = placeLabels(
    wishes,
    governorateLabels(frame, layout),
    [
      ...wishes.map(({ around }) => around),
      ...settled.map(siteBox),
      ...bases.map(({ x, y }) => square(x, y, 6)),
      ...countryBoxes(frame, layout),
    ],
    { width, height, font: layout.font, widest: 150 },
  )
  const shown = frame.sites.filter(site => chosen.includes(site.key))
  const spot = shown[0] && layout.at(...shown[0].spot)

  function open(cluster: Cluster) {
    const lons = cluster.sites.map(({ site }) => site.lon)
    const lats = cluster.sites.map(({ site }) => site.lat)
    if (!separable(cluster) || map.getZoom() >= map.getMaxZoom() - 0.1) {
      onChoose(cluster.sites.map(({ site }) => site.key))
      return
    }
    map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
      padding: Math.min(width, height) * 0.22,
      maxZoom: Math.max(map.getZoom() + 1, 8.5),
    })
  }

  return (
    <div className="pointer-events-none absolute inset-0 font-sans">
      <svg
        aria-label={t('map.marks')}
        width={width}
        height={height}
        className="absolute inset-0 overflow-hidden [--c-ground:var(--c-map-iraq)] [&_a]:pointer-events-auto"
        style={{ direction: 'ltr', fontVariantNumeric: 'tabular-nums' }}
      >
        <g {...UNSPOKEN}>
          <CountryNames frame={frame} layout={layout} />
          <LabelTexts labels={labels.fixed} locale={frame.locale} fontSize={layout.font - 1} muted />
          {spot && (
            <circle
              cx={spot[0]}
              cy={spot[1]}
              r={Math.max(12, (shown[0] ? reach(shown[0], layout) : 0) + 6)}
              fill="none"
              stroke="var(--c-link)"
              strokeWidth="2.5"
            />
          )}
        </g>
        <MapMarks placed={settled} layout={layout} locale={frame.locale} onChoose={site => onChoose([site.key])} />
        {joined.map(cluster => (
          <ClusterMark
            key={cluster.sites[0]?.site.key}
            cluster={cluster}
            layout={layout}
            prefs={prefs}
            onOpen={() => open(cluster)}
          />
        ))}
        <MapBases placed={bases} scale={1} />
        <g {...UNSPOKEN} style={{ pointerEvents: 'none' }}>
          <LabelTexts labels={labels.named} locale={frame.locale} fontSize={layout.font} />
        </g>
      </svg>
      {spot && (
        <SiteCard
          sites={shown}
          at={spot}
          box={{ width, height }}
          close={t('map.close')}
          rtl={frame.locale === 'ar'}
          onClose={() => onChoose([])}
        />
      )}
    </div>
  )
}
