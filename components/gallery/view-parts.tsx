import type { ComponentProps, ReactNode } from 'react'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Frame } from '@/lib/charts/frame'
import type { View } from '@/lib/charts/view'
import { ChartControls } from '../chart-page/chart-controls'
import { ChartNav } from '../chart-page/chart-nav'
import { ChartTabs } from '../chart-page/chart-tabs'
import { CompareLinks } from '../chart-page/compare-links'
import { FrameChoices } from '../chart-page/frame-choices'
import { AttacksLately } from '../overview/attacks-lately'
import { CommitmentList } from '../overview/commitment-list'
import type { OverviewView } from '../overview/overview-view'
import { Timeline } from '../overview/timeline'
import { Troops } from '../overview/troops'
import type { Names, Reader } from '../reader'
import { StatusLine } from '../records/status-line'
import { FollowLine } from '../shell/follow-line'
import { Example, Part, State } from './part'

type Drawn = { readonly chart: ChartDefinition; readonly view: View; readonly frame: Frame }

type Props = {
  readonly reader: Reader
  readonly names: Names
  readonly charts: readonly ChartDefinition[]
  /** A chart that is compared with another period, and one that asks one of several questions. */
  readonly compared: Drawn
  readonly asking: Drawn
  /** The period of a map, wired to the site. */
  readonly slider: ReactNode
} & Pick<ComponentProps<typeof OverviewView>, 'force' | 'commitments' | 'attacks' | 'lastAttack' | 'milestones'>

/** How many rows show what a list of many is like. */
const SOME = 5

/** What stands around charts, and what the first page says: drawn from the record, and where it holds no such state, as an example. */
export function ViewParts(props: Props) {
  const { reader, names, charts, compared, asking, force, commitments, attacks, lastAttack, milestones, slider } = props
  const { t } = reader
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('chart.pages')} id="chart-nav">
        <ChartNav reader={reader} charts={charts} slug={compared.chart.slug} />
      </Part>
      <Part name={t('filters.label')} id="chart-controls">
        <ChartControls reader={reader} {...compared} names={names} />
      </Part>
      <Part name={t('compare.choose')} id="compare">
        <CompareLinks reader={reader} chart={compared.chart} view={compared.view} />
      </Part>
      <Part name={t('map.tabs')} id="chart-tabs">
        <ChartTabs reader={reader} chart={compared.chart} view={compared.view} mapped />
      </Part>
      <Part name={t('claims.choose')} id="frame-choices">
        <FrameChoices reader={reader} frame={asking.frame} />
      </Part>
      <Part name={t('map.time')} id="time-slider">
        {slider}
      </Part>
      <Part name={t('gallery.status')} id="status-line">
        <StatusLine count={t('records.count', { n: 0 })} notes={[]} clear={null} />
        <StatusLine
          count={t('records.count', { n: milestones.length })}
          notes={[t('gallery.long_words')]}
          clear={{ href: reader.link('gallery', { part: 'views' }), label: t('records.clear') }}
        />
      </Part>
      <Part name={t('feed.follow')} id="follow">
        <FollowLine reader={reader} forms={['atom', 'json', 'ics']} />
      </Part>
      <Part name={t('overview.troops')} id="troops">
        {force && <Troops reader={reader} {...force} />}
        <State label={t('gallery.empty_state')}>
          <Troops reader={reader} record={null} range={null} sources={[]} />
        </State>
        {force && (
          <Example reader={reader}>
            <State label={t('gallery.bounds_state')}>
              <Troops
                reader={reader}
                record={{ ...force.record, comparator: '=', low: 1900, best: null, high: 2600 }}
                range={null}
                sources={[]}
              />
            </State>
          </Example>
        )}
      </Part>
      <Part name={t('overview.attacks')} id="attacks-lately">
        <AttacksLately reader={reader} window={attacks} last={lastAttack} />
        <State label={t('gallery.empty_state')}>
          <AttacksLately reader={reader} window={null} last={null} />
        </State>
        {attacks && lastAttack && (
          <Example reader={reader}>
            <State label={t('gallery.gaps_state')}>
              <AttacksLately
                reader={reader}
                window={{ ...attacks, covered: 12, low: 1, value: 3, high: 7 }}
                last={lastAttack}
              />
            </State>
          </Example>
        )}
      </Part>
      <Part name={t('overview.commitments')} id="commitments">
        <CommitmentList reader={reader} rows={commitments} shown={2} />
        <State label={t('gallery.empty_state')}>
          <CommitmentList reader={reader} rows={[]} shown={2} />
        </State>
      </Part>
      <Part name={t('overview.timeline')} id="timeline">
        <Timeline reader={reader} milestones={milestones.slice(0, SOME)} />
      </Part>
    </div>
  )
}
