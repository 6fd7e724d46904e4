import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gazetteer } from '@/lib/domain/import/gazetteer'
import { readRow } from '@/lib/domain/import/read-row'
import {
  type Cells,
  findFormat,
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportOptions,
  importOptionsSchema,
  mappingSchema,
  remarkValues,
} from '@/lib/domain/import/reading'
import { KIND_CODES } from '@/lib/domain/kinds'
import { fieldsSchema, publishProblems } from '@/lib/domain/record'

const place = (id: string, en: string, ar: string, also: string[], kind: string, scope: string) => ({
  id,
  en,
  ar,
  also,
  kind,
  scope,
})
const NAMES = gazetteer(
  [
    place('iraq', 'Iraq', 'العراق', [], 'country', 'IQ'),
    place('anbar-gov', 'Anbar governorate', 'محافظة الأنبار', ['Al Anbar', 'Anbar'], 'governorate', 'IQ-federal'),
    place('asad', 'Ain al-Asad', 'عين الأسد', ['Al Asad Air Base'], 'base', 'IQ-federal'),
    place('twin-a', 'Twin', 'توأم', [], 'city', 'IQ'),
    place('twin-b', 'Twin', 'توءم', [], 'city', 'IQ'),
  ],
  [
    { id: 'us', en: 'United States', ar: 'الولايات المتحدة', also: [] },
    { id: 'iri', en: 'Islamic Resistance in Iraq', ar: 'المقاومة الإسلامية في العراق', also: ['IRI'] },
  ],
)
const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({ ...importOptionsSchema.parse({}), ...more })
const read = (format: ImportFormat, cells: Cells, more: Partial<ImportOptions> = {}) => {
  const row = readRow(format, cells, NAMES, options(more))
  if (row.skip) throw new Error(row.skip)
  return row
}

describe('names', () => {
  test('are found by id and in any spelling, never where two share one', () => {
    for (const name of ['asad', 'AIN AL-ASAD', 'عين الاسد', 'al asad air base'])
      expect(NAMES.place(name)?.id).toBe('asad')
    expect(NAMES.place('Twin')).toBe(null)
    expect(NAMES.place('twin-b')?.id).toBe('twin-b')
    expect(NAMES.actor('المقاومه الاسلاميه في العراق')?.id).toBe('iri')
  })
})

describe('the format of a file', () => {
  test.each([
    ['acled', ['event_id_cnty', 'event_date', 'sub_event_type']],
    ['ucdp-ged', ['id', 'type_of_violence', 'side_a', 'side_b', 'date_prec']],
    ['iwm', ['event_id', 'date_edtf']],
    ['iwm', ['kind', 'date_edtf', 'weapon']],
    ['csv', ['date', 'place']],
  ] as const)('%s is told by its columns', (format, columns) => expect(findFormat(columns)).toBe(format))
})

describe('a row of our own columns', () => {
  test('is read in words and codes, in both languages', () => {
    const { kind, fields, problems } = read('iwm', {
      event_id: 'IWM-A-0007',
      date_edtf: '٤/١/٢٠٢٤',
      location: 'عين الاسد',
      weapon: 'طائرة مسيرة',
      scope: 'العراق',
      fatalities_best: '١٬٢٠٠',
      assoc_actor_1: 'IRI;us',
      notes: ' A drone. ',
      country: 'IQ',
    })
    expect([kind, problems]).toEqual(['attack', []])
    expect(fields).toEqual({
      date_edtf: '2024-01-04',
      place_id: 'asad',
      weapon: 'drone',
      scope: 'IQ',
      fatalities_best: 1200,
      assoc_actor_1: ['iri', 'us'],
      summary_en: 'A drone.',
    })
  })

  test('that fills the field of another kind, or retracts, is refused with the column', () => {
    const wrong = { event_id: 'IWM-A-0007', metric: 'attacks', status: 'retracted' }
    expect(read('iwm', wrong).problems).toMatchObject([
      { field: 'metric', code: 'field_unknown' },
      { field: 'status', code: 'status_by_import' },
    ])
  })
})

/** Made up for the tests: no such rows stand in ACLED or UCDP. */
const ACLED = {
  event_id_cnty: 'TST1',
  event_date: '04 January 2024',
  time_precision: '1',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Shelling/artillery/missile attack',
  actor1: 'Islamic Resistance in Iraq',
  assoc_actor_1: '',
  actor2: 'Military Forces of the United States (2021-)',
  assoc_actor_2: '',
  country: 'Iraq',
  admin1: 'Al Anbar',
  location: 'Ain al-Asad',
  geo_precision: '1',
  notes: 'Rockets were fired at a base.',
  fatalities: '0',
}

