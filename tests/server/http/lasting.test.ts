import { describe, expect, it } from 'vitest'
import { lifetimeOf } from '@/lib/server/http/lasting'

describe('lifetimeOf', () => {
  it.each([
    '/api/v1/entries?rev=1',
    '/api/v1/entries?kind=attack&rev=9',
    '/api/v1/entries/IWM-A-0001?rev=009',
    '/api/v1/sources?%72ev=3',
    '/data/9.zip',
    '/data/1.zip.sha256',
  ])('%s holds for good at revision 9', url => {
    expect(lifetimeOf(url, 9)).toContain('immutable')
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
    '/en/charts/attacks?rev=3',
  ])('%s is to be checked', url => {
    expect(lifetimeOf(url, 9)).toBe('public, no-cache')
  })
})
