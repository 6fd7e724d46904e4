import { describe, expect, it } from 'vitest'
import { ChartFigure } from '@/components/charts/chart-figure'
import { layoutOf } from '@/components/charts/layout'
import { CHARTS } from '@/lib/charts/registry'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { fixtureFrame } from '../../charts/fixture'
import { markup } from '../markup'

const cases = CHARTS.flatMap(chart => LOCALES.map(locale => ({ chart, locale, slug: chart.slug })))

describe.each(cases)('the figure of $slug in $locale, without script', ({ chart, locale }) => {
  const frame = fixtureFrame(chart, locale)
  const { html } = markup(<ChartFigure frame={frame} prefs={defaultPreferences(locale)} level={3} />)

  it('has finding, both sizes of the picture, table, words and caption', () => {
    expect(html).toContain(`<h3 id="${chart.slug}-heading"`)
    expect(html).toContain(`viewBox="0 0 960 ${frame.lanes ? layoutOf(frame, 'wide').height : 420}"`)
    expect(html).toContain(`viewBox="0 0 360 ${frame.lanes ? layoutOf(frame, 'narrow').height : 352}"`)
    expect(html).toMatch(/<table role="table" class="dense (blocks|first-stays)"><caption/)
    expect(html.replaceAll(/<\/?bdi>/g, '')).toContain(frame.caption)
    expect(html).toContain('scope="row"')
  })

  it('is a table and no picture where the address asks for one, with the same caption and lists', () => {
    const table = markup(<ChartFigure frame={frame} prefs={defaultPreferences(locale)} level={1} asTable />).html
    expect(table).not.toContain('<svg xmlns')
    expect(table).toMatch(/<table role="table" class="dense (blocks|first-stays)"><caption/)
    expect(table.indexOf('<table')).toBeLessThan(table.indexOf('<figcaption'))
    expect(table.replaceAll(/<\/?bdi>/g, '')).toContain(frame.caption)
    for (const source of frame.sources) expect(table).toContain(source.href)
  })

  it('offers all columns where a phone leaves some out, and never leaves out the area that a number is of', () => {
    const minor = [...html.matchAll(/<td[^>]* data-minor=""[^>]*>.*?data-label="([^"]*)"/g)].map(([, label]) => label)
    expect(html.includes('class="all-columns"')).toBe(minor.length > 0)
    expect(minor.length > 0).toBe(chart.slug === 'claimed-tallies')
    for (const key of ['claims.scope', 'claims.stated', 'claims.best', 'claims.difference'] as const)
      expect(minor).not.toContain(translator(defaultPreferences(locale))(key))
  })

  it('says over its table what the heading does not say, and the rest for the ear', () => {
    const [, look = '', words = ''] = /<caption class="([^"]*)">(.*?)<\/caption>/.exec(html) ?? []
    const plain = words.replaceAll(/<[^>]*>/g, '')
    expect(plain.length).toBeGreaterThan(10)
    const { title, subtitle } = frame
    const repeated = plain === translator(defaultPreferences(locale))('charts.table.caption', { title, subtitle })
    expect(look === 'sr-only').toBe(repeated)
    expect(repeated).toBe(chart.slug !== 'claimed-tallies')
  })

  it('uses no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(ids.length).toBe(new Set(ids).size)
  })

  it('refers only to hatchings that are there', () => {
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(` id="${id}"`)
  })

  it('names every milestone, and every report', () => {
    for (const mark of frame.marks) expect(html).toContain(mark.href)
    for (const source of frame.sources) expect(html).toContain(source.href)
  })
})

it('among other charts leaves its lists to its own page, and still draws the swatches of its parts', () => {
  const chart = CHARTS.find(({ slug }) => slug === 'attacks')
  if (!chart) throw new Error('no chart')
  const frame = fixtureFrame(chart, 'en')
  const { html } = markup(
    <ChartFigure frame={frame} prefs={defaultPreferences('en')} href="/en/charts/attacks" compact />,
  )
  expect(html).toContain('href="/en/charts/attacks"')
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(` id="${id}"`)
  expect(html.match(/url\(#attacks-legend-/g)?.length).toBeGreaterThan(0)
})

it('says what to do where nothing is recorded', () => {
  const chart = CHARTS[1]
  if (!chart) throw new Error('no chart')
  const frame = fixtureFrame(chart, 'en', { time: { from: '2022-02-01', to: '2022-03-31' } })
  const { html } = markup(<ChartFigure frame={frame} prefs={defaultPreferences('en')} />)
  expect(html).toContain('Widen the window or take a filter away.')
})
