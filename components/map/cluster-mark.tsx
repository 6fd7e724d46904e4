'use client'

import type { Cluster } from '@/lib/charts/map-clusters'
import { formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { SvgText } from '../charts/svg-text'
import { CLUSTER_RING, clusterRadius, type MapLayout } from './map-layout'
import { usePress } from './use-press'

type Props = {
  readonly cluster: Cluster
  readonly layout: MapLayout
  readonly prefs: Preferences
  readonly onOpen: () => void
}

/** Several places too close to be told apart, with their count; pressing it brings them apart. */
export function ClusterMark({ cluster, layout, prefs, onOpen }: Props) {
  const t = translator(prefs)
  const mark = usePress(onOpen)
  const { number, list } = formats(prefs)
  const sum = (kind: string) =>
    cluster.sites.flatMap(({ site }) => site.marks).reduce((n, mark) => n + (mark.kind === kind ? mark.n : 0), 0)
  const [attacks, strikes] = [sum('attack'), sum('strike')]
  const events = list([
    ...(attacks > 0 ? [t('charts.n_attacks', { n: attacks })] : []),
    ...(strikes > 0 ? [t('charts.n_strikes', { n: strikes })] : []),
  ])
  // The colour of a kind would say that all of them are of it.
  const color = attacks > 0 && strikes > 0 ? 'var(--c-ink)' : attacks > 0 ? 'var(--c-attack)' : 'var(--c-strike)'
  const r = clusterRadius(cluster.n, layout)
  const label = t('map.cluster', { n: cluster.sites.length, events })
  return (
    <g ref={mark} data-cluster={cluster.sites.length} style={{ pointerEvents: 'auto', cursor: 'pointer' }}>
      <title>{label}</title>
      <circle
        cx={cluster.x}
        cy={cluster.y}
        r={r + CLUSTER_RING}
        fill="var(--c-map-iraq)"
        stroke={color}
        strokeWidth="1.2"
      />
      <circle cx={cluster.x} cy={cluster.y} r={r} fill={color} />
      <SvgText
        locale={prefs.locale}
        x={cluster.x}
        y={cluster.y + layout.font * 0.35}
        fontSize={layout.font}
        fontWeight="600"
        textAnchor="middle"
        fill="var(--c-page)"
      >
        {number(cluster.n)}
      </SvgText>
    </g>
  )
}
