import { expect, it } from 'vitest'
import { bibtex, cslJson } from '@/lib/charts/citation'

const cited = {
  ...{ locale: 'en' as const, slug: 'attacks', site: 'Iraq Withdrawal Monitor', title: 'Attacks: 50 % & more' },
  ...{ revision: 13, date: '2026-11-28', url: 'https://m.example/en/charts/attacks?rev=13', accessed: '2026-12-01' },
}

it('cites in BibTeX with revision and day of access, commands disarmed', () => {
  expect(bibtex(cited)).toBe(`@misc{iwm-attacks-r13,
  author = {{Iraq Withdrawal Monitor}},
  title = {Attacks: 50 \\% \\& more},
  year = {2026},
  version = {13},
  howpublished = {\\url{https://m.example/en/charts/attacks?rev=13}},
  urldate = {2026-12-01},
  language = {english}
}`)
})

it('cites in CSL-JSON', () => {
  expect(JSON.parse(cslJson(cited))).toEqual([
    {
      ...{ id: 'iwm-attacks-r13', type: 'webpage', title: 'Attacks: 50 % & more' },
      ...{ 'container-title': 'Iraq Withdrawal Monitor', author: [{ literal: 'Iraq Withdrawal Monitor' }] },
      ...{ issued: { 'date-parts': [[2026, 11, 28]] }, accessed: { 'date-parts': [[2026, 12, 1]] } },
      ...{ URL: 'https://m.example/en/charts/attacks?rev=13', version: '13', language: 'en' },
    },
  ])
})

it('gives each view of a chart a key of its own, the same in both forms, whatever the order of its address', () => {
  const at = (query: string) => ({ ...cited, url: `https://m.example/en/charts/attacks?${query}` })
  const keys = ['rev=13', 'rev=13&weapon=drone', 'weapon=rocket&rev=13', 'weapon=drone&place=tanf&rev=13'].map(
    query => {
      const [key = ''] = /(?<=\{)iwm[^,]+/.exec(bibtex(at(query))) ?? []
      expect(JSON.parse(cslJson(at(query)))[0].id).toBe(key)
      expect(key).toMatch(/^iwm-attacks-r13(-[a-z0-9]{6})?$/)
      return key
    },
  )
  expect(new Set(keys).size).toBe(4)
  expect(keys[0]).toBe('iwm-attacks-r13')
  expect(bibtex(at('place=tanf&rev=13&day=2026-12-01&weapon=drone'))).toContain(`@misc{${keys[3]},`)
})
