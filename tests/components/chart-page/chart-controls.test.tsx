import { describe, expect, it } from 'vitest'
import { ChartControls } from '@/components/chart-page/chart-controls'
import { ChartNav } from '@/components/chart-page/chart-nav'
import { ChartTabs } from '@/components/chart-page/chart-tabs'
import { makeReader } from '@/components/reader'
import { readAddress } from '@/lib/charts/address'
import { LIVE } from '@/lib/charts/pin'
import { CHARTS, chartOf } from '@/lib/charts/registry'
import { RECORD_FILTERS, setAside } from '@/lib/charts/set-aside'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from '../../charts/fixture'
import { NAMES, readerOf, TODAY } from '../fixtures'
import { hrefs, markup } from '../markup'

function controls(slug: string, query: string, locale: 'ar' | 'en' = 'en') {
  const chart = chartOf(slug)
  if (!chart) throw new Error(`no chart ${slug}`)
  const view = readAddress(new URLSearchParams(query), chart.defaults)
  return markup(<ChartControls reader={readerOf(locale)} chart={chart} view={view} names={NAMES} />)
}

describe('the settings of a chart', () => {
  it('are links to the same view with another period', () => {
    const links = hrefs(controls('attacks', 'grain=week&scope=IQ').html)
    expect(links).toContain('/en/charts/attacks?time=2024-01-01..2024-12-31&grain=week&scope=IQ')
    expect(links).toContain('/en/charts/attacks?time=earliest..latest&grain=week&scope=IQ')
  })

  it('show what is chosen and mark what differs from the usual view', () => {
    const { html, text } = controls('attacks', 'grain=week')
    expect(html).toMatch(/<input type="radio"[^>]* name="grain"[^>]* checked="" value="week"/)
    expect(text).toContain('Per : week')
    expect(html.match(/pill-on/g)).toHaveLength(1)
  })

  it.each([
    ['', 'from 1 Oct 2023', 0],
    ['grain=day', '1 Oct 2023 to 29 Feb 2024', 1],
    ['time=2024', '2024', 1],
  ])('say the period that is drawn, marked only where it was asked for: %s', (query, words, marked) => {
    const chart = chartOf('attacks') ?? never()
    const view = readAddress(new URLSearchParams(query), chart.defaults)
    const frame = fixtureFrame(chart, 'en', view)
    const { html, text } = markup(
      <ChartControls reader={readerOf('en')} chart={chart} view={view} names={NAMES} frame={frame} />,
    )
    expect(text).toContain(`Period : ${words}`)
    expect(html.match(/pill-on/g) ?? []).toHaveLength(marked)
    expect(/<input[^>]*name="time"[^>]*value="([^"]*)"/.exec(html)?.[1]).toBe(query.startsWith('time') ? '2024' : '')
  })

  it('keep in the form what the form does not show', () => {
    const { html } = controls('attacks', 'grain=week&bounds=low&time=2024-01-01..2024-03-31&rev=3', 'ar')
    expect(html).toContain('<input type="hidden" name="rev" value="3"/>')
    expect(html).toMatch(/name="time"[^>]* value="2024-01\/2024-03"/)
    expect(html).toMatch(/<input type="radio"[^>]* name="bounds"[^>]* checked="" value="low"/)
    expect(html).toMatch(/<form [^>]*action="\/ar\/charts\/attacks"/)
  })

  it('are the same on every chart; one that means nothing stands there set aside, with why, and is kept', () => {
    for (const { slug } of CHARTS)
      for (const locale of ['ar', 'en'] as const) {
        const { html } = controls(slug, '', locale)
        for (const key of RECORD_FILTERS) {
          const aside = setAside(chartOf(slug) ?? never()).some(one => one.key === key)
          expect(html.includes(`name="${key}"`), `${slug} ${key}`).toBe(!aside)
        }
        expect(html.match(/pill-aside/g)?.length ?? 0).toBe(setAside(chartOf(slug) ?? never()).length)
      }
    const { html, text } = controls('force-levels', 'weapon=drone')
    expect(text).toContain('Only attacks and strikes have a weapon.')
    expect(html).toContain('<input type="hidden" name="weapon" value="drone"/>')
  })
})

function never(): never {
  throw new Error('no such chart')
}

describe('the tabs of a chart', () => {
  const tabs = (slug: string, query: string, mapped: boolean) => {
    const chart = chartOf(slug) ?? never()
    const view = readAddress(new URLSearchParams(query), chart.defaults)
    return markup(<ChartTabs reader={readerOf('en')} chart={chart} view={view} mapped={mapped} />).html
  }

  it('are picture and table for every chart, and the map where places matter', () => {
    for (const { slug } of CHARTS)
      expect(hrefs(tabs(slug, 'scope=SY', false))).toEqual([
        `/en/charts/${slug}?scope=SY`,
        `/en/charts/${slug}?scope=SY&tab=table`,
      ])
    expect(hrefs(tabs('attack-response', '', true)).at(-1)).toBe('/en/charts/attack-response?tab=map')
  })

  it('mark the one on screen: a map that is none is the picture', () => {
    expect(tabs('deadlines', 'tab=table', false)).toMatch(/tab=table" aria-current="page"/)
    expect(tabs('deadlines', 'tab=map', false)).toMatch(/href="\/en\/charts\/deadlines" aria-current="page"/)
  })
})

describe('the list of charts', () => {
  it('takes the filters of the page along', () => {
    const reader = makeReader(defaultPreferences('en'), LIVE, TODAY, null, { scope: 'IQ', weapon: 'drone' })
    const { html } = markup(<ChartNav reader={reader} charts={CHARTS} slug="strikes" />)
    expect(hrefs(html)).toContain('/en/charts/attacks?weapon=drone&scope=IQ')
  })

  it('leads to every chart and marks the one on screen', () => {
    const { html } = markup(<ChartNav reader={readerOf('ar')} charts={CHARTS} slug="strikes" />)
    expect(hrefs(html)).toEqual(CHARTS.map(chart => `/ar/charts/${chart.slug}`))
    expect(html).toMatch(/href="\/ar\/charts\/strikes" aria-current="page"/)
  })
})
