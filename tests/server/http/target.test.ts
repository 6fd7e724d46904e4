import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isPersonal, kindOfTarget, targetFault, variantOf } from '@/lib/server/http/target'

function request(headers: Record<string, string>): IncomingMessage {
  const req = new IncomingMessage(new Socket())
  req.headers = headers
  return req
}

describe('targetFault', () => {
  it.each([
    '/',
    '/ar',
    '/en/entries?q=%D8%B9%D9%8A%D9%86&from=2024-01-01',
    '/en/entries?q=a+b%20c',
    '/%D8%B9',
    '/en/entries?note=line%0Aline',
  ])('finds nothing wrong with %s', url => expect(targetFault(url)).toBeNull())

  it.each([
    ['a lone percent sign', '/en/%'],
    ['half an escape', '/en/%4'],
    ['an escape that is no hexadecimal', '/en/%zz'],
    ['bytes that are no UTF-8', '/en/%ff%fe'],
    ['half a surrogate pair', '/en/%ED%A0%80'],
    ['NUL in the path', '/en/%00'],
    ['NUL in the query', '/en/entries?q=a%00b'],
    ['another control character', '/en/%07'],
    ['another host', '//evil.example/en'],
    ['backslashes', '/\\evil.example'],
    ['escaped backslashes', '/%5Cevil.example'],
    ['a whole address', 'http://evil.example/'],
    ['an asterisk', '*'],
    ['nothing', ''],
  ])('calls %s a bad request', (_, url) => expect(targetFault(url)).toBe(400))

  it('calls an endless address too long', () => expect(targetFault(`/en?q=${'a'.repeat(9000)}`)).toBe(414))
})

describe('kindOfTarget', () => {
  it('tells built files, what may be kept and what may not apart', () => {
    expect(kindOfTarget('/_next/static/chunks/a.js')).toBe('asset')
    expect(kindOfTarget('/_next/image?url=x')).toBe('private')
    expect(kindOfTarget('/')).toBe('private')
    expect(kindOfTarget('/?digits=arab')).toBe('private')
    expect(kindOfTarget('/ar/admin')).toBe('private')
    expect(kindOfTarget('/en/admin/queue?page=2')).toBe('private')
    expect(kindOfTarget('/en/admin?x')).toBe('private')
    expect(kindOfTarget('/en/administration')).toBe('public')
    expect(kindOfTarget('/en/entries?q=/admin')).toBe('public')
    expect(kindOfTarget('/api/v1/entries')).toBe('public')
  })
})

describe('variantOf', () => {
  it('is empty for a page and differs by every header that chooses a part', () => {
    expect(variantOf(request({ accept: 'text/html' }))).toBe('')
    const variants = [
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { rsc: '1', 'next-router-state-tree': 'a' },
      { rsc: '1', 'next-url': 'a' },
      { rsc: '1', 'next-router-segment-prefetch': 'a' },
    ].map(headers => variantOf(request(headers)))
    expect(new Set(variants).size).toBe(variants.length)
    expect(variants).not.toContain('')
  })
})

describe('isPersonal', () => {
  it('knows a session and a token, and no other cookie', () => {
    expect(isPersonal(request({}))).toBe(false)
    expect(isPersonal(request({ cookie: 'theme=dark; not_iwm_session=1' }))).toBe(false)
    expect(isPersonal(request({ cookie: 'theme=dark; iwm_session=abc' }))).toBe(true)
    expect(isPersonal(request({ cookie: '__Host-iwm_session=abc' }))).toBe(true)
    expect(isPersonal(request({ authorization: 'Bearer x' }))).toBe(true)
  })
})
