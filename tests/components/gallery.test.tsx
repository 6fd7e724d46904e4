// Subject: components/gallery
import { describe, expect, it } from 'vitest'
import { Parts } from '@/components/gallery/parts'
import { RecordParts } from '@/components/gallery/record-parts'
import { messages } from '@/lib/i18n/messages/messages'
import { ATTACK, NAMES, readerOf } from './fixtures'
import { markup } from './markup'

const entry = { entry: 1, record: ATTACK, citations: [], history: [], differences: new Map() }
const AROUND = { claims: [], place: null, neighbours: null }
const conflict = {
  ...{ id: 1, field: 'injured_high', value: '5', value_ar: null, source_id: null, source_title: null },
  ...{ adopted: true, reason_en: 'Later.', reason_ar: 'لاحق.' },
}

describe.each(['ar', 'en'] as const)('the gallery in %s', locale => {
  const words = messages[locale]

  it('shows every part, and may show all of them twice on a page', () => {
    const show = (id: string) =>
      markup(<Parts reader={readerOf(locale)} names={NAMES} revision={{ number: 3, date: '2024-01-01' }} id={id} />)
    const { html, text } = show('a')
    for (const key of ['asof.title', 'gallery.details', 'gallery.nothing', 'records.empty', 'failed.title'] as const)
      expect(text).toContain(words[key])
    expect(html).toMatch(/role="dialog"/)
    expect(html).toMatch(/pill-aside/)
    expect(html).toMatch(/aria-busy="true"/)
    if (locale === 'ar') expect(text).not.toMatch(/\b(milestone|strike|attack|muted|ink)\b/)
    const ids = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(ids(html).filter(id => !/^_R_/.test(id ?? '') && ids(show('b').html).includes(id))).toEqual([])
  })

  it('shows what pages say of records, and does without what the record does not hold', () => {
    const props = { reader: readerOf(locale), names: NAMES, rows: [], grid: 'the grid', map: 'the map', ...AROUND }
    const { text } = markup(
      <RecordParts {...props} disputed={{ ...entry, conflicts: [conflict] }} changed={{ ...entry, conflicts: [] }} />,
    )
    for (const key of ['entry.conflicts', 'entry.history', 'list.more', 'entry.statements'] as const)
      expect(text).toContain(words[key])
    expect(text).toContain('the grid')
    const bare = markup(<RecordParts {...props} disputed={null} changed={null} />).text
    expect(bare).not.toContain(words['entry.conflicts'])
    expect(bare).toContain(words['deadlines.page.none'])
  })
})
