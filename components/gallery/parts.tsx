import { viewValues } from '@/lib/charts/address'
import { FILTER_KEYS } from '@/lib/charts/shared-view'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { StopCard } from '../charts/stop-card'
import { FilterBar } from '../filters/filter-bar'
import { LeftOut } from '../filters/left-out'
import { KindMark } from '../marks/kind-mark'
import { STATES, StateMark, stateColor } from '../marks/state-mark'
import { stateText } from '../overview/commitment-list'
import type { Names, Reader } from '../reader'
import { NoRecords } from '../records/no-records'
import { AsOfBanner } from '../shell/as-of-banner'
import { AsOfForm } from '../shell/as-of-form'
import { StrayDay } from '../shell/stray-day'
import { UnknownRevision } from '../shell/unknown-revision'
import { Bidi } from '../text/bidi'
import { Part } from './part'
import { FailedPage, MenuOpen, WaitingView } from './waiting'

type Props = {
  readonly reader: Reader
  readonly names: Names
  readonly revision: { readonly number: number; readonly date: string } | null
  /** Begins the ids, where the parts stand twice on a page. */
  readonly id: string
}

const COLOURS = [
  'attack',
  'strike',
  'milestone',
  'force',
  'claim',
  'doubt',
  'good',
  'warn',
  'bad',
  'ink',
  'muted',
  'link',
] as const

/** What pages are made of, each in all its states. What they say is ready-made; nothing here is a record. */
export function Parts({ reader, names, revision, id }: Props) {
  const { t, f, say, today } = reader
  const usual = viewValues(DEFAULT_VIEW)
  const chosen = { ...usual, weapon: 'drone,rocket', grain: 'week', q: '2024', time: '2024-01-01..2024-12-31' }
  const dir = reader.prefs.locale === 'ar' ? 'rtl' : 'ltr'
  const { month, number } = f
  const stop = {
    ...{ x: 0, y: 0, title: month('2024-01'), href: reader.link('gallery') },
    lines: (['attack', 'strike'] as const).map((color, index) => ({
      key: color,
      text: `${say(KINDS[color].plural)}: ${number(12 + index)}`,
      color,
      href: reader.link('gallery', { chart: `${color}s` }),
    })),
  }
  const aside = { bounds: t('gallery.why'), outcome: t('gallery.why') }
  const bar = (values: typeof usual, state: 'gallery.usual' | 'gallery.chosen' | 'gallery.aside') => (
    <FilterBar
      reader={reader}
      action={`/${reader.prefs.locale}/charts/attacks`}
      values={values}
      usual={usual}
      shown={FILTER_KEYS}
      names={names}
      label={`${t('filters.label')}: ${t(state)}`}
      {...(state === 'gallery.aside' ? { aside } : {})}
    />
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('gallery.colours')}>
        <ul className="flex flex-wrap gap-4 text-sm">
          {COLOURS.map(token => (
            <li key={token} className="flex items-center gap-2">
              <span className="border-line size-6 border" style={{ background: `var(--c-${token})` }} />
              {t(`gallery.colour_${token}`)}
            </li>
          ))}
        </ul>
      </Part>
      <Part name={t('gallery.kinds')}>
        <ul className="flex flex-wrap gap-4">
          {KIND_CODES.map(kind => (
            <li key={kind}>
              <KindMark kind={kind} /> <KindMark kind={kind} hollow /> {say(KINDS[kind].label)}
            </li>
          ))}
        </ul>
      </Part>
      <Part name={t('gallery.states')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {STATES.map(state => (
            <li key={state} className={`flex items-center gap-2 font-semibold ${stateColor(state)}`}>
              <StateMark state={state} />
              <span>
                <Bidi>
                  {stateText(reader, { state, days: 12, counted: true, due: today, original_due: today, slip_days: 0 })}
                </Bidi>
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part name={t('filters.label')}>
        {bar(usual, 'gallery.usual')}
        {bar(chosen, 'gallery.chosen')}
        {bar({ ...usual, outcome: 'hit' }, 'gallery.aside')}
        <LeftOut
          reader={reader}
          keys={['weapon', 'time']}
          aside={[{ key: 'outcome', why: { en: t('gallery.why'), ar: t('gallery.why') } }]}
        />
        <WaitingView />
      </Part>
      <Part name={t('gallery.banners')}>
        {revision && <AsOfBanner reader={reader} path="gallery" query={{}} revision={revision} />}
        <UnknownRevision reader={{ ...reader, unknownRev: '999999' }} revision={revision} />
        <StrayDay reader={reader} asked="2024-13-40" />
      </Part>
      <Part name={t('asof.title')}>
        <AsOfForm reader={reader} path="gallery" id={`${id}-as-of`} label={t('asof.label')} />
      </Part>
      <Part name={t('gallery.details')}>
        <div className="flex flex-wrap items-start gap-6">
          <StopCard stop={stop} dir={dir} hint={t('charts.plot.open')} small={false} />
          <StopCard stop={stop} dir={dir} hint={t('charts.plot.open')} small />
        </div>
        <MenuOpen title={stop.title} dir={dir} opens={stop.lines.map(({ text, href }) => ({ text, href }))} />
      </Part>
      <Part name={t('gallery.nothing')}>
        <NoRecords reader={reader} />
        <FailedPage locale={reader.prefs.locale} />
      </Part>
      <Part name={t('gallery.controls')}>
        <p className="flex flex-wrap items-center gap-4">
          <button type="button" className="button">
            {t('filters.apply')}
          </button>
          <span className="pill">{t('filters.period')}</span>
          <span className="pill pill-on">{t('filters.period')}</span>
          <span className="choice">{t('chart.grain_week')}</span>
          <a href={reader.link('gallery')} className="figure-link text-3xl font-semibold">
            <bdi>{f.number(2500)}</bdi>
          </a>
          <a href={reader.link('gallery')} className="title-link">
            {t('gallery.title')}
          </a>
          <span className="hatch border-line size-6 border" aria-hidden="true" />
        </p>
      </Part>
    </div>
  )
}
