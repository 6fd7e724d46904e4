import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import {
  chartFileName,
  DEFAULT_OPTIONS,
  FORMS,
  formHref,
  isFileForm,
  PICTURE_SIZES,
  readOptions,
} from '@/lib/charts/forms'
import { CHARTS } from '@/lib/charts/registry'

const queryOf = (href: string) => new URLSearchParams(href.split('?')[1] ?? '')

describe('the forms of a chart', () => {
  it('all carry the same view, whatever their options', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHARTS),
        fc.constantFrom(...FORMS),
        fc.constantFrom(
          '',
          'grain=week',
          'weapon=drone,rocket&rev=3',
          'time=2024-01-01..2024-02-29&bounds=low',
          'scope=IQ',
        ),
        fc.record({
          size: fc.constantFrom(...PICTURE_SIZES),
          names: fc.constantFrom('readable' as const, 'short' as const),
          bom: fc.constantFrom('0' as const, '1' as const),
          rows: fc.constantFrom('shown' as const, 'full' as const),
          theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
        }),
        (chart, form, query, options) => {
          const view = readAddress(new URLSearchParams(query), chart.defaults)
          const href = formHref('ar', chart, view, form, options)
          expect(readAddress(queryOf(href), chart.defaults)).toEqual(view)
          const read = readOptions(queryOf(href), form)
          expect(formHref('ar', chart, view, form, read)).toBe(href)
          // What a form does not take is not in its address, and so not in what is read from it.
          expect(queryOf(href).has('theme') && form !== 'embed').toBe(false)
          if (form === 'page' || form === 'json') expect(read).toEqual(DEFAULT_OPTIONS)
        },
      ),
    )
  })

  it('have the promised endings', () => {
    const [chart] = CHARTS
    if (!chart) throw new Error('no chart')
    const at = (form: (typeof FORMS)[number]) => formHref('en', chart, chart.defaults, form)
    expect(FORMS.map(at)).toEqual([
      '/en/charts/force-levels',
      ...['svg', 'png', 'csv', 'json', 'table'].map(ending => `/en/charts/force-levels.${ending}`),
      '/en/embed/force-levels',
    ])
    expect(formHref('en', chart, chart.defaults, 'png', { size: 'card' })).toBe('/en/charts/force-levels.png?size=card')
    expect(isFileForm('gif')).toBe(false)
  })

  it('fall back where an option is unknown', () => {
    expect(readOptions(new URLSearchParams('size=huge&bom=yes'), 'png')).toEqual(DEFAULT_OPTIONS)
    expect(readOptions({ size: ['card', '2x'] }, 'png').size).toBe('card')
  })
})

describe('the name under which a file is saved', () => {
  const chart = CHARTS.find(({ slug }) => slug === 'attacks')
  const named = (query: string, form: 'png' | 'csv', options = {}, revision = 7): string => {
    if (!chart) throw new Error('no charts')
    return chartFileName('ar', chart, readAddress(new URLSearchParams(query), chart.defaults), revision, form, options)
  }

  it('is plain for the usual view, and says what is not usual', () => {
    const plain = `iwm-${chart?.slug}-ar-rev7`
    expect(named('', 'png')).toBe(`${plain}.png`)
    expect(named('rev=7', 'png')).toBe(`${plain}.png`)
    expect(named('', 'png', { size: '2x' })).toBe(`${plain}-2x.png`)
    expect(named('', 'csv', { size: '2x' })).toBe(`${plain}.csv`)
    expect(named('', 'csv', { bom: '1' })).toBe(`${plain}-excel.csv`)
    expect(named('', 'csv', { names: 'short', rows: 'full' })).toBe(`${plain}-short-records.csv`)
    expect(named('weapon=drone', 'png', { size: 'card' })).toMatch(new RegExp(`^${plain}-[a-z0-9]{6}-card\\.png$`))
  })

  it('differs wherever the view, the size or the revision does', () => {
    const queries = [
      '',
      'weapon=drone',
      'weapon=drone,rocket',
      'time=2024',
      'time=2024&bounds=low',
      'scope=IQ',
      'rev=7&day=2026-01-31',
      'rev=7&day=2026-02-01',
    ]
    const names = queries.flatMap(query =>
      PICTURE_SIZES.flatMap(size => [7, 8].map(revision => named(query, 'png', { size }, revision))),
    )
    expect(new Set(names).size).toBe(names.length)
  })
})
