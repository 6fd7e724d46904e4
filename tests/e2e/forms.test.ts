// Subject: lib/charts/forms.ts, app/[locale]/charts/[slug]/form/[format]/route.ts, app/[locale]/embed/[slug]/route.ts
import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { isMapped } from '@/app/[locale]/map/chart-map'
import { readAddress } from '@/lib/charts/address'
import { FORMS, type Form, formHref, type PictureSize } from '@/lib/charts/forms'
import type { Frame, FrameTable } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import { CHARTS } from '@/lib/charts/registry'
import { scopeLabel } from '@/lib/domain/scope'
import { formats } from '@/lib/i18n/format'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { rasterize } from '@/lib/server/raster'
import {
  csvFigures,
  drawnNumbers,
  drawnWords,
  figuresOf,
  marksIn,
  marksOf,
  picturesIn,
  pngSize,
  rowsOf,
  stillsOf,
  svgOf,
  tablesOf,
  wrongBars,
} from '../support/chart-forms'
import { ask, type Heard } from '../support/http-site'
import { attributeOf, inside, tagOf, wordsOf } from '../support/page-parts'
import { plain } from '../support/page-table'

const STATES = [
  '',
  'time=2024-01-01..2024-06-30&grain=week',
  'scope=IQ&bounds=low&rev=250',
  'weapon=drone&tab=table',
  'digits=arab&months=international&time=2023-10-17..2024-03-31',
  'tab=map&time=2023-10-17..2024-02-29',
  'time=2024-01-01..2024-04-30&compare=2023-01-01..2023-04-30&stack=none',
]

const TYPES = {
  page: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
  json: 'application/json',
  table: 'text/html',
  embed: 'text/html',
} as const

const charts = CHARTS.flatMap(chart => LOCALES.map(locale => ({ chart, slug: chart.slug, locale })))
const cases = charts.flatMap(one => STATES.map(state => ({ ...one, state })))

