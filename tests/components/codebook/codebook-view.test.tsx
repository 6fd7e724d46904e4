// Subject: components/codebook/codebook-view.tsx, components/codebook/kind-fields.tsx, components/codebook/vocabulary-list.tsx, components/codebook/date-examples.tsx, components/codebook/area-table.tsx, components/codebook/counting-rules.tsx, components/codebook/mapped-types.tsx
import { describe, expect, it } from 'vitest'
import { CodebookView } from '@/components/codebook/codebook-view'
import { codeAnchor, fieldAnchor, KEPT_COLUMNS } from '@/lib/domain/codebook'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { mappedTypes } from '@/lib/server/api/acled-types'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const lists: readonly [string, VocabularyEntry][] = Object.entries(VOCABULARIES)
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The text of the element that carries an id, up to the next one that does. */
function textAt(html: string, id: string): string {
  const escaped = id.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const start = html.indexOf(`id="${escaped}"`)
  expect(start, id).toBeGreaterThan(-1)
  const end = html.indexOf(' id="', start + 1)
  return html.slice(start, end < 0 ? undefined : end)
}

const plain = (html: string): string =>
  squeeze(
    html
      .replace(/<\/?bdi[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )

describe.each(['en', 'ar'] as const)('the codebook in %s', locale => {
  const { html, text } = markup(<CodebookView reader={readerOf(locale)} mapped={mappedTypes()} />)

  it.each(KIND_CODES)('holds every field of %s: name, label, help', kind => {
    const definition = kindDefinition(kind)
    expect(text).toContain(squeeze(definition.description[locale]))
    for (const [key, field] of Object.entries(definition.fields)) {
      const shown = plain(textAt(html, fieldAnchor(kind, key)))
      for (const part of [key, field.label[locale], field.help[locale]]) expect(shown, key).toContain(squeeze(part))
    }
  })

  it.each(lists)('holds every code of %s with its word and its meaning', (name, { label, help, words, notes }) => {
    expect(text).toContain(squeeze(label[locale]))
    expect(text).toContain(squeeze(help[locale]))
    for (const [code, word] of Object.entries(words)) {
      const shown = plain(textAt(html, codeAnchor(name, code)))
      for (const part of [code, word[locale], notes?.[code]?.[locale] ?? ''])
        expect(shown, code).toContain(squeeze(part))
    }
  })

  it('holds the columns that the program keeps', () => {
    for (const [key, { label, help }] of Object.entries(KEPT_COLUMNS)) {
      for (const part of [key, label[locale], help[locale]]) expect(text).toContain(squeeze(part))
    }
  })

  it('leads only to places that it holds', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => plain(id)))
    const inside = hrefs(html).filter(link => link.startsWith('#'))
    expect(inside.length).toBeGreaterThan(60)
    for (const link of inside) expect(ids).toContain(decodeURIComponent(link.slice(1)))
  })
})

describe('the rules in the codebook', () => {
  const { text } = markup(<CodebookView reader={readerOf('en')} mapped={mappedTypes()} />)

  it('are asked of the program: dates, areas, counting, stated numbers', () => {
    for (const part of [
      '../2025-09-30 until 30 September 2025',
      'Iraq IQ Federal Iraq and Kurdistan Region',
      'Confirmed counted counted counted',
      'Confirmed, and possibly another record’s event not counted counted counted',
      'Weak not counted counted counted',
      'Contested not counted not counted counted',
      'Discounted not counted not counted not counted',
      'Low: 3 3 3 3',
      'High: 4 0 0 4',
      'nothing not reported not reported not reported',
      'Attack · Intercepted Strategic developments Disrupted weapons use',
      'Strike · any Explosions/Remote violence Air/drone strike',
    ])
      expect(text).toContain(part)
  })
})
