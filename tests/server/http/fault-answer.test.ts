import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApi } from '@/lib/server/api/openapi/document'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { OPEN } from '@/lib/server/api/problem-details'
import { type FaultStatus, faultAnswer } from '@/lib/server/http/fault-answer'
import { BY_ENTRY, faultsOf } from '@/tests/support/api-document'
import { readProject, repositoryRoot } from '@/tests/support/architecture-project'

/** A refusal as a program hears it. */
function heard(fault: FaultStatus, url: string): Response {
  const { status, headers, body } = faultAnswer(fault, url)
  const said = [...headers].map(([name, value]): [string, string] => [name, String(value)])
  return new Response(new Uint8Array(body), { status, headers: said })
}

describe('what the entry refuses before anybody asks what it is', () => {
  const faults = [400, 413, 414, 429, 503, 'slow', 'busy'] as const

  it.each(OPERATIONS.map(({ method, path }) => [method, path] as const))(
    '%s %s: is described',
    async (method, path) => {
      for (const fault of faults)
        expect([fault, await faultsOf(path, method, heard(fault, path), BY_ENTRY)]).toEqual([fault, []])
    },
  )

  it('is open to programs in a browser below /api, /data and /feeds, with what it says of waiting', () => {
    for (const url of ['/api/v1/entries', '/data/1.zip', '/feeds/ar.atom'])
      for (const fault of faults) expect(Object.fromEntries(heard(fault, url).headers)).toMatchObject(OPEN)
    expect(heard(429, '/en/entries').headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('what every open answer carries', () => {
  it('lets a program in a browser read every header that the document describes', () => {
    const { headers } = z.looseObject({ headers: z.record(z.string(), z.unknown()) }).parse(openApi().components)
    const exposed = OPEN['access-control-expose-headers'].split(', ')
    expect(Object.keys(headers).filter(name => !exposed.includes(name))).toEqual([])
    expect(exposed).toContain('Retry-After')
  })

  it('is written in one place', () => {
    const own = readProject(repositoryRoot()).modules.filter(({ path }) => /^(?:lib|app)\//.test(path))
    const naming = own.filter(({ text }) => /access-control-(?:allow-origin|expose-headers)/i.test(text))
    expect(naming.map(({ path }) => path)).toEqual(['lib/server/api/problem-details.ts'])
  })
})
