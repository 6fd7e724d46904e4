import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/core/edtf'
import {
  anchorOf,
  codeAnchor,
  columnAnchor,
  EDTF_EXAMPLES,
  fieldAnchor,
  KEPT_COLUMNS,
  kindAnchor,
  listAnchor,
  vocabularyName,
} from '@/lib/domain/codebook'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { WEAPON } from '@/lib/domain/vocabularies/event'
import { DATE_PREC } from '@/lib/domain/vocabularies/record'

const lists: readonly [string, VocabularyEntry][] = Object.entries(VOCABULARIES)

describe('the codebook', () => {
  it('gives every kind, field, column, list and code a place of its own', () => {
    const anchors = [
      ...KIND_CODES.flatMap(kind => [
        kindAnchor(kind),
        ...Object.keys(kindDefinition(kind).fields).map(key => fieldAnchor(kind, key)),
      ]),
      ...Object.keys(KEPT_COLUMNS).map(columnAnchor),
      ...lists.flatMap(([name, { words }]) => [
        listAnchor(name),
        ...Object.keys(words).map(code => codeAnchor(name, code)),
      ]),
    ]
    expect(new Set(anchors).size).toBe(anchors.length)
    for (const anchor of anchors) expect(anchor).not.toMatch(/\s/)
    expect(anchorOf('reliability', 'B')).toBe('list.reliability.B')
    expect(anchorOf('reliability', null)).toBe('list.reliability')
  })

  it('knows each vocabulary by its name', () => {
    for (const [name, { words }] of lists) expect(vocabularyName(words)).toBe(name)
    expect(vocabularyName({ ...WEAPON })).toBeNull()
  })

  it('shows dates that our parser reads, at every precision', () => {
    const precisions = EDTF_EXAMPLES.map(text => {
      const parsed = parseEdtf(text)
      return parsed.ok ? String(parsed.value.precision) : text
    })
    expect(new Set(precisions)).toEqual(new Set(Object.keys(DATE_PREC)))
  })

  it('says of every list what it is for, and of every scale what each step means', () => {
    for (const [, { help }] of lists) {
      expect(help.en).toMatch(/\.$/)
      expect(help.ar).toMatch(/[\u0621-\u064a].*\.$/)
    }
    for (const name of [
      'date_prec',
      'where_prec',
      'verification',
      'reliability',
      'credibility',
      'milestone_status',
    ] as const) {
      const { words, notes } = VOCABULARIES[name]
      expect(Object.keys(notes)).toEqual(Object.keys(words))
    }
  })
})
