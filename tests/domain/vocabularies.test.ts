import { describe, expect, it } from 'vitest'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { STRIKE_WEAPON, WEAPON } from '@/lib/domain/vocabularies/event'

const entries: [string, VocabularyEntry][] = Object.entries(VOCABULARIES)
const ARABIC = /[\u0621-\u064a]/

describe('vocabularies', () => {
  it.each(entries)('%s speaks both languages, no word twice', (_, { label, words, notes }) => {
    const all = [label, ...Object.values(words)]
    for (const { en, ar } of all) {
      expect(en.trim()).toBe(en)
      expect(en).toMatch(/[A-Za-z]/)
      expect(ar).toMatch(ARABIC)
    }
    for (const language of ['en', 'ar'] as const) {
      const labels = Object.values(words).map(word => word[language])
      expect(new Set(labels).size).toBe(labels.length)
    }
    for (const [code, note] of Object.entries(notes ?? {})) {
      expect(Object.keys(words)).toContain(code)
      expect(note?.en).toMatch(/\.$/)
      expect(note?.ar).toMatch(ARABIC)
    }
  })

  it('hold every list that a field chooses from', () => {
    const lists = entries.map(([, entry]) => entry.words)
    for (const kind of KIND_CODES)
      for (const field of Object.values(kindDefinition(kind).fields)) {
        if (field.type === 'enum') expect(lists).toContain(field.vocabulary)
        if (field.type === 'integer' && field.words) expect(lists).toContain(field.words)
      }
  })

  it('give a strike only weapons of the one list', () => {
    for (const [code, words] of Object.entries(STRIKE_WEAPON)) expect(WEAPON).toHaveProperty(code, words)
  })
})
