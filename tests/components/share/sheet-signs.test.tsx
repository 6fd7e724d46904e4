import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Sheet } from '@/components/share/sheet'
import { planSheet } from '@/components/share/sheet-plan'
import { sheetSigns } from '@/components/share/sheet-signs'
import type { PictureSize } from '@/lib/charts/forms'
import type { Frame } from '@/lib/charts/frame'
import { legendOf } from '@/lib/charts/legend'
import { CHARTS } from '@/lib/charts/registry'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from '../../charts/fixture'
import { overlaps, placesOf } from './places'

const BRIEF: readonly PictureSize[] = ['square', 'card']

const cases = LOCALES.flatMap(locale =>
  CHARTS.flatMap(chart => BRIEF.map(size => ({ slug: chart.slug, locale, size, frame: fixtureFrame(chart, locale) }))),
)

/** What a picture explains of its signs, in the order in which the legend names them. */
function explained(frame: Frame, size: PictureSize) {
  const prefs = defaultPreferences(frame.locale)
  const words = { prefs, size, state: 'revision 13', address: 'monitor.example' }
  const svg = renderToStaticMarkup(<Sheet frame={frame} {...words} />)
  const places = placesOf(svg)
  const { frame: drawn } = planSheet({ frame, ...words })
  const { signs } = legendOf(drawn, prefs)
  const shown = signs.filter(({ label }) => places.some(({ text }) => text === label))
  const rows = new Set(shown.map(({ label }) => places.find(({ text }) => text === label)?.y)).size
  return { svg, signs, shown: shown.map(({ sign }) => sign), rows, listed: !svg.includes('<svg aria-hidden="true" x=') }
}

describe.each(cases)('the signs of $slug: $locale $size', ({ size, frame }) => {
  const { svg, signs, shown, rows, listed } = explained(frame, size)

  it('are explained where they are drawn: all of them in a square, those that one line holds in a card or beside high lanes', () => {
    if (listed) expect(shown).toEqual([])
    else if (size === 'square' && (!frame.lanes || rows > 1)) expect(shown).toEqual(signs.map(({ sign }) => sign))
    else expect([shown.length > 0, rows]).toEqual([true, 1])
  })

  it('stand apart from one another and from all else', () => expect(overlaps(svg)).toEqual([]))

  it('name first of all those without which a mark is misread', () => {
    const misread = (['approximate', 'thin', 'range_bars'] as const).filter(key =>
      signs.some(({ sign }) => sign === key),
    )
    if (!listed) expect(shown).toEqual(expect.arrayContaining(misread))
  })
})

it('one line leaves a sign out rather than breaking, and keeps a shorter one that follows', () => {
  const box = { locale: 'en', x0: 0, x1: 400, font: 17 } as const
  const signs = [
    { sign: 'thin', label: 'Dots: thinly covered' },
    { sign: 'range_bars', label: 'Thin line: from what is well supported to everything that is not refuted' },
    { sign: 'phase', label: 'Tint: phase' },
  ] as const
  const [{ items, rows }] = sheetSigns(signs, 'card', 630, box)
  expect([items.map(({ key }) => key), rows]).toEqual([['thin', 'phase'], 1])
  expect(sheetSigns([], 'card', 630, box)[0].rows).toBe(0)
  expect(sheetSigns(signs, 'square', 1080, box).map(some => some.items.length)).toEqual([3, 2, 0])
})
