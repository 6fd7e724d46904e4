import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MapSheet } from '@/components/share/map-sheet'
import { PICTURE_SIZES } from '@/lib/charts/forms'
import type { MapFrame } from '@/lib/charts/map-frame'
import type { BaseStatus } from '@/lib/domain/base-status'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { fixtureMap } from '../../charts/fixture-map'
import { overlaps, placesOf } from './places'

const LONG = {
  en: {
    title: '207 attacks at 23 spots, most often at the base by the Conoco gas field; 8 with no known spot',
    subtitle: '1 October 2023 to 29 November 2026 · counting what is neither contested nor discounted',
    caption:
      '232 reports · 1 October 2023 to 29 November 2026 · covered to 20 March 2026 · Whole theatre (Iraq, Syria, Jordan) · revision 266 · Bases as last reported by 29 November 2026',
  },
  ar: {
    title: '207 هجمات في 23 موقعاً، وأكثرها في قاعدة حقل كونيكو للغاز؛ و8 حوادث بلا موقع معلوم',
    subtitle: 'من 1 تشرين الأول 2023 إلى 29 تشرين الثاني 2026 · يُحتسب ما ليس متنازعاً عليه ولا مستبعداً',
    caption:
      '232 تقريراً · من 1 تشرين الأول 2023 إلى 29 تشرين الثاني 2026 · الرصد حتى 20 آذار 2026 · مسرح العمليات كله (العراق وسوريا والأردن) · المراجعة 266 · القواعد بحسب آخر التقارير حتى 29 تشرين الثاني 2026',
  },
}

const STATUSES: readonly BaseStatus[] = ['open', 'handed_over', 'unknown']

/** A map that needs every sign: bases in each state, beside spots, circles and areas. */
function crowded(locale: Locale): MapFrame {
  const frame = fixtureMap(locale)
  const bases = STATUSES.flatMap(status => frame.bases.map(base => ({ ...base, status, drawn: true })))
  return { ...frame, ...LONG[locale], bases }
}

const cases = LOCALES.flatMap(locale =>
  PICTURE_SIZES.flatMap(size => [
    { name: 'few words', locale, size, frame: fixtureMap(locale) },
    { name: 'many words', locale, size, frame: crowded(locale) },
  ]),
)

describe.each(cases)('a map with $name: $locale $size', ({ locale, size, frame }) => {
  const prefs = defaultPreferences(locale)
  const words = { prefs, size, state: 'Revision 266 of 29 November 2026', address: 'monitor.example/en/charts/attacks' }
  const svg = renderToStaticMarkup(<MapSheet frame={frame} {...words} />)

  it('has no line that lies on another or on the map', () => expect(overlaps(svg)).toEqual([]))

  it('says all of its caption, to the last word of whose outlines these are', () => {
    const said = placesOf(svg).map(({ text }) => text)
    expect(said.filter(text => text.endsWith('…'))).toEqual([])
    const squeezed = (text: string) => text.replace(/[\s·]/gu, '')
    expect(squeezed(said.join(''))).toContain(
      squeezed(`${frame.caption}. ${translator(prefs)('map.caption_outlines')}`),
    )
  })
})
