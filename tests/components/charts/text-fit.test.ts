import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textWidth, wrap } from '@/components/charts/text-fit'

const FOLDER = path.join('node_modules', '@expo-google-fonts', 'ibm-plex-sans-arabic')
const FONTS = {
  fontFiles: ['400Regular', '600SemiBold', '700Bold'].map(face =>
    path.join(FOLDER, face, `IBMPlexSansArabic_${face}.ttf`),
  ),
  defaultFontFamily: 'IBM Plex Sans Arabic',
}

it('breaks text into lines that fit, loses nothing without an ellipsis, and keeps to the number of lines', () => {
  const word = fc.stringMatching(/^[a-zا-ي]{1,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (words, most) => {
      const lines = wrap(words.join(' '), 120, 12, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120)
      const kept = lines.join(' ')
      if (!kept.endsWith('…')) expect(kept).toBe(words.join(' '))
      else expect(words.join(' ').startsWith(kept.slice(0, -1))).toBe(true)
    }),
  )
})

it('measures wide letters wider than narrow ones', () => {
  expect(textWidth('mmm', 12)).toBeGreaterThan(textWidth('iii', 12))
  expect(textWidth('', 12)).toBe(0)
})

/** Lines as they stand in pictures, in both scripts, with marks, numbers in both digits and signs of direction. */
const LINES = [
  'Recorded attacks peaked at 45 in January 2024; 16 in March',
  'Mission, Whole theatre (Iraq, Syria, Jordan) · by weapon',
  'بلغت الهجمات المسجلة ذروتها في كانون الثاني 2024: 45 هجوماً؛',
  'وأعلى عدد منذ كانون الثاني ٢٠٢٠: نحو ٦٬٠٠٠، آذار ٢٠٢٠',
  'القوات الأمريكية في العراق؛ الإخلاء لآخر القواعد (أربيل)',
  'هجوم بلا رد مرتبط · ضربة أخرى · صواريخ غير موجّهة',
]

it.each([400, 600, 700] as const)(
  'measures what is drawn in weight %i, and errs on the wide side if at all',
  weight => {
    for (const line of LINES) {
      // Between two upright strokes, since the box of what is drawn holds no room beside it.
      const drawn = (text: string) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="99"><text x="9" y="60" font-size="40" font-weight="${weight}">${text}</text></svg>`
        return new Resvg(svg, { font: { ...FONTS, loadSystemFonts: false } }).getBBox()?.width ?? 0
      }
      const wide = drawn(`|${line}|`) - drawn('||')
      expect(textWidth(line, 40, weight) / wide, line).toBeGreaterThan(0.985)
      expect(textWidth(line, 40, weight) / wide, line).toBeLessThan(1.05)
    }
  },
)
