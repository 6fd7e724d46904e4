import { expect, it } from 'vitest'
import { isEmptyMissing, isMissingTarget, missingTarget } from '@/lib/server/http/missing'

it.each([
  ['nothing at all', undefined, '', true],
  ['a document that a script is to fill', 'text/html; charset=utf-8', '<html id="__next_error__">', true],
  ['a page of its own', 'text/html', '<html lang="en">', false],
  ['a problem', 'application/problem+json', '', false],
])('a 404 with %s is given the page of missing addresses: %4$s', (_, type, body, empty) => {
  const headers = new Map<string, string>(type === undefined ? [] : [['content-type', type]])
  expect(isEmptyMissing({ status: 404, headers, body: Buffer.from(body), forms: new Map() })).toBe(empty)
  expect(isEmptyMissing({ status: 200, headers, body: Buffer.from(body), forms: new Map() })).toBe(false)
})

it.each([
  ['/en/nothing', '/en/missing'],
  ['/ar', '/ar/missing'],
  ['/ar/entries/IWM-A-9999?rev=1', '/ar/missing'],
  ['/en/changes/99999?rev=1', '/en/missing?list=changes'],
  ['/ar/charts/none', '/ar/missing?list=charts'],
  ['/en/embed/none?theme=dark', '/en/missing?list=charts'],
  ['/ar/sources/none/more', '/ar/missing?list=sources'],
  ['/en/outlets/none', '/en/missing?list=outlets'],
  ['/en/changes', '/en/missing'],
  ['/fr/changes/5', '/und/missing'],
  ['/english', '/und/missing'],
])('what stands for %s is %s, in the language of the address and of its list', (asked, target) => {
  expect(missingTarget(asked)).toBe(target)
  expect(isMissingTarget(target)).toBe(true)
})
