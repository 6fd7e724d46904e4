import { describe, expect, it } from 'vitest'
import { NAME_CODES, nameFields } from '@/lib/domain/names'
import { readName, slug, writeName } from '@/lib/domain/names/form'

const PLACE = {
  name_en: 'Harir',
  name_ar: 'حرير',
  variants: ['Bashur', 'باشور'],
  kind: 'base',
  parent_id: 'erbil',
  scope: 'IQ-KRI',
  country: 'IQ',
  pcode: null,
  latitude: 36.5328,
  longitude: 44.3431,
  where_prec: 1,
  basis: null,
  note_en: null,
  note_ar: null,
}

describe('the form of a name', () => {
  it('says a row and reads it back', () => {
    expect(readName('place', writeName('place', PLACE))).toEqual({ fields: PLACE, problems: [] })
  })

  it('reads any digits, dates as people write them, and each spelling once', () => {
    const typed = { ...writeName('place', PLACE), latitude: '٣٦٫٥', variants: 'Bashur\r\n\r\n Bashur \r\nباشور' }
    expect(readName('place', typed).fields).toMatchObject({ latitude: 36.5, variants: ['Bashur', 'باشور'] })
    expect(
      readName('source', { title: 'x', language: 'ar', date_published: '4 كانون الثاني 2024' }).fields,
    ).toMatchObject({
      date_published: '2024-01-04',
      authors: [],
      url: null,
    })
  })

  it('says what cannot be read, and leaves out what is missing', () => {
    const read = readName('place', { ...writeName('place', PLACE), latitude: 'north', kind: 'planet', name_en: ' ' })
    expect(read.problems).toEqual([
      { field: 'kind', code: 'choice' },
      { field: 'latitude', code: 'invalid' },
    ])
    expect(read.fields).not.toHaveProperty('name_en')
    expect(readName('source', { date_published: '4 January' }).problems).toEqual([
      { field: 'date_published', code: 'date_no_year' },
    ])
  })

  it('makes an id of an English name', () => {
    expect(slug('  Aïn al-Asad (base) ')).toBe('ain-al-asad-base')
    expect(slug('عين الأسد')).toBe('')
  })

  it('names every member in both languages', () => {
    for (const table of NAME_CODES) {
      for (const { label, help } of Object.values(nameFields(table))) {
        expect(label.ar).toMatch(/[\u0600-\u06ff]/)
        if (help) expect(help.ar).toMatch(/[\u0600-\u06ff]/)
      }
    }
  })
})
