import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { lifetimeOf } from '@/lib/server/http/lasting'
import { entryBefore } from '@/tests/support/http-site'

describe('lifetimeOf', () => {
  it.each([
    '/api/v1/entries?rev=1',
    '/api/v1/entries?kind=attack&rev=9',
    '/api/v1/entries/IWM-A-0001?rev=009',
    '/api/v1/sources?%72ev=3',
  ])('%s holds for good at revision 9', url => {
    expect(lifetimeOf(url, 9)).toEqual({ cache: 'public, max-age=31536000, immutable', fixed: true })
  })

  // Words of the build stand in the file, so another build may send others; no revision does.
  it.each(['/data/9.zip', '/data/1.zip.sha256', '/data/1.zip?x=1'])('%s is to be checked, by a tag that stays', url => {
    expect(lifetimeOf(url, 9)).toEqual({ cache: 'public, no-cache', fixed: true })
  })

  it.each([
    // No revision, or one that is not a number: a day's last revision may still come.
    '/api/v1/entries',
    '/api/v1/entries?rev=',
    '/api/v1/entries?rev=2026-11-22',
    '/api/v1/entries?prev=3',
    '/api/v1/entries?rev=1&rev=2',
    // There is no such revision yet.
    '/api/v1/entries?rev=0',
    '/api/v1/entries?rev=10',
    '/api/v1/entries?rev=99999999999999999999',
    // A search goes by the names of today.
    '/api/v1/entries?q=erbil&rev=3',
    '/data/10.zip',
    '/data/latest.zip',
    '/data/1.zipper',
    // Pages name files of the build and count days to today.
    '/en?rev=3',
    '/ar/entries?rev=3',
    '/api/v1/openapi.json?rev=3',
    '/api/v1/revisions/9?rev=3',
    '/api/v1/entriesx?rev=3',
    '/en/charts/attacks?rev=3',
  ])('%s is to be checked', url => {
    expect(lifetimeOf(url, 9)).toEqual({ cache: 'public, no-cache', fixed: false })
  })
})

it('holds for good what the API reads at a revision, and nothing else of it', () => {
  const reads = OPERATIONS.filter(({ method }) => method === 'get')
  const fixed = reads.filter(({ path }) => lifetimeOf(`${path.replace(/\{\w+\}/g, '7')}?rev=3`, 9).fixed)
  expect(fixed.map(({ name }) => name)).toEqual(reads.filter(({ query }) => 'rev' in query).map(({ name }) => name))
  expect(fixed.length).toBeGreaterThan(3)
  expect(fixed.length).toBeLessThan(reads.length)
})

it('keeps the tag of an edition of the data set when the record moves, and gives it up with the build', async () => {
  const whole = (_: unknown, res: { end(text: string): void }) => res.end('an edition')
  const one = await entryBefore(whole)
  const other = await entryBefore(whole, { build: 'b2' })
  try {
    const { etag } = (await one.ask('/data/1.zip')).headers
    one.state.revision = 2
    const again = { headers: { 'if-none-match': String(etag) } }
    await expect.poll(async () => (await one.ask('/data/2.zip')).headers.etag).toBe(etag)
    expect((await one.ask('/data/1.zip', again)).status).toBe(304)
    const anew = await other.ask('/data/1.zip', again)
    expect([anew.status, anew.headers.etag === etag]).toEqual([200, false])
  } finally {
    await one.close()
    await other.close()
  }
})
