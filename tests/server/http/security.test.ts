import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  contentPolicy,
  frameAncestors,
  isDocument,
  pagePolicy,
  scriptHashes,
  securityHeaders,
} from '@/lib/server/http/security'

const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

describe('scriptHashes', () => {
  it('names the scripts that the framework writes, each once', () => {
    const code = 'self.__next_f.push([1,"a < b"])'
    const html = `<script>${code}</script><script src="/a.js" async=""></script><script id="_R_">${code}</script>`
    expect(scriptHashes(html)).toEqual([hash(code)])
  })

  it('leaves out scripts of another shape and data that is no script', () => {
    expect(scriptHashes('<script>alert(1)</script><script type="application/ld+json">{"a":1}</script>')).toEqual([])
  })
})

describe('contentPolicy', () => {
  it('lets no script run that is not ours or named, and nobody frame', () => {
    const policy = contentPolicy(["'sha256-x'"], "'none'")
    expect(policy).toContain("script-src 'self' 'sha256-x';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy).toContain("frame-ancestors 'none'")
  })
})

describe('frameAncestors', () => {
  it('opens embeds to whom the settings say, and nothing else', () => {
    expect(frameAncestors('/en/embed/attacks?tab=table', 'https://news.example')).toBe('https://news.example')
    expect(frameAncestors('/en/charts/attacks', '*')).toBe("'none'")
    expect(frameAncestors('/en?x=/en/embed/attacks', '*')).toBe("'none'")
  })
})

describe('securityHeaders', () => {
  it('says of a database of made-up events that it is one, and of no other', () => {
    expect(securityHeaders(false, true)).toContainEqual(['iwm-synthetic', 'true'])
    expect(securityHeaders(false).map(([name]) => name)).not.toContain('iwm-synthetic')
  })

  it('asks for https only where the site is reached by it', () => {
    const names = (https: boolean): string[] => securityHeaders(https).map(([name]) => name)
    expect(names(true)).toContain('strict-transport-security')
    expect(names(false)).not.toContain('strict-transport-security')
    expect(names(false)).toContain('x-content-type-options')
  })
})

it('a page is what a browser shows as one: HTML, and SVG, which could hold scripts', () => {
  const types = [
    'text/html; charset=utf-8',
    'image/svg+xml',
    'image/svg+xml; charset=utf-8',
    'image/png',
    'text/csv',
    undefined,
  ]
  expect(types.map(isDocument)).toEqual([true, true, true, false, false, false])
  const policy = pagePolicy('<svg><style>a{}</style><script>alert(1)</script></svg>', '/en/charts/attacks.svg', '*')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toMatch(/style-src 'self' 'sha256-/)
  expect(pagePolicy('', '/en/embed/attacks', 'https://news.example')).toContain('frame-ancestors https://news.example')
})
