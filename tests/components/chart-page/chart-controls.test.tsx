import { describe, expect, it } from 'vitest'
import { ChartControls } from '@/components/chart-page/chart-controls'
import { ChartNav } from '@/components/chart-page/chart-nav'
import { readAddress } from '@/lib/charts/address'
import { CHARTS, chartOf } from '@/lib/charts/registry'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

function controls(slug: string, query: string, locale: 'ar' | 'en' = 'en') {
  const chart = chartOf(slug)
  if (!chart) throw new Error(`no chart ${slug}`)
  const view = readAddress(new URLSearchParams(query), chart.defaults)
  return markup(<ChartControls reader={readerOf(locale)} chart={chart} view={view} />)
}

describe('the settings of a chart', () => {
  it('are links to the same view with one thing changed', () => {
    const links = hrefs(controls('attacks', 'grain=week&scope=IQ').html)
    expect(links).toContain('/en/charts/attacks?grain=day&scope=IQ')
    expect(links).toContain('/en/charts/attacks?grain=week&scope=IQ&bounds=low')
    expect(links.filter(link => link.includes('grain=week')).length).toBeGreaterThan(5)
  })

  it('mark what is chosen for the ear too', () => {
    expect(controls('attacks', 'grain=week').html).toMatch(/aria-current="true"[^>]*>week</)
  })

  it('keep in the form what the form does not show', () => {
    const { html } = controls('attacks', 'grain=week&bounds=low&time=2024-01-01..2024-03-31', 'ar')
    expect(html).toContain('<input type="hidden" name="grain" value="week"/>')
    expect(html).toContain('<input type="hidden" name="bounds" value="low"/>')
    expect(html).not.toContain('name="time"')
    expect(html).toContain('name="from" value="2024-01-01"')
    expect(html).toContain('name="to" value="2024-03-31"')
    expect(html).toMatch(/<form [^>]*action="\/ar\/charts\/attacks"/)
  })

  it('are only those that the chart answers to', () => {
    const { html } = controls('force-levels', '')
    expect(html).not.toContain('bounds=')
    expect(html).not.toContain('name="weapon"')
    expect(html).toContain('name="scope"')
  })
})

describe('the list of charts', () => {
  it('leads to every chart and marks the one on screen', () => {
    const { html } = markup(<ChartNav reader={readerOf('ar')} charts={CHARTS} slug="strikes" />)
    expect(hrefs(html)).toEqual(CHARTS.map(chart => `/ar/charts/${chart.slug}`))
    expect(html).toMatch(/href="\/ar\/charts\/strikes" aria-current="page"/)
  })
})
