import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type CardWords, WordsCard } from '@/components/share/words-card'
import { painted } from '@/lib/charts/palette'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { rasterize } from '@/lib/server/raster'

const STATE = { en: 'Revision 13 of 28 November 2026', ar: 'المراجعة 13 بتاريخ 28 تشرين الثاني 2026' }

const PLAIN: Readonly<Record<'en' | 'ar', CardWords>> = {
  en: {
    title: 'Where the withdrawal of fixture forces stands',
    note: 'Are they leaving as agreed, and what happens while they do?',
    figures: [
      { value: 'about 2,500', label: 'Fixture troops in Iraq, as of August 2025' },
      { value: '14', label: 'Fixture attacks in the last 30 days of coverage' },
    ],
    caption: 'The record covers reports up to 20 March 2026.',
  },
  ar: {
    title: 'أين يقف انسحاب القوات التجريبية',
    note: 'هل تغادر كما اتُّفق عليه، وماذا يحدث في أثناء ذلك؟',
    figures: [
      { value: 'نحو 2,500', label: 'قوات تجريبية في العراق حتى آب 2025' },
      { value: '14', label: 'هجوماً تجريبياً في آخر 30 يوماً مرصوداً' },
    ],
    caption: 'يشمل السجل تقارير حتى 20 آذار 2026.',
  },
}

const long = (words: CardWords): CardWords => ({
  title: Array.from({ length: 6 }, () => words.title).join(' '),
  note: Array.from({ length: 12 }, () => words.note).join(' '),
  figures: Array.from({ length: 5 }, (_, n) => ({ value: `${n} ${words.title}`, label: `${n} ${words.note}` })),
  caption: Array.from({ length: 9 }, () => words.caption).join(' '),
})

const cases = LOCALES.flatMap(locale => [
  { locale, name: 'plain', words: PLAIN[locale] },
  { locale, name: 'long', words: long(PLAIN[locale]) },
  { locale, name: 'bare', words: { ...PLAIN[locale], note: '', figures: [], caption: '' } },
])

describe.each(cases)('$name in $locale', ({ locale, name, words }) => {
  const address = `monitor.example/${locale}`
  const said = { words, prefs: defaultPreferences(locale), state: STATE[locale], address }
  const svg = painted(renderToStaticMarkup(<WordsCard {...said} />), 'light')
  const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, look = '', text = '']) => ({
    x: Number(/ x="(-?[\d.]+)"/.exec(look)?.[1]),
    y: Number(/ y="(-?[\d.]+)"/.exec(look)?.[1]),
    text: text.replace(/[\u2066-\u2069]/gu, ''),
  }))

  it('is drawn exactly so', async () => {
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      `../../charts/golden/sheets/words-${name}.${locale}.card.svg`,
    )
  })

  it('says its state, its address and every figure, inside its edges and each line under the one before', () => {
    const all = texts.map(({ text }) => text)
    const values = name === 'long' ? [] : words.figures.map(({ value }) => value)
    for (const text of [STATE[locale], address, ...values]) expect(all).toContain(text)
    for (const { x, y } of texts) {
      expect([x >= 34, x <= 1166, y > 0, y <= 596]).toEqual([true, true, true, true])
    }
    const yOf = (text: string) => texts.find(one => one.text === text)?.y ?? Number.NaN
    const title = texts[2]?.y ?? Number.NaN
    expect(title).toBeGreaterThan(yOf(STATE[locale]))
    for (const value of values) expect(yOf(value)).toBeGreaterThan(title)
    expect(svg).not.toMatch(/var\(|NaN|Infinity|undefined|\[object/)
  })

  it('becomes 1200 by 630 pixels', async () => {
    const png = await rasterize(svg, 1)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    if (process.env.IWM_PICTURES) {
      const { writeFile, mkdir } = await import('node:fs/promises')
      await mkdir(process.env.IWM_PICTURES, { recursive: true })
      await writeFile(`${process.env.IWM_PICTURES}/words-${name}.${locale}.png`, png)
    }
  })
})
