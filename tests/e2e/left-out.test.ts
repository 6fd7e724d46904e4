// Subject: lib/charts/unfollowed.ts, lib/core/left-out.ts
import { expect, inject, it } from 'vitest'
import { NO_MAP } from '@/lib/charts/aside-words'
import { LOCALES } from '@/lib/i18n/locale'
import { ask } from '../support/http-site'

it.each([
  ['attacks.csv', 'scope=MARS&names=huge', ['scope', 'names']],
  ['attacks.json', 'grain=eon&kind=war', ['grain', 'kind']],
  ['attacks.png', 'size=huge&bom=1', ['size', 'bom']],
  ['force-levels.svg', 'weapon=drone&scope=IQ', ['weapon']],
  ['attacks.csv', 'rev=99999', ['rev']],
  ['attacks.csv', 'scope=IQ&names=short', []],
  ['attacks.csv', 'rows=full&names=short&digits=arab', ['names', 'digits']],
  ['attacks.csv', 'rows=full&bom=1&scope=IQ', []],
  ...(['svg', 'png', 'csv', 'json', 'table'] as const).flatMap(form => [
    [`attacks.${form}`, 'weapon=lazer&colour=red', ['weapon', 'colour']] as const,
    [`strikes.${form}`, 'weapon=drone,lazer&kind=strike,war&place=nowhere', ['weapon', 'kind', 'place']] as const,
    [`force-levels.${form}`, 'tab=map&stack=weapon&digits=roman&x=', ['tab', 'stack', 'digits']] as const,
  ]),
  ['claimed-tallies.json', 'claims=losses.MARS', ['claims']],
  ['attacks.csv', 'a%0d%0aset-cookie=1&lone%20name=2', ['a%0D%0Aset-cookie', 'lone%20name']],
] as const)('names in %s what it does not follow of "%s"', async (file, query, keys) => {
  const port = inject('sitePort')
  for (const locale of LOCALES) {
    const { status, headers, body } = await ask(port, `/${locale}/charts/${file}?${query}`)
    expect(status).toBe(200)
    expect(
      String(headers['iwm-left-out'] ?? '')
        .split(', ')
        .filter(Boolean)
        .sort(),
    ).toEqual([...keys].sort())
    if (file.endsWith('.json')) expect(JSON.parse(String(body)).left_out.toSorted()).toEqual([...keys].sort())
  }
})

it.each([
  ['/en/embed/attacks?weapon=lazer&colour=red&theme=dark', 'weapon, colour'],
  ['/feeds/ar.atom?kind=attack&colour=red', 'colour'],
  ['/feeds/en.json?colour=red', 'colour'],
  ['/feeds/en.ics?colour=red&scope=IQ', 'colour'],
  ['/api/v1/entries?colour=red&limit=1', 'colour'],
  ['/api/v1/entries?format=csv&colour=red&limit=1', 'colour'],
  ['/api/v1/entries?format=geojson&limit=all&kind=strike&colour=red', 'colour'],
  ['/api/v1/tallies?color=red&weapons=drone', 'color, weapons'],
  ['/api/v1/sources?limit=1&kind=attack', 'kind'],
  ['/api/v1/changes?limit=1&color=red', 'color'],
  ['/data/latest.zip?format=csv', 'format'],
  ['/api/v1/entries?limit=1&kind=attack', undefined],
])('names what is no parameter of %s', async (path, names) => {
  const { status, headers } = await ask(inject('sitePort'), path)
  expect([200, 302]).toContain(status)
  expect(headers['iwm-left-out']).toBe(names)
  if (names) expect(String(headers['access-control-expose-headers']).toLowerCase()).toContain('iwm-left-out')
})

it.each(['/feeds/en.atom?weapon=lazer', '/api/v1/entries?weapon=lazer', '/api/v1/tallies?weapon=lazer'])(
  'refuses a value that no list has by the name of its parameter: %s',
  async path => {
    const { status, body } = await ask(inject('sitePort'), path)
    expect([status, JSON.parse(String(body)).parameter]).toEqual([400, 'weapon'])
  },
)

it('a page says that a chart has no map where one is asked for', async () => {
  for (const locale of LOCALES) {
    const main = async (path: string) =>
      String((await ask(inject('sitePort'), `/${locale}/charts/${path}`)).body).replace(/<script.*?<\/script>/gs, '')
    expect(await main('force-levels?tab=map')).toContain(NO_MAP[locale])
    expect(await main('attacks?tab=map')).not.toContain(NO_MAP[locale])
    expect(await main('force-levels?tab=table')).not.toContain(NO_MAP[locale])
  }
})
