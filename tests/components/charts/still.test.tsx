import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Still } from '@/components/charts/still'
import type { Frame } from '@/lib/charts/frame'
import { CHARTS } from '@/lib/charts/registry'
import type { View } from '@/lib/charts/view'
import { LOCALES } from '@/lib/i18n/locale'
import { fixtureFrame } from '../../charts/fixture'

const draw = (frame: Frame, size: 'wide' | 'narrow') =>
  // A line for each element, so that a difference can be read.
  `${renderToStaticMarkup(<Still frame={frame} size={size} id="still" />).replaceAll('><', '>\n<')}\n`

const variants: readonly (readonly [name: string, size: 'wide' | 'narrow', view: Partial<View>])[] = [
  ['', 'wide', {}],
  ['.narrow', 'narrow', {}],
  ['.week', 'wide', { grain: 'week', stack: 'none', bounds: 'low' }],
  ['.digits', 'narrow', { digits: 'arab', months: 'international', time: { from: '2023-10-01', to: '2024-04-30' } }],
  ['.compare', 'wide', { time: { from: '2023-10-01', to: '2024-12-31' }, compare: { from: '2024-10-01', to: null } }],
  ['.iraq', 'narrow', { claims: 'attacks_on_us_forces.IQ.2023-10-17' }],
  ['.whole', 'wide', { time: { from: null, to: null } }],
  ['.theatre', 'wide', { scope: 'theatre', actor: ['us', 'nato'], time: { from: null, to: null } }],
]

const cases = CHARTS.flatMap(chart =>
  LOCALES.flatMap(locale =>
    variants
      .filter(([name]) => name !== '.theatre' || chart.slug === 'force-levels')
      .filter(([name]) => name !== '.iraq' || chart.slug === 'claimed-tallies')
      .filter(([name]) => !['.week', '.compare'].includes(name) || chart.params.includes('grain'))
      .filter(([name]) => name !== '.whole' || ['deadlines', 'attack-response'].includes(chart.slug))
      .map(([name, size, view]) => ({ chart, locale, size, view, file: `${chart.slug}.${locale}${name}.svg` })),
  ),
)

describe('pictures', () => {
  it.each(cases)('$file is drawn exactly so', async ({ chart, locale, size, view, file }) => {
    await expect(draw(fixtureFrame(chart, locale, view), size)).toMatchFileSnapshot(`../../charts/golden/${file}`)
  })
})

describe.each(cases)('$file', ({ chart, locale, size, view }) => {
  const frame = fixtureFrame(chart, locale, view)
  const svg = draw(frame, size)
  const numbers = (pattern: RegExp) => [...svg.matchAll(pattern)].map(match => Number(match[1]))

  it('holds no colour but tokens, and no number that is none', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(svg).not.toMatch(/(fill|stroke)="(?!none|transparent|url\(#still|var\(--c-)[^"]+"/)
  })

  it('keeps text at eleven units or more, inside the picture', () => {
    const width = size === 'wide' ? 960 : 360
    expect(Math.min(...numbers(/font-size="([\d.]+)"/g))).toBeGreaterThanOrEqual(11)
    for (const x of numbers(/<text[^>]* x="([-\d.]+)"/g)) expect(x >= 0 && x <= width).toBe(true)
  })

  it('links every record that it draws, and every milestone', () => {
    const ids = frame.series.flatMap(series => series.values.flatMap(value => value.id ?? []))
    for (const id of [...ids, ...frame.marks.map(mark => mark.id)]) expect(svg).toContain(`/entries/${id}`)
  })

  it('wraps Arabic in right-to-left isolates, in pairs', () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(match => match[1] ?? '')
    for (const text of texts) {
      expect(/^\u2067[^\u2067\u2069]*\u2069$/u.test(text)).toBe(/[\u0620-\u064a]/u.test(text))
    }
  })
})