describe.each(cases)('$slug in $locale with "$state"', ({ chart, locale, state }) => {
  it('is the same state in every form, by what each holds', { timeout: 60_000 }, async () => {
    const port = inject('sitePort')
    const view = readAddress(new URLSearchParams(state), chart.defaults)
    const held = new Map<Form, Heard>()
    for (const form of FORMS) {
      const heard = await ask(port, formHref(locale, chart, view, form))
      expect(heard.status, form).toBe(200)
      expect(heard.headers['content-type'], form).toContain(TYPES[form])
      const again = await ask(port, formHref(locale, chart, view, form), {
        headers: { 'if-none-match': String(heard.headers.etag) },
      })
      expect(again.status, form).toBe(304)
      held.set(form, heard)
    }
    const text = (form: Form): string => String(held.get(form)?.body)

    // The data say the state that was asked for, and everything else is held against them.
    const data = JSON.parse(text('json'))
    const frame: Frame = data.frame
    const map: MapFrame | undefined = data.map
    const { title, caption } = map ?? frame
    expect(frame.slug).toBe(chart.slug)
    expect(map !== undefined).toBe(view.tab === 'map' && isMapped(chart.slug))
    if (view.rev !== null) expect([data.revision, frame.revision]).toEqual([view.rev, view.rev])
    expect(readAddress(data.view, chart.defaults)).toEqual(view)
    expect(readAddress(new URL(data.address).searchParams, chart.defaults)).toEqual(view)

    // The caption names window, scope and revision, in the reader's language and digits.
    const prefs = { ...defaultPreferences(locale), digits: view.digits, months: view.months }
    const { date, digits } = formats(prefs)
    const followed = (key: string): boolean => !(data.left_out ?? []).includes(key)
    expect(caption).toContain(digits(String(data.revision)))
    if (view.time && followed('time'))
      for (const day of [view.time.from, view.time.to]) expect(caption).toContain(date(day ?? ''))
    if (view.scope !== chart.defaults.scope) expect(caption).toContain(scopeLabel(view.scope)[locale])

    // One address in all of them, and one finding.
    for (const form of FORMS)
      if (form !== 'page') expect(held.get(form)?.headers.link, form).toBe(`<${data.address}>; rel="canonical"`)
    const page = text('page')
    expect(tagOf(page, 'og:url')).toBe(data.address)
    expect(tagOf(page, 'og:title')).toBe(plain(title))
    expect(inside(page, 'h1').map(wordsOf)).toEqual([plain(title)])
    const embed = text('embed')
    expect(inside(embed, 'h1').map(wordsOf)).toEqual([plain(title)])
    expect(wordsOf(inside(embed, 'figcaption').join())).toContain(plain(caption))
    expect(attributeOf(embed, /<p class="foot">[\s\S]*<a href="([^"]*)"/)).toBe(data.address)
    expect(wordsOf(inside(embed, 'p').at(0) ?? '')).toContain(digits(String(data.revision)))
    const alone = text('table')
    expect(inside(alone, 'h1').map(wordsOf)).toEqual([plain(title)])
    expect(wordsOf(inside(alone, 'figcaption').join())).toContain(plain(caption))
    expect(attributeOf(alone, /<p class="foot">[\s\S]*<a href="([^"]*)"/)).toBe(data.address)
    expect(wordsOf(inside(alone, 'p').at(-1) ?? '')).toContain(digits(String(data.revision)))

    // The picture says title, caption (reports, window, scope, revision), state and address in its own words.
    const svg = text('svg')
    expect(wordsOf(inside(svg, 'title')[0] ?? '')).toBe(plain(title))
    // Dividers stand between parts of a caption, and not where a line ends between two.
    const undivided = (words: string): string => plain(words).replaceAll(' · ', ' ')
    const drawn = undivided(drawnWords(svg))
    for (const words of [title, caption, decodeURI(data.address).replace(/^https?:\/\//, '')])
      expect(drawn).toContain(undivided(words))
    // It is drawn from the data and nothing else: mark by mark, and each bar as high as its number.
    expect(svg).toBe(svgOf(data, prefs))
    const marks = marksOf(data)
    if (map === undefined) expect(marksIn(svg)).toEqual(marks)
    else expect(marksIn(svg)).toEqual(expect.arrayContaining(marks))
    if (map === undefined) expect(wrongBars(frame, svg)).toEqual([])
    const pictures = picturesIn(embed)
    expect(pictures).toEqual(view.tab === 'table' ? [] : stillsOf(data))
    for (const picture of pictures) if (map === undefined) expect(marksIn(picture)).toEqual(marks)
    const png = held.get('png')
    expect(png?.headers['content-encoding']).toBeUndefined()
    const [width, height] = pngSize(png?.body ?? Buffer.alloc(24))
    expect(width).toBe(1024)
    expect(Math.abs(height - Number(/ height="([\d.]+)"/.exec(svg)?.[1]))).toBeLessThanOrEqual(1)

    // Rows and numbers.
    const table: FrameTable = data.table
    const rows = rowsOf(table)
    expect(tablesOf(text('table'))).toEqual([rows])
    if (map === undefined) expect(tablesOf(page)).toContainEqual(rows)
    if (view.tab === 'table') expect(tablesOf(embed)).toEqual([rows])
    const csv = csvFigures(text('csv'), table)
    expect(csv.heads).toEqual(rows.heads)
    expect(csv.rows).toEqual(figuresOf(table))
    const numbers = map ? null : drawnNumbers(frame)
    if (numbers === null) expect(table).toEqual((map ?? frame).table)
    for (const [at, key] of numbers?.keys.entries() ?? []) {
      const column = table.columns.findIndex(one => one.key === key)
      const read = csv.rows.map(row => row[column]).slice(0, numbers?.rows.length)
      const shown = numbers?.rows.map(row => row[at] ?? null)
      expect(
        read.map(cell => (typeof cell === 'number' ? cell : null)),
        key,
      ).toEqual(shown)
    }
  })
})

it.each(charts)('$slug in $locale is drawn in each size', { timeout: 120_000 }, async ({ chart, locale }) => {
  const sizeOf = async (size: PictureSize): Promise<[number, number]> => {
    const read = async (form: 'png' | 'svg'): Promise<Buffer> => {
      const { status, body } = await ask(inject('sitePort'), formHref(locale, chart, chart.defaults, form, { size }))
      expect(status).toBe(200)
      return body
    }
    const png = await read('png')
    // Pixel by pixel the picture that the same address says in words.
    const same = await rasterize(String(await read('svg')), size === '2x' ? 2 : 1)
    expect(png.equals(same), size).toBe(true)
    return pngSize(png)
  }
  const [width, height] = await sizeOf('1x')
  expect([width, height > 300]).toEqual([1024, true])
  const [twice, high] = await sizeOf('2x')
  expect([twice, Math.abs(high - 2 * height) <= 1]).toEqual([2048, true])
  expect(await sizeOf('square')).toEqual([1080, 1080])
  expect(await sizeOf('card')).toEqual([1200, 630])
})

it('counts the same in the table file as in the data', async () => {
  const csv = String((await ask(inject('sitePort'), '/en/charts/attacks.csv?names=short&stack=none')).body)
  const { frame } = JSON.parse(String((await ask(inject('sitePort'), '/en/charts/attacks.json?stack=none')).body))
  const [head = '', ...rows] = csv.trim().split('\r\n')
  expect(head.split(',').slice(0, 4)).toEqual(['period', 'total', 'low', 'high'])
  const sum = rows.reduce((n, row) => n + (Number(row.split(',').at(1)) || 0), 0)
  const shapes: { shape: string; values: { value: number | null }[] }[] = frame.series
  const counted = shapes.filter(({ shape }) => shape === 'total' || shape === 'coarse').flatMap(({ values }) => values)
  expect(sum).toBeGreaterThan(50)
  expect(sum).toBe(counted.reduce((n, { value }) => n + (value ?? 0), 0) + (frame.total?.undated?.value ?? 0))
})

const idsOf = (text: string): string[] => [...new Set(text.match(/^\uFEFF?IWM-[A-Z]-\d+/gm) ?? [])].sort()
const body = async (path: string): Promise<string> => {
  const { status, body } = await ask(inject('sitePort'), path)
  expect(status, path).toBe(200)
  return String(body)
}

describe('the records behind a picture of counts', () => {
  it.each([
    ['strikes', 'time=2024-01-01..2024-01-31', 'kind=strike&from=2024-01-01&to=2024-01-31&scope=theatre&bounds=best'],
    [
      'attacks',
      'time=2023-10-17..2024-12-31&weapon=drone&place=ain-al-asad',
      'kind=attack&from=2023-10-17&to=2024-12-31&weapon=drone&place=ain-al-asad&scope=theatre&bounds=best',
    ],
    [
      'attacks',
      'time=2023&verification=confirmed,weak',
      'kind=attack&from=2023-01-01&to=2023-12-31&verification=confirmed,weak&scope=theatre&bounds=best',
    ],
  ])('of %s?%s are those that the API finds', async (slug, query, same) => {
    const csv = await body(`/en/charts/${slug}.csv?rows=full&bom=1&${query}`)
    expect(csv.startsWith('\uFEFFevent_id,')).toBe(true)
    const found: { event_id: string }[] = JSON.parse(await body(`/api/v1/entries?limit=all&${same}`)).items
    expect(found.length).toBeGreaterThan(3)
    expect(idsOf(csv)).toEqual(found.map(item => item.event_id).sort())
  })

  it.each(CHARTS.map(chart => chart.slug))(
    'of %s are none where nothing is found, and odd filters are no fault',
    async slug => {
      expect(idsOf(await body(`/en/charts/${slug}.csv?rows=full&q=zzqqxxzz`))).toEqual([])
      await body(`/en/charts/${slug}.csv?rows=full&verification=confirmed,unknown&weapon=unknown`)
    },
  )

  it('that names them are those that it names', async () => {
    const { frame } = JSON.parse(await body('/en/charts/force-levels.json'))
    const series: { values: { id?: string }[] }[] = frame.series
    const named = series.flatMap(({ values }) => values.flatMap(({ id }) => id ?? []))
    expect(named.length).toBeGreaterThan(5)
    expect(idsOf(await body('/en/charts/force-levels.csv?rows=full'))).toEqual([...new Set(named)].sort())
  })
})

it('describes a chart to embedding programs, and refuses what is none', async () => {
  const port = inject('sitePort')
  const head = String((await ask(port, '/ar/charts/strikes?grain=week')).body)
  const url = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)?.[1] ?? ''
  const { pathname, search, origin } = new URL(url.replaceAll('&amp;', '&'))
  const oembed = JSON.parse(String((await ask(port, `${pathname}${search}&maxwidth=500`)).body))
  expect(oembed).toMatchObject({ version: '1.0', type: 'rich', width: 500 })
  expect(plain(oembed.title)).toBe(tagOf(head, 'og:title'))
  expect(oembed.html).toContain(`${origin}/ar/embed/strikes?grain=week`)
  const low = JSON.parse(String((await ask(port, `${pathname}${search}&maxheight=300`)).body))
  expect(low.height).toBe(300)
  expect(low.html).toContain('max-height:300px')
  const xml = await ask(port, `${pathname}${search.replace('json', 'xml')}`)
  expect(xml.headers['content-type']).toContain('text/xml')
  expect((await ask(port, '/oembed?url=https%3A%2F%2Felsewhere.example%2F')).status).toBe(404)
  expect((await ask(port, `${pathname}${search.replace('json', 'yaml')}`)).status).toBe(501)
  expect(head).toContain('/ar/charts/strikes.png?grain=week&amp;size=card"')
})

describe('every chart address ever documented', () => {
  const lines = readFileSync(new URL('../charts/old-links.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))

  it.each(lines)('%s opens, and shows what it always meant', async (address = '', parts = '') => {
    expect(await body(address)).not.toBe('')
    const { pathname, search } = new URL(address, 'http://localhost')
    const [, locale, slug] = /^\/(ar|en)\/(?:charts|embed)\/([a-z-]+)/.exec(pathname) ?? []
    const { view } = JSON.parse(await body(`/${locale}/charts/${slug}.json${search}`))
    const chart = CHARTS.find(one => one.slug === slug)
    expect(chart).toBeDefined()
    expect(readAddress(view, chart?.defaults)).toMatchObject(JSON.parse(parts))
  })
})
