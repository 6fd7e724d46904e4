import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Embedded } from '@/components/share/embedded'
import { TableAlone } from '@/components/share/table-alone'
import { attacks } from '@/lib/charts/definitions/attacks'
import { CHARTS } from '@/lib/charts/registry'
import { tableOf } from '@/lib/charts/table'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from '../../charts/fixture'
import { fixtureMap } from '../../charts/fixture-map'

const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '')
const inside = (html: string, tag: string): string =>
  wordsOf(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`).exec(html)?.[0] ?? '').replaceAll('&#x27;', '’')

const cases = LOCALES.flatMap(locale => CHARTS.map(chart => ({ locale, chart, slug: chart.slug })))

it.each(cases)('the table of $slug alone ($locale) says its finding once, what it rests on, state and address', one => {
  const { locale, chart, slug } = one
  const prefs = defaultPreferences(locale)
  const frame = fixtureFrame(chart, locale)
  const href = `https://monitor.example/${locale}/charts/${slug}?place=%D8%AF`
  const props = { frame, map: null, table: tableOf(frame, prefs), prefs, state: 'revision 13', href }
  const html = renderToStaticMarkup(<TableAlone {...props} />)
  expect(inside(html, 'h1')).toBe(frame.title)
  expect(inside(html, 'figcaption')).toBe(frame.caption)
  // The same over the columns is for the ear alone.
  if (inside(html, 'caption').startsWith(frame.title)) expect(html).toContain('<caption class="sr-only">')
  const foot = /<p class="foot">.*<\/p>$/.exec(html.replace('</figure>', ''))?.[0] ?? ''
  expect(foot).toContain(`<a href="${href}">`)
  expect(wordsOf(foot)).toContain('revision 13')
  expect(wordsOf(foot)).toContain(`monitor.example/${locale}/charts/${slug}?place=د`)
})

it.each(LOCALES)('a caveat stands in its column alone, here and in an embed (%s)', locale => {
  const prefs = defaultPreferences(locale)
  const frame = fixtureFrame(attacks, locale)
  const table = tableOf(frame, prefs)
  const caveats = table.rows.flatMap(({ caveat }) => caveat ?? [])
  expect(caveats.length).toBeGreaterThan(0)
  const props = { frame, map: null, prefs, href: 'https://monitor.example/' }
  for (const element of [
    <TableAlone key="table" {...props} table={table} state="" />,
    <Embedded key="embed" {...props} asTable pinned={false} badge="" />,
  ]) {
    const heads = [...renderToStaticMarkup(element).matchAll(/<th role="rowheader".*?<\/th>/g)].map(([head]) =>
      wordsOf(head),
    )
    const feet = table.foot ? [table.foot.head.text] : []
    expect(heads).toEqual([...table.rows.map(({ head }) => head.text), ...feet])
  }
})

it.each(LOCALES)('the table of a map alone says whose outlines they are (%s)', locale => {
  const prefs = defaultPreferences(locale)
  const map = fixtureMap(locale)
  const props = { frame: fixtureFrame(attacks, locale), map, prefs, state: '', href: 'https://monitor.example/' }
  const html = renderToStaticMarkup(<TableAlone {...props} table={map.table} />)
  expect(inside(html, 'h1')).toBe(map.title)
  expect(html).toContain('<caption class="sr-only">')
  expect(inside(html, 'figcaption')).toContain(map.caption)
})
