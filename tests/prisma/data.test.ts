// Subject: prisma/data
import { describe, expect, it } from 'vitest'
import { ordered } from '@/lib/core/bounds'
import { writeCsv } from '@/lib/core/csv'
import { parseEdtf } from '@/lib/core/edtf'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { fieldsSchema, publishProblems } from '@/lib/domain/record'
import { dataText, FILE_NAMES, rawRows, readData } from '@/prisma/load/read-data'

const data = readData()
const keys = new Set(data.entries.map(entry => entry.key))
const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(row => row.id))
const sources = ids(data.sources)
const actors = ids(data.actors)
const places = ids(data.places)

/** Rows whose reference leads nowhere, for the message of a failing test. */
const astray = <T>(rows: readonly T[], of: (row: T) => string | null, known: ReadonlySet<string>) =>
  rows.filter(row => {
    const id = of(row)
    return id !== null && !known.has(id)
  })

describe('the files', () => {
  it.each(FILE_NAMES)('%s is CSV that our own writer would write, but for the line ends', name => {
    const rows = rawRows(name)
    expect(rows.length).toBeGreaterThan(0)
    expect(writeCsv(Object.keys(rows[0] ?? {}), rows).replaceAll('\r\n', '\n')).toBe(dataText(name))
  })

  it('hold everything that was gathered', () => {
    const count = (kind: string) => data.entries.filter(entry => entry.kind === kind).length
    expect(data.sources.length).toBeGreaterThanOrEqual(547)
    expect(count('attack')).toBeGreaterThanOrEqual(254)
    expect(count('strike')).toBeGreaterThanOrEqual(40)
    expect(count('milestone')).toBeGreaterThanOrEqual(93)
    expect(count('force_level')).toBeGreaterThanOrEqual(112)
    expect(count('tally_claim')).toBeGreaterThanOrEqual(126)
  })

  it('give every record one key and one number, without a gap within its kind', () => {
    expect(keys.size).toBe(data.entries.length)
    for (const kind of KIND_CODES) {
      const numbers = data.entries.filter(entry => entry.kind === kind).map(entry => entry.number)
      expect(numbers, kind).toEqual(numbers.map((_, index) => index + 1))
    }
  })
})

