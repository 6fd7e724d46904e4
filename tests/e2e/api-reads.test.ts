// Subject: lib/server/api/openapi, lib/server/http
import { expect, inject, it } from 'vitest'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { faultsOf } from '../support/api-document'
import { ask } from '../support/http-site'

/** Asks the API as programs do, and holds the whole answer to the document. */
async function heldTo(template: string, address: string, sent: Parameters<typeof ask>[2] = {}) {
  const heard = await ask(inject('sitePort'), `/api/v1/${address}`, sent)
  const headers = Object.entries(heard.headers).map(([name, value]): [string, string] => [name, String(value)])
  const body = [204, 304].includes(heard.status) ? null : new Uint8Array(heard.body)
  const method = (sent.method ?? 'GET').toLowerCase()
  const answer = new Response(body, { status: heard.status, headers })
  expect([address, heard.status, await faultsOf(`/api/v1/${template}`, method, answer)]).toEqual([
    address,
    heard.status,
    [],
  ])
  return heard
}

const reads: [template: string, address: string][] = [
  ['entries', 'entries?limit=20'],
  ['entries', 'entries?format=geojson&limit=20'],
  ['entries', 'entries?format=csv&limit=20'],
  ['entries', 'entries?limit=2&rev=100'],
  ['entries', 'entries?limit=all&kind=strike'],
  ['entries', 'entries?limit=all&kind=strike&format=geojson'],
  ['entries', 'entries?limit=all&kind=strike&format=csv'],
  ['entries/{id}', 'entries/IWM-M-0040'],
  ['tallies', 'tallies?kind=attack&grain=month&stack=weapon'],
  ['sources', 'sources?limit=5'],
  ['changes', 'changes?limit=5'],
  ['revisions/{n}', 'revisions/5'],
  ['openapi.json', 'openapi.json'],
]

const refusals: [status: number, template: string, address: string][] = [
  [400, 'entries', 'entries?kind=war'],
  [400, 'tallies', 'tallies?grain=hour'],
  [400, 'sources', 'sources?limit=0'],
  [400, 'changes', 'changes?cursor=none'],
  [401, 'entries/{id}', 'entries/IWM-A-0001?draft=1'],
  [401, 'desk/{list}/{key}', 'desk/outlets/al-alam'],
  [404, 'entries/{id}', 'entries/IWM-A-9999'],
  [404, 'revisions/{n}', 'revisions/99999'],
]
/** What is read with a token alone: here it refuses, and tests/server/api/read-desk.test.ts holds what it answers to the document. */
const BY_TOKEN = ['desk/{list}/{key}']

it('every address that is read is among those asked', () => {
  const described = OPERATIONS.filter(({ method }) => method === 'get').map(({ path }) => path)
  const asked = new Set([...reads.map(([template]) => template), ...BY_TOKEN].map(template => `/api/v1/${template}`))
  expect([...asked].toSorted()).toEqual(described.toSorted())
  expect(refusals.map(([, template]) => template)).toEqual(expect.arrayContaining(BY_TOKEN))
})

it.each(reads)(
  '%s: %s answers with what the document says, and again when it is confirmed',
  async (template, address) => {
    const first = await heldTo(template, address)
    expect(first.status).toBe(200)
    const again = await heldTo(template, address, { headers: { 'if-none-match': String(first.headers.etag) } })
    expect(again.status).toBe(304)
    const long = await heldTo(template, `${address}${address.includes('?') ? '&' : '?'}x=${'x'.repeat(9000)}`)
    expect(long.status).toBe(414)
    const odd = await heldTo(template, `${address}${address.includes('?') ? '&' : '?'}x=%00`)
    expect(odd.status).toBe(400)
  },
)

it('refusals of reads are described too', async () => {
  for (const [status, template, address] of refusals) expect((await heldTo(template, address)).status).toBe(status)
})