describe('a row of ACLED', () => {
  test('is an attack where the second side is foreign, complete enough to be published', () => {
    const { kind, fields, external_id, quote, remarks, problems } = read('acled', ACLED)
    expect([kind, external_id, quote, problems]).toEqual(['attack', 'acled:TST1', ACLED.notes, []])
    expect(fields).toMatchObject({
      date_edtf: '2024-01-04',
      place_id: 'asad',
      where_prec: 1,
      scope: 'IQ-federal',
      weapon: 'rocket',
      actor1: 'iri',
      actor2: 'us',
      fatalities_best: null,
      verification: 'weak',
    })
    expect(publishProblems('attack', fields)).toEqual([])
    expect(fieldsSchema('attack').safeParse(fields).success).toBe(true)
    expect(remarks.map(({ code }) => code)).toEqual(['weapon_by_words', 'zero_left', 'summary_made'])
    // Others' words are a quote; the summary is ours.
    expect(String(fields.summary_en)).not.toContain('fired')
  })

  test('keeps its doubt: precision of time and place, several weapons, dead that were counted', () => {
    const more = { notes: 'Drones and rockets.', fatalities: '2', location: 'Some village', geo_precision: '2' }
    expect(read('acled', { ...ACLED, ...more, time_precision: '2' }).fields).toMatchObject({
      date_edtf: '2024-01-04~',
      place_id: 'anbar-gov',
      where_prec: 4,
      weapon: 'mixed',
      fatalities_best: 2,
    })
    expect(read('acled', { ...ACLED, time_precision: '3' }).fields).toMatchObject({ date_edtf: '2024-01' })
    const far = read('acled', { ...ACLED, location: 'x', admin1: 'y' })
    expect(far.fields).toMatchObject({ place_id: 'iraq', where_prec: 6, scope: 'IQ' })
    const [remark = { code: 'zero_left' as const }] = far.remarks
    expect(remark.code).toBe('place_coarser')
    expect(remarkValues(remark, 'ar')).toEqual({ name: 'x', place: 'العراق' })
  })

  test('is a strike where the first side is foreign, intercepted where ACLED says so, and nothing of ours elsewhere', () => {
    const turned = { ...ACLED, actor1: ACLED.actor2, actor2: ACLED.actor1, sub_event_type: 'Air/drone strike' }
    expect(read('acled', turned)).toMatchObject({ kind: 'strike', fields: { weapon: 'airstrike', actor1: 'us' } })
    const down = { ...ACLED, event_type: 'Strategic developments', sub_event_type: 'Disrupted weapons use' }
    expect(read('acled', down).fields).toMatchObject({ outcome: 'intercepted' })
    expect(readRow('acled', { ...ACLED, actor2: 'Civilians (Iraq)' }, NAMES, options())).toEqual({
      skip: 'not_foreign',
    })
    expect(readRow('acled', { ...ACLED, event_type: 'Protests' }, NAMES, options())).toEqual({ skip: 'not_attack' })
  })
})

const UCDP = {
  id: '900001',
  type_of_violence: '1',
  date_prec: '1',
  date_start: '2024-01-04 00:00:00.000',
  date_end: '2024-01-04 00:00:00.000',
  side_a: 'Government of United States of America',
  side_b: 'IRI',
  where_coordinates: 'Al Asad Air Base',
  adm_1: 'Anbar',
  country: 'Iraq',
  where_prec: '2',
  low: '1',
  best: '2',
  high: '4',
}

describe('a row of UCDP GED', () => {
  test('keeps low, best, high and the codes of precision, as the kind that was said', () => {
    const { fields, external_id, problems } = read('ucdp-ged', UCDP, { kind: 'strike' })
    expect([external_id, problems]).toEqual(['ucdp-ged:900001', []])
    expect(fields).toMatchObject({
      date_edtf: '2024-01-04',
      where_prec: 2,
      actor1: 'us',
      actor2: 'iri',
      fatalities_low: 1,
      fatalities_best: 2,
      fatalities_high: 4,
    })
    expect(read('ucdp-ged', UCDP).problems).toEqual([{ field: 'kind', code: 'kind_unknown' }])
  })

  test.each([
    ['2', '2024-01-04', '2024-01-06', '2024-01-04/2024-01-06'],
    ['3', '2024-01-01', '2024-01-07', '2024-01-01/2024-01-07'],
    ['4', '2024-01-01', '2024-01-31', '2024-01'],
    ['5', '2024-01-01', '2024-12-31', '2024'],
    ['1', '2024-01-04', '2024-01-05', '2024-01-04/2024-01-05'],
  ])('date_prec %s from %s to %s is %s', (date_prec, date_start, date_end, edtf) => {
    expect(read('ucdp-ged', { ...UCDP, date_prec, date_start, date_end }, { kind: 'attack' }).fields.date_edtf).toBe(
      edtf,
    )
  })
})

describe('a row of any other table', () => {
  const mapping = mappingSchema.parse({
    kind: { column: 'art', values: { Angriff: 'attack', Schlag: 'strike' } },
    fields: {
      date_edtf: 'tag',
      weapon: { column: 'waffe', values: { Drohne: 'drone' } },
      scope: { value: 'IQ' },
      place_id: 'ort',
    },
    id: { column: 'nr', set: 'own-list' },
    sources: 'quellen',
  })

  test('is read by its mapping', () => {
    const row = { art: 'Schlag', tag: '5 Jan 2024', waffe: 'Drohne', ort: 'Anbar', nr: '12', quellen: 'a-1; b-2' }
    expect(read('csv', row, { mapping })).toMatchObject({
      kind: 'strike',
      external_id: 'own-list:12',
      sources: ['a-1', 'b-2'],
      fields: { date_edtf: '2024-01-05', weapon: 'drone', scope: 'IQ', place_id: 'anbar-gov' },
      problems: [],
    })
    expect(read('csv', { ...row, waffe: 'Keule' }, { mapping }).problems).toEqual([{ field: 'waffe', code: 'choice' }])
    expect(read('csv', { ...row, art: '?' }, { mapping }).problems).toEqual([{ field: 'kind', code: 'kind_unknown' }])
  })
})

test('no row, whatever it holds, is more than refused', () => {
  const columns = [...Object.keys(ACLED), ...Object.keys(UCDP), 'event_id', 'kind', 'date_edtf', 'tags', 'source']
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('Military Forces of the United States', 'Battles', '2024-01-04', '7'),
  )
  const cells = fc.dictionary(fc.constantFrom(...columns), word)
  fc.assert(
    fc.property(
      fc.constantFrom(...IMPORT_FORMATS),
      cells,
      fc.constantFrom(null, ...KIND_CODES),
      (format, row, kind) => {
        const found = readRow(format, row, NAMES, options({ kind }))
        expect(found.skip !== undefined || Array.isArray(found.problems)).toBe(true)
      },
    ),
  )
})
