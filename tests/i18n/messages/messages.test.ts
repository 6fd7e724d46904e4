import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages/messages'

const CATEGORIES = ['few', 'many', 'one', 'other', 'two', 'zero']

/** Given both the number and the number in words: English takes the one, Arabic the other. */
const COUNTED_BOTH_WAYS = /^charts\.(attacks|strikes)\.peak/

const parse = (text: string) => new IntlMessageFormat(text, 'ar', undefined, { ignoreTag: true }).getAst()

type Node = ReturnType<typeof parse>[number]

function walk(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node)
    if ('options' in node) for (const option of Object.values(node.options)) walk(option.value, visit)
  }
}

function argumentsOf(text: string): string[] {
  const found = new Set<string>()
  // Type 0 is literal text, 7 the `#` of a plural; all others name an argument.
  walk(parse(text), node => {
    if (node.type !== 0 && node.type !== 7 && 'value' in node && typeof node.value === 'string') found.add(node.value)
  })
  return [...found].sort()
}

function pluralsOf(text: string): string[][] {
  const found: string[][] = []
  walk(parse(text), node => {
    if ('pluralType' in node) found.push(Object.keys(node.options))
  })
  return found
}

const keys = Object.entries(messages.en).map(([key]) => key)

describe('messages', () => {
  it('hold the same keys in both languages', () => {
    expect(Object.keys(messages.ar).sort()).toEqual(keys.sort())
    expect(keys.length).toBeGreaterThan(100)
  })

  it('are each written once: an area that named a key again would silently take the place of the other', () => {
    const folder = 'lib/i18n/messages/en'
    const named = readdirSync(folder).flatMap(file =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(match => match[1]),
    )
    expect(named.filter((key, at) => named.indexOf(key) !== at)).toEqual([])
    expect(named.length).toBeGreaterThan(keys.length - 1)
  })

  it('are never empty and take the same arguments in both languages', () => {
    const arabic = new Map(Object.entries(messages.ar))
    for (const [key, english] of Object.entries(messages.en)) {
      const other = arabic.get(key) ?? ''
      expect(english.trim(), key).not.toBe('')
      expect(other.trim(), key).not.toBe('')
      if (!COUNTED_BOTH_WAYS.test(key)) expect(argumentsOf(other), key).toEqual(argumentsOf(english))
    }
  })

  it('have every plural form of Arabic, and one and other in English', () => {
    // A plural of exact cases (`=0`) and `other` alone is a switch, not a count of things.
    const named = (forms: readonly string[]) => forms.filter(form => !form.startsWith('=')).sort()
    for (const [key, text] of Object.entries(messages.ar)) {
      for (const forms of pluralsOf(text).map(named)) expect([['other'], CATEGORIES], key).toContainEqual(forms)
    }
    for (const [key, text] of Object.entries(messages.en)) {
      for (const forms of pluralsOf(text).map(named)) expect([['other'], ['one', 'other']], key).toContainEqual(forms)
    }
  })

  it('are Arabic in the Arabic files, apart from what no language changes', () => {
    const latinOnly = Object.entries(messages.ar).filter(([, text]) => !/[\u0600-\u06ff]/.test(text))
    for (const [key, text] of latinOnly) expect(text, key).toMatch(/^[\s\d:{}\w.,·–—()%=-]*$/)
  })
})
