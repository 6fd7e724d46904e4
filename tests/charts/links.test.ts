import { expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { chartHref, entryHref, href, recordsHref, sourceHref } from '@/lib/charts/links'
import { DEFAULT_VIEW } from '@/lib/charts/view'

const reader = { ...DEFAULT_VIEW, digits: 'arab', rev: 4 } as const

it('builds addresses that carry the reader’s choices and nothing usual', () => {
  expect(href('en', '', DEFAULT_VIEW)).toBe('/en')
  expect(href('ar', '/changes', reader)).toBe('/ar/changes?digits=arab&rev=4')
  expect(entryHref('en', 'IWM-A-0001', DEFAULT_VIEW)).toBe('/en/entries/IWM-A-0001')
  expect(sourceHref('en', 'a/b', DEFAULT_VIEW)).toBe('/en/sources/a%2Fb')
})

it('leaves empty values out and encodes what a query cannot hold', () => {
  const query = { kind: 'attack', weapon: ['drone', 'rocket'], place: [], scope: 'IQ+SY', from: null, to: undefined }
  expect(recordsHref('en', DEFAULT_VIEW, query)).toBe('/en/entries?kind=attack&weapon=drone,rocket&scope=IQ%2BSY')
  expect(new URL(recordsHref('en', DEFAULT_VIEW, query), 'https://e.org').searchParams.get('scope')).toBe('IQ+SY')
})

it('names a chart’s view against that chart’s own defaults', () => {
  expect(chartHref('en', attacks, attacks.defaults)).toBe('/en/charts/attacks')
  expect(chartHref('ar', attacks, { ...attacks.defaults, stack: 'none' })).toBe('/ar/charts/attacks?stack=none')
})
