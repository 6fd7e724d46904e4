import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { textAnswer } from '@/lib/server/http/answer'
import { codingFor, formOf, preferredCoding } from '@/lib/server/http/coding'

describe('preferredCoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['br; q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=nonsense', 'identity'],
  ])('%s → %s', (header, coding) => expect(preferredCoding(header)).toBe(coding))
})

describe('codingFor', () => {
  it('leaves small bodies, pictures and what is already coded as they are', () => {
    const long = 'x'.repeat(2000)
    expect(codingFor(textAnswer(200, 'text/html', long), 'br')).toBe('br')
    expect(codingFor(textAnswer(200, 'application/problem+json', long), 'gzip')).toBe('gzip')
    expect(codingFor(textAnswer(200, 'image/svg+xml', long), 'br')).toBe('br')
    expect(codingFor(textAnswer(200, 'text/html', 'short'), 'br')).toBe('identity')
    expect(codingFor(textAnswer(200, 'font/woff2', long), 'br')).toBe('identity')
    expect(codingFor(textAnswer(200, 'text/html', long, [['content-encoding', 'gzip']]), 'br')).toBe('identity')
  })
})

describe('formOf', () => {
  const text = 'ما عدد القوات؟ '.repeat(200)

  it('makes each form once, and each holds the same text', async () => {
    const answer = textAnswer(200, 'text/html', text)
    const [brotli, again, gzip] = await Promise.all([
      formOf(answer, 'br'),
      formOf(answer, 'br'),
      formOf(answer, 'gzip'),
    ])
    expect(again).toBe(brotli)
    expect(String(brotliDecompressSync(brotli.body))).toBe(text)
    expect(String(gunzipSync(gzip.body))).toBe(text)
    expect(String((await formOf(answer, 'identity')).body)).toBe(text)
    expect(brotli.head).toEqual([
      'content-type',
      'text/html; charset=utf-8',
      'content-encoding',
      'br',
      'content-length',
      String(brotli.body.length),
    ])
  })
})
