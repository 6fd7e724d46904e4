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
