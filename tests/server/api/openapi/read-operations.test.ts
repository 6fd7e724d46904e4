import { describe, expect, it } from 'vitest'
import { bodyWords } from '@/lib/domain/api/body-words'
import { openApi } from '@/lib/server/api/openapi/document'
import { readOperations } from '@/lib/server/api/openapi/read-operations'

const operations = readOperations(openApi())
const of = (id: string) => operations.find(one => one.id === id)
const ARABIC = /[\u0600-\u06ff]/

describe('what the page of the API tells', () => {
  it('of every parameter and every member of a body, in both languages', () => {
    const all = operations.flatMap(({ id, parameters, body }) =>
      [...parameters, ...body].map(told => ({ id, ...told })),
    )
    expect(all.length).toBeGreaterThan(150)
    for (const { id, name, about } of all) {
      expect([id, name, /[A-Za-z]{3}/.test(about.en), ARABIC.test(about.en)]).toEqual([id, name, true, false])
      expect([id, name, ARABIC.test(about.ar)]).toEqual([id, name, true])
    }
    expect(() => bodyWords(['citations', 'colour'])).toThrow('citations.colour')
  })

  it('in the words that the document for programs carries beside each member', () => {
    const text = JSON.stringify(openApi())
    for (const { body } of operations)
      for (const { about } of body) {
        expect(text).toContain(JSON.stringify(about.en).slice(1, -1))
        expect(text).toContain(JSON.stringify(about.ar).slice(1, -1))
      }
    // One name, another meaning in each command.
    const id = (operation: string) => of(operation)?.body.find(({ name }) => name === 'id')?.about.en
    expect(new Set(['addPlace', 'amendPlace', 'undoImport', 'amendCoverage'].map(id)).size).toBe(4)
  })

  it('of lists of objects by name what stands in each', () => {
    const body = of('addEntry')?.body ?? []
    const list = body.find(({ name }) => name === 'conflicts')
    expect(list).toMatchObject({ place: 'body', many: true, type: 'object' })
    expect(body.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['citations[].source_id', 'conflicts[].adopted', 'dues[].due_edtf']),
    )
    // One name, another meaning in each place.
    const about = (name: string) => body.find(told => told.name === name)?.about.en
    expect(about('citations[].field')).not.toBe(about('conflicts[].field'))
    expect(about('dues[].reason_en')).not.toBe(about('reason_en') ?? bodyWords(['reason_en']).en)
    expect(about('dues[].stated_by')).toMatch(/\(id\)/)
    const changed = of('changeEntry')?.body ?? []
    expect(changed.find(({ name }) => name === 'add_citations[].field')?.about.en).toBe(about('citations[].field'))
    expect(changed.find(({ name }) => name === 'drop_citations')).toMatchObject({ many: true, type: 'integer' })
    // A list that may be null is told as the list.
    const report = of('addSource')?.body ?? []
    expect(report.find(({ name }) => name === 'translations')).toMatchObject({ many: true, type: 'object' })
    expect(report.find(({ name }) => name === 'title_en')?.type).toBe('string | null')
    const brought = of('addImport')?.body ?? []
    expect(brought.map(({ name }) => name)).toContain('options.mapping.id.column')
    expect(brought.find(({ name }) => name === 'options.kind')?.values).toContain('attack')
    expect(brought.find(({ name }) => name === 'options.mapping.kind')?.type).toBe('string | object')
  })

  it('of each status what it is called', () => {
    for (const { id, statuses } of operations)
      for (const { code, title } of statuses)
        expect([id, code, title.en !== '', ARABIC.test(title.ar)]).toEqual([id, code, true, true])
    expect(of('listEntries')?.statuses).toContainEqual({ code: '404', title: { en: 'Not found', ar: 'غير موجود' } })
  })
})
