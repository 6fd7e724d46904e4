// Subject: lib/i18n/messages/ar
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages/messages'

/** Spellings that are right elsewhere, and the one that this program writes. One reader meets all of its pages. */
const ONE_OF_TWO: readonly (readonly [other: RegExp, ours: string])[] = [
  [/\u064b\u0627/, 'اً: the tanween stands on the alif'],
  [/محرف/, 'حرف، أحرف'],
  [/حروف/, 'أحرف'],
  [/إنكليزي|انكليزي|انجليزي/, 'إنجليزي'],
  [/مثب[\u064b-\u0652]*ت على/, 'مثبَّت عند المراجعة'],
  [/للمسح/, 'رمز QR'],
]

const otherwise = (text: string): string[] => ONE_OF_TWO.filter(([other]) => other.test(text)).map(([, ours]) => ours)

/** Lines of the sources that hold Arabic: dictionaries, and the words of kinds, charts and pages. */
const files = ['lib/i18n', 'lib/domain', 'lib/charts', 'components', 'app'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => `${folder}/${name}`),
)
const lines = ['README.md', ...files].flatMap(file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, at) => (/[\u0621-\u064a]/.test(text) ? [{ at: `${file}:${at + 1}`, text }] : [])),
)

describe('the Arabic of the program', () => {
  it('is found where it stands', () => {
    expect(lines.length).toBeGreaterThan(1000)
  })

  it.each(['دائمًا', '12 محرفاً', 'حروف لاتينية', 'بالإنكليزية', 'مثبَّت على المراجعة 4', 'رمز للمسح'])(
    'would not let %s pass',
    text => {
      expect(otherwise(text)).toHaveLength(1)
    },
  )

  it('spells a word in one way', () => {
    expect(lines.flatMap(({ at, text }) => otherwise(text).map(ours => `${at} → ${ours}`))).toEqual([])
  })

  it('tells a citation (استشهاد) from the quote (اقتباس) that it may hold', () => {
    const arabic = new Map(Object.entries(messages.ar))
    const citing = Object.entries(messages.en).filter(([, text]) => /\bcit(?:e|es|ation|ations)\b/i.test(text))
    expect(citing.length).toBeGreaterThan(10)
    const quoted = citing.filter(([key, text]) => !/quot/i.test(text) && /اقتباس/.test(arabic.get(key) ?? ''))
    expect(quoted.map(([key]) => key)).toEqual([])
  })
})
