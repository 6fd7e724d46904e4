import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MapStill } from '@/components/map/map-still'
import { LOCALES } from '@/lib/i18n/locale'
import { fixtureMap } from '../../charts/fixture-map'

const cases = LOCALES.flatMap(locale => (['wide', 'narrow'] as const).map(size => ({ locale, size })))

describe.each(cases)('the Still of the map in $locale, $size', ({ locale, size }) => {
  const frame = fixtureMap(locale)
  const svg = renderToStaticMarkup(<MapStill frame={frame} size={size} id="still" />)

  it('is drawn exactly so', async () => {
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      `../../charts/golden/map.${locale}${size === 'narrow' ? '.narrow' : ''}.svg`,
    )
  })

  it('holds no colour but tokens, and no number that is none', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(svg).not.toMatch(/(fill|stroke)="(?!none|transparent|url\(#still|var\(--c-)[^"]+"/)
  })

  it('links every mark to the records that it counts', () => {
    for (const { href } of frame.sites.flatMap(site => site.marks)) expect(svg).toContain(href.replaceAll('&', '&amp;'))
  })

  it('wraps Arabic in right-to-left isolates, in pairs', () => {
    for (const [, text = ''] of svg.matchAll(/<text[^>]*>([^<]*)</g)) {
      expect(/^\u2067[^\u2067\u2069]*\u2069$/u.test(text)).toBe(/[\u0620-\u064a]/u.test(text))
    }
  })
})
