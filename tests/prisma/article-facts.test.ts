// Subject: prisma/data, tests/support/article-facts.csv
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '@/lib/core/csv'
import { parseEdtf } from '@/lib/core/edtf'
import { publicId } from '@/lib/domain/kinds'
import type { EntryPage } from '@/lib/server/queries/entry'
import { getEntry } from '@/lib/server/queries/entry'
import { currentRevision } from '@/lib/server/queries/revision'
import { readData } from '@/prisma/load/read-data'
import { eachEngine } from '../support/db'

const file = fs.readFileSync(new URL('../support/article-facts.csv', import.meta.url), 'utf8')
const parsed = parseCsv(file)
const facts = parsed.ok ? parsed.value.rows : []
const KINDS = (
  'attack strike casualty tally force_level force_share talks agreement demand deadline phase_start phase_end ' +
  'withdrawal deployment invasion'
).split(' ')
const COMPARATORS: Record<string, string> = { more_than: '>', at_least: '≥', about: '≈' }
const data = readData()
const eventIds = new Map(data.entries.map(({ key, kind, number }) => [key, publicId(kind, number)]))

type Span = { readonly min: string; readonly max: string }

function span(edtf: string): Span {
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(`${edtf}: ${date.error}`)
  return { min: date.value.min ?? '0000', max: date.value.max ?? '9999' }
}

/** The record's date lies within the fact's, or the fact's within the record's: neither says what the other denies. */
function agrees(record: Span, fact: Span): boolean {
  const within = (inner: Span, outer: Span) => outer.min <= inner.min && inner.max <= outer.max
  return within(record, fact) || within(fact, record)
}

function factSpan(fact: Record<string, string>): Span {
  const from = span(fact.date ?? '')
  return fact.date_end ? { min: from.min, max: span(fact.date_end).max } : from
}

it('the table holds the facts of all five articles, of the kinds that must stand in records', () => {
  expect(facts.length).toBe(53)
  expect([...new Set(facts.map(fact => fact.article))].toSorted()).toEqual([
    'seed-000',
    'seed-001',
    'seed-002',
    'seed-003',
    'seed-004',
  ])
  expect([...new Set(facts.map(fact => fact.kind ?? ''))].filter(kind => !KINDS.includes(kind))).toEqual([])
  expect(KINDS.filter(kind => !facts.some(fact => fact.kind === kind))).toEqual([])
})

it('every date and number of the table is checked against a field or words of the record', () => {
  for (const fact of facts) {
    if (fact.number) expect(fact.number_field || fact.says, fact.fact).toBeTruthy()
    if (fact.date) expect(fact.date_field, fact.fact).toBeTruthy()
  }
})

eachEngine(engine => {
  describe('the loaded record of each fact', () => {
    const pages = new Map<string, EntryPage>()
    const pageOf = async (key: string): Promise<EntryPage> => {
      if (pages.size === 0) {
        const db = await engine.loadedDatabase()
        const { number } = await currentRevision(db.read)
        for (const wanted of new Set(facts.map(fact => fact.key ?? ''))) {
          const page = await getEntry(db.read, eventIds.get(wanted) ?? '', number)
          if (page && 'record' in page) pages.set(wanted, page)
        }
      }
      const page = pages.get(key)
      if (!page) throw new Error(`No published record has the key ${key}.`)
      return page
    }

    it.each(facts)('$fact ($kind): $statement', async fact => {
      const { record, citations, dues } = await pageOf(fact.key ?? '')
      const fields: Record<string, unknown> = { ...record }
      expect(record.status).toBe('published')
      expect(citations.map(citation => citation.source_id)).toContain(fact.article)
      expect(String(fields.summary_en)).toContain(fact.says ?? '')
      const stated = fact.number_field ? fields[fact.number_field] : null
      if (fact.number_field && fact.comparator === 'at_least')
        expect(stated).toBeGreaterThanOrEqual(Number(fact.number))
      else if (fact.number_field) expect(stated).toBe(Number(fact.number))
      if (fact.date_field === 'due') {
        const days = dues.filter(due => due.source_id === fact.article).map(due => span(due.due_edtf))
        expect(days.some(due => agrees(due, factSpan(fact)) || due.max === factSpan(fact).max)).toBe(true)
      } else if (fact.date_field) {
        expect(agrees(span(String(fields[fact.date_field])), factSpan(fact))).toBe(true)
      }
      const wanted = COMPARATORS[fact.comparator ?? '']
      if (wanted && 'comparator' in fields && fact.number) expect(fields.comparator).toBe(wanted)
    })
  })
})
