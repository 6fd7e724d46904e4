import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LaneList, listed } from '@/components/share/lane-list'
import { Sheet } from '@/components/share/sheet'
import { PICTURE_SIZES } from '@/lib/charts/forms'
import type { FrameLane } from '@/lib/charts/frame'
import { CHARTS } from '@/lib/charts/registry'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { fixtureFrame } from '../../charts/fixture'

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text.replace(/[\u2066-\u2069]/gu, ''))

const LONG = {
  en: 'The median time between an attack and the strike linked to it is between one and a half and two and a half days, and most of the attacks that this record holds have no response at all that any report has linked to them',
  ar: 'وسيط المدة بين الهجوم والضربة المرتبطة به بين يوم ونصف ويومين ونصف، ومعظم الهجمات التي يحويها هذا السجل لم يربط بها أي تقرير رداً من أي نوع كان حتى يوم آخر مراجعة منشورة',
}

const laned = LOCALES.flatMap(locale =>
  CHARTS.flatMap(chart => {
    const frame = fixtureFrame(chart, locale)
    const { lanes } = frame
    return lanes === undefined
      ? []
      : PICTURE_SIZES.flatMap(size =>
          [frame.title, LONG[locale]].map(title => ({
            name: chart.slug,
            locale,
            size,
            title,
            frame,
            heads: lanes.heads,
          })),
        )
  }),
)

it('there are charts with lanes', () => expect(new Set(laned.map(({ name }) => name)).size).toBeGreaterThan(1))

it.each(laned)('$name, $locale, $size names its lanes under “$title”', ({ locale, size, title, frame, heads }) => {
  const prefs = defaultPreferences(locale)
  const props = { prefs, size, state: 'state', address: 'monitor.example' }
  const texts = textsOf(renderToStaticMarkup(<Sheet frame={{ ...frame, title }} {...props} />))
  const whole = heads.filter(({ label }) => texts.includes(label))
  const more = translator(prefs)('share.more_lanes', { n: heads.length - whole.length })
  expect(whole.length).toBeGreaterThanOrEqual(
    Math.min(heads.length, size === 'card' && heads.length > 3 ? 2 : heads.length),
  )
  expect(texts.includes(more)).toBe(whole.length < heads.length)
})

const headsOf = (n: number): readonly FrameLane[] =>
  Array.from({ length: n }, (_, index) => ({
    key: String(index),
    label: `Lane ${index}`,
    state: 'met',
    color: 'attack',
    alarm: false,
    top: index + 1,
    foot: index,
    head: index + 1,
  }))

describe.each(LOCALES)('a list of lanes (%s)', locale => {
  it.each([1, 2, 3, 4, 7, 20])('of %i is never only the line of how many more there are', n => {
    for (let height = 60; height < 480; height += 1.37) {
      const heads = headsOf(n)
      const letters = listed(heads, 1120, height, 21)
      const box = { locale, x0: 40, x1: 1160, y0: 262.13, y1: 262.13 + height }
      const svg = renderToStaticMarkup(<LaneList {...{ heads, ...letters, ...box }} more={left => `${left} more`} />)
      const texts = textsOf(svg)
      const named = texts.filter(text => text.startsWith('Lane')).length
      expect({ height, named }).toEqual({ height, named: n <= 3 ? n : Math.max(2, named) })
      expect(texts.includes(`${n - named} more`)).toBe(named < n)
      const lowest = Math.max(...[...svg.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y)))
      expect(lowest).toBeLessThanOrEqual(box.y1)
    }
  })
})

it.each(LOCALES)('what stands for more lanes suits lanes of any kind (%s)', locale => {
  const t = translator(defaultPreferences(locale))
  const said = [1, 2, 3, 11, 100].map(n => t('share.more_lanes', { n }))
  expect(new Set(said).size).toBe(said.length)
  expect(said.join()).not.toMatch(/موعد|مواعيد|deadline/u)
})
