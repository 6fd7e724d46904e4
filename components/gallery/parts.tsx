import type { ReactNode } from 'react'
import { viewValues } from '@/lib/charts/address'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { FilterBar } from '../filters/filter-bar'
import { LeftOut } from '../filters/left-out'
import { FILTER_KEYS } from '../filters/options'
import { KindMark } from '../marks/kind-mark'
import { STATES, StateMark, stateColor } from '../marks/state-mark'
import { stateText } from '../overview/commitment-list'
import type { Names, Reader } from '../reader'
import { AsOfBanner } from '../shell/as-of-banner'
import { UnknownRevision } from '../shell/unknown-revision'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly names: Names
  readonly revision: { readonly number: number; readonly date: string } | null
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="border-line grid gap-3 border-t pt-3">
      <h3 className="label">{name}</h3>
      {children}
    </section>
  )
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
export function Parts({ reader, names, revision }: Props) {
  const { t, f, say, today } = reader
  const usual = viewValues(DEFAULT_VIEW)
  const chosen = { ...usual, weapon: 'drone,rocket', grain: 'week', q: '2024', time: '2024-01-01..2024-12-31' }
  const bar = (values: typeof usual, state: 'gallery.usual' | 'gallery.chosen') => (
    <FilterBar
      reader={reader}
      action={`/${reader.prefs.locale}/charts/attacks`}
      values={values}
      usual={usual}
      shown={FILTER_KEYS}
      names={names}
      label={`${t('filters.label')}: ${t(state)}`}
    />
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('gallery.colours')}>
        <ul className="flex flex-wrap gap-4 text-sm">
          {COLOURS.map(token => (
            <li key={token} className="flex items-center gap-2">
              <span className="border-line size-6 border" style={{ background: `var(--c-${token})` }} />
              <bdi>{token}</bdi>
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
              <Bidi>
                {stateText(reader, { state, days: 12, counted: true, due: today, original_due: today, slip_days: 0 })}
              </Bidi>
            </li>
          ))}
        </ul>
      </Part>
      <Part name={t('filters.label')}>
        {bar(usual, 'gallery.usual')}
        {bar(chosen, 'gallery.chosen')}
        <LeftOut reader={reader} keys={['weapon', 'time']} />
      </Part>
      <Part name={t('gallery.banners')}>
        {revision && <AsOfBanner reader={reader} path="gallery" query={{}} revision={revision} />}
        <UnknownRevision reader={{ ...reader, unknownRev: '999999' }} revision={revision} />
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