describe('every record', () => {
  it.each(KIND_CODES)('of kind %s has all columns of the kind and values that it takes', kind => {
    const fields = Object.keys(kindDefinition(kind).fields)
    for (const entry of data.entries.filter(one => one.kind === kind)) {
      expect(Object.keys(entry.fields).toSorted(), entry.key).toEqual(fields.toSorted())
      const parsed = fieldsSchema(kind).safeParse(entry.fields)
      expect(parsed.error?.issues ?? [], entry.key).toEqual([])
      expect(publishProblems(kind, entry.fields), entry.key).toEqual([])
    }
  })

  it('speaks in both languages', () => {
    for (const { key, fields } of data.entries) {
      expect(String(fields.summary_en ?? '').length, key).toBeGreaterThan(15)
      expect(String(fields.summary_ar ?? ''), key).toMatch(/\p{Script=Arabic}{2}.{8}/u)
      expect(String(fields.verification_reason_ar ?? ''), key).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('keeps its numbers in order and its United States casualties within the total', () => {
    for (const { key, fields } of data.entries) {
      for (const prefix of ['fatalities_', 'injured_', '']) {
        const bound = (name: string) => {
          const value = fields[`${prefix}${name}`]
          return typeof value === 'number' ? value : null
        }
        expect(ordered({ low: bound('low'), best: bound('best'), high: bound('high') }), `${key} ${prefix}`).toBe(true)
        const [ours, all] = [fields[`${prefix}us`], bound('high')]
        if (typeof ours === 'number' && all !== null) expect(ours, key).toBeLessThanOrEqual(all)
      }
    }
  })

  it('takes its scope from its place', () => {
    const scopes = new Map(data.places.map(place => [place.id, place.scope]))
    for (const { key, kind, fields } of data.entries) {
      if ((kind === 'attack' || kind === 'strike') && typeof fields.place_id === 'string')
        expect(fields.scope, key).toBe(scopes.get(fields.place_id))
    }
  })

  it('cites a source', () => {
    const cited = new Set(data.citations.map(row => row.key))
    expect(data.entries.filter(entry => !cited.has(entry.key)).map(entry => entry.key)).toEqual([])
  })

  it('never calls an attack confirmed on a claim alone: a side that was hit, its host or who fired acknowledges it', () => {
    for (const { key, kind, fields } of data.entries) {
      if (kind !== 'attack' || fields.verification !== 'confirmed') continue
      const others = /SDF|Iran/.test(String(fields.verification_reason_en))
      expect(fields.ack_us === 'yes' || fields.ack_iq === 'yes' || others, key).toBe(true)
    }
  })
})

describe('every reference leads somewhere', () => {
  it('from citations, due dates, conflicting values, links and earlier values', () => {
    for (const name of ['citations', 'due-statements', 'conflicts', 'earlier-values'] as const)
      expect(
        data[name].filter(row => !keys.has(row.key)),
        name,
      ).toEqual([])
    for (const name of ['citations', 'due-statements', 'conflicts'] as const)
      expect(
        data[name].filter(row => row.source_id !== null && !sources.has(row.source_id)),
        name,
      ).toEqual([])
    expect(data.links.filter(row => !keys.has(row.from) || !keys.has(row.to))).toEqual([])
    expect(astray(data['due-statements'], row => row.stated_by, actors)).toEqual([])
    expect(astray(data['earlier-values'], row => row.until_source, sources)).toEqual([])
  })

  it('from records to actors and places', () => {
    for (const { key, kind, fields } of data.entries) {
      for (const [name, field] of Object.entries(kindDefinition(kind).fields)) {
        const known = field.type === 'place' ? places : field.type.startsWith('actor') ? actors : null
        const values = [fields[name]].flat()
        if (known)
          expect(
            values.filter(id => typeof id === 'string' && !known.has(id)),
            `${key} ${name}`,
          ).toEqual([])
      }
    }
  })

  it('from sources to outlets, and from a part to its whole, which stands above it', () => {
    expect(astray(data.sources, row => row.outlet_id, ids(data.outlets))).toEqual([])
    for (const rows of [data.actors, data.places])
      rows.forEach(({ id, parent_id }, index) => {
        if (parent_id !== null)
          expect(
            rows.findIndex(row => row.id === parent_id),
            id,
          ).toBeLessThan(index)
        if (parent_id !== null)
          expect(
            rows.some(row => row.id === parent_id),
            id,
          ).toBe(true)
      })
  })

  it('from the fields that a citation, a conflicting value or an earlier value names', () => {
    const kinds = new Map(data.entries.map(entry => [entry.key, entry.kind]))
    const named = [...data.citations, ...data.conflicts, ...data['earlier-values']]
    for (const { key, field } of named) {
      const kind = kinds.get(key)
      if (kind && field !== null) expect(Object.keys(kindDefinition(kind).fields), key).toContain(field)
    }
  })
})

describe('what hangs on records', () => {
  it('has dates that are EDTF', () => {
    const dates = [
      ...data.sources.map(row => row.date_published),
      ...data['due-statements'].flatMap(row => [row.due_edtf, row.stated_edtf]),
    ]
    expect(dates.filter(date => date !== null && !parseEdtf(date).ok)).toEqual([])
  })

  it('adopts exactly one of the values on which sources disagree', () => {
    const groups = new Set(data.conflicts.map(row => `${row.key} ${row.field}`))
    for (const group of groups) {
      const rows = data.conflicts.filter(row => `${row.key} ${row.field}` === group)
      expect(rows.length, group).toBeGreaterThan(1)
      const adopted = rows.filter(row => row.adopted)
      expect(adopted.length, group).toBe(1)
      expect(adopted[0]?.reason_en && adopted[0].reason_ar, group).toBeTruthy()
    }
  })

  it('reports each due date from a source that the milestone cites', () => {
    const cited = new Set(data.citations.map(row => `${row.key} ${row.source_id}`))
    expect(data['due-statements'].filter(row => !cited.has(`${row.key} ${row.source_id}`))).toEqual([])
    const deadlines = data.entries.filter(entry => entry.fields.milestone_kind === 'deadline').map(entry => entry.key)
    expect([...new Set(data['due-statements'].map(row => row.key))].toSorted()).toEqual(deadlines.toSorted())
  })

  it('states an actual date only where something was done', () => {
    for (const { key, fields } of data.entries.filter(entry => entry.fields.milestone_kind === 'deadline'))
      expect(fields.actual_edtf !== null, key).toBe(
        fields.milestone_status === 'met' || fields.milestone_status === 'met_late',
      )
  })

  it('watches no day twice for one kind, and none after 20 March 2026', () => {
    for (const kind of KIND_CODES) {
      const spans = data.coverage
        .filter(row => row.kind === kind)
        .toSorted((a, b) => (a.date_min < b.date_min ? -1 : 1))
      spans.forEach((span, index) => {
        expect(span.date_min <= span.date_max && span.date_max <= '2026-03-20', kind).toBe(true)
        expect((spans[index - 1]?.date_max ?? '') < span.date_min, `${kind} ${span.date_min}`).toBe(true)
      })
    }
  })
})
