import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFields, writeFields } from '@/lib/domain/form-values'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { fieldGroups } from '@/lib/domain/kinds/field-groups'
import { fieldsSchema } from '@/lib/domain/record'

describe('what stands in a form', () => {
  test('is read as the values of the fields', () => {
    const { fields, problems } = readFields(
      'attack',
      {
        date_edtf: '٤ كانون الثاني ٢٠٢٤',
        date_start: '4/1/2024',
        fatalities_best: '٢٬٥٠٠',
        fatalities_low: '2,500',
        time_local: '٠٣.٣٠',
        assoc_actor_1: ['iri', ' ', 'kh '],
        tags: 'a، b\nc',
        summary_en: '  text  ',
        weapon: '',
      },
      null,
    )
    expect(problems).toEqual([])
    expect(fields).toEqual({
      date_edtf: '2024-01-04',
      date_start: '2024-01-04',
      fatalities_best: 2500,
      fatalities_low: 2500,
      time_local: '03:30',
      assoc_actor_1: ['iri', 'kh'],
      tags: ['a', 'b', 'c'],
      summary_en: 'text',
      weapon: null,
    })
  })

  test('what cannot be read is named by field, and the rest is read all the same', () => {
    const values = { date_edtf: '4 January', date_start: 'January 2024', injured_best: 'three', summary_en: 'x' }
    expect(readFields('attack', values, null)).toEqual({
      fields: { summary_en: 'x' },
      problems: [
        { field: 'date_edtf', code: 'date_no_year' },
        { field: 'date_start', code: 'date' },
        { field: 'injured_best', code: 'number' },
      ],
    })
    expect(readFields('attack', values, '2024-01-08').fields).toMatchObject({ date_edtf: '2024-01-04' })
    expect(readFields('milestone', { conditional: 'maybe' }, null).problems).toEqual([
      { field: 'conditional', code: 'choice' },
    ])
  })

  test('what a form shows of a record reads back as the record', () => {
    const sample = {
      date_edtf: '2024-01~',
      scope: 'IQ',
      conditional: false,
      parties: ['us', 'iq'],
      tags: [],
      external_ids: [],
      phase: null,
      title_en: 'Title',
    }
    const { fields, problems } = readFields('milestone', writeFields('milestone', sample), null)
    expect(problems).toEqual([])
    expect(fields).toMatchObject(sample)
    expect(fieldsSchema('milestone').safeParse(fields).success).toBe(true)
  })

  test('never throws and never changes what was typed into another field', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KIND_CODES),
        fc.dictionary(
          fc.constantFrom('date_edtf', 'best', 'tags', 'conditional', 'nothing'),
          fc.string({ unit: 'grapheme' }),
        ),
        (kind, values) => {
          const { fields, problems } = readFields(kind, values, null)
          const known = Object.keys(values).filter(key => key in kindDefinition(kind).fields)
          expect([...Object.keys(fields), ...problems.map(problem => problem.field)].toSorted()).toEqual(
            known.toSorted(),
          )
        },
      ),
    )
  })
})

test.each(KIND_CODES)('every field of %s is in one group of its form', kind => {
  const grouped = fieldGroups(kind).flatMap(group => group.fields)
  expect(grouped.toSorted()).toEqual(Object.keys(kindDefinition(kind).fields).toSorted())
})
