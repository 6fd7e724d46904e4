import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { mapSigns } from '@/components/map/map-signs'
import { MapSheet } from '@/components/share/map-sheet'
import { Sheet } from '@/components/share/sheet'
import { attacks } from '@/lib/charts/definitions/attacks'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { PICTURE_SIZES } from '@/lib/charts/forms'
import { legendOf } from '@/lib/charts/legend'
import { painted } from '@/lib/charts/palette'
import { CHARTS } from '@/lib/charts/registry'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import { FORCE } from '@/lib/domain/vocabularies/force-level'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { rasterize } from '@/lib/server/raster'
import { fixtureFrame } from '../../charts/fixture'
import { fixtureMap } from '../../charts/fixture-map'
import { overlaps, placesOf } from './places'

const STATE = { en: 'Revision 13 of 28 November 2026', ar: 'المراجعة 13 بتاريخ 28 تشرين الثاني 2026' }

type Words = Pick<Parameters<typeof Sheet>[0], 'prefs' | 'size' | 'state' | 'address'>

/** Everything that becomes a picture: each chart, and the map in which the charts of events can be seen. */
const drawings = (locale: Locale) => [
  ...CHARTS.map(chart => ({
    name: chart.slug,
    draw: (words: Words) => <Sheet frame={fixtureFrame(chart, locale)} {...words} />,
  })),
  { name: 'map', draw: (words: Words) => <MapSheet frame={fixtureMap(locale)} {...words} /> },
]

const cases = LOCALES.flatMap(locale =>
  drawings(locale).flatMap(({ name, draw }) =>
    PICTURE_SIZES.filter(size => size !== '2x').map(size => ({
      ...{ name, draw, locale, size },
      file: `${name}.${locale}.${size}.svg`,
    })),
  ),
)

describe.each(cases)('$file', ({ name, draw, locale, size, file }) => {
  const address = `monitor.example/${locale}/charts/${name}`
  const prefs = defaultPreferences(locale)
  const svg = painted(renderToStaticMarkup(draw({ prefs, size, address, state: STATE[locale] })), 'light')

  it('is drawn exactly so', async () => {
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`../../charts/golden/sheets/${file}`)
  })

  it('stands alone: no token, no class to look up, no number that is none', () => {
    expect(svg).not.toMatch(/var\(|NaN|Infinity|undefined|\[object/)
  })

  it('says where it is from, in which state, and keeps its words inside', () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) =>
      text.replace(/[\u2066-\u2069]/gu, ''),
    )
    expect(texts).toContain(STATE[locale])
    expect(texts).toContain(address)
    const [, width = '', height = ''] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? []
    const places = placesOf(svg)
    expect(places.length).toBeGreaterThan(4)
    const outside = ({ from, to, y }: (typeof places)[number]) =>
      !(from >= 0 && to <= Number(width) && y > 0 && y <= Number(height))
    expect(places.filter(outside)).toEqual([])
    if (size === 'square') expect([width, height]).toEqual(['1080', '1080'])
    if (size === 'card') expect([width, height]).toEqual(['1200', '630'])
  })

  it('has no line that lies on another or on the drawing', () => expect(overlaps(svg)).toEqual([]))

  it('becomes pixels', async () => {
    const png = await rasterize(svg, 1)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    if (size === 'card') expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    if (process.env.IWM_PICTURES) {
      const { writeFile, mkdir } = await import('node:fs/promises')
      await mkdir(process.env.IWM_PICTURES, { recursive: true })
      await writeFile(`${process.env.IWM_PICTURES}/${file.replace('.svg', '.png')}`, png)
    }
  })
})

/** Views whose legends are long: every force in every area, many places, every weapon. */
const CROWDED = [
  { chart: forceLevels, view: { scope: WHOLE_THEATRE, actor: Object.keys(FORCE) } },
  { chart: attacks, view: { stack: 'place' as const } },
  { chart: attacks, view: {} },
  { chart: claimedTallies, view: {} },
]

/** The texts of a picture with the height at which they stand, without the signs that isolate their direction. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, look = '', text = '']) => ({
    y: Number(/ y="([\d.]+)"/.exec(look)?.[1]),
    text: text.replace(/[\u2066-\u2069]/gu, ''),
  }))

describe.each(LOCALES.flatMap(locale => PICTURE_SIZES.map(size => ({ locale, size }))))(
  'a long legend: $locale $size',
  ({ locale, size }) => {
    const prefs = defaultPreferences(locale)
    const words = { prefs, size, address: 'monitor.example', state: STATE[locale] }

    it.each(CROWDED)('names every series that $chart.slug draws, above the picture', ({ chart, view }) => {
      const frame = fixtureFrame(chart, locale, view)
      const labels = legendOf(frame, prefs).series.map(({ label }) => label)
      expect(labels.length).toBeGreaterThan(2)
      const svg = renderToStaticMarkup(<Sheet frame={frame} {...words} />)
      const texts = textsOf(svg)
      const named = labels.map(label => texts.find(({ text }) => text === label))
      expect(named.map(one => one?.text)).toEqual(labels)
      const [, y = '', , height = ''] =
        /<svg aria-hidden="true" x="[\d.]+" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
      expect(Math.max(...named.map(one => one?.y ?? Number.POSITIVE_INFINITY))).toBeLessThan(Number(y))
      expect(Number(height)).toBeGreaterThan(150)
      expect(overlaps(svg)).toEqual([])
    })

    it('names every sign that a map uses, over its caption', () => {
      const frame = fixtureMap(locale)
      const texts = textsOf(renderToStaticMarkup(<MapSheet frame={frame} {...words} />))
      const signs = mapSigns(frame, prefs, 'sign', false).map(({ label }) => label)
      expect(signs.length).toBeGreaterThan(4)
      const at = signs.map(label => texts.find(({ text }) => text === label)?.y ?? Number.POSITIVE_INFINITY)
      const caption = texts.find(({ text }) => text.startsWith(frame.caption.slice(0, 12)))
      expect(Math.max(...at)).toBeLessThan((caption?.y ?? 0) - 12)
    })
  },
)
