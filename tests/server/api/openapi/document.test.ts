import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as describeRoute from '@/app/api/v1/openapi.json/route'
import { OPEN_COMMANDS } from '@/lib/server/api/commands/open-commands'
import { openApi } from '@/lib/server/api/openapi/document'
import { entries, FILE, MOST } from '@/lib/server/api/read-entries'
import { changes, entry, revision, sources, tallies } from '@/lib/server/api/reads'
import { setDatabase } from '@/lib/server/db/current'
import { repositoryRoot } from '@/tests/support/architecture-project'
import { eachEngine } from '@/tests/support/db'

const operation = z.looseObject({
  operationId: z.string(),
  description: z.string(),
  'x-description-ar': z.string().regex(/[\u0600-\u06ff]/),
  parameters: z.array(
    z.looseObject({
      name: z.string(),
      in: z.string(),
      description: z.string(),
      'x-description-ar': z.string(),
      schema: z.looseObject({}),
    }),
  ),
  responses: z.record(
    z.string(),
    z.looseObject({
      content: z
        .record(z.string(), z.looseObject({ schema: z.looseObject({}), example: z.unknown().optional() }))
        .optional(),
    }),
  ),
})
const document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({})),
    responses: z.record(z.string(), z.unknown()),
  }),
})
type Described = z.output<typeof document>

/** Routes of the file system with the methods that each says it takes, as the description names them. */
async function routes(): Promise<string[]> {
  const files = readdirSync(`${repositoryRoot()}/app/api/v1`, { recursive: true, encoding: 'utf8' })
  const found = files.filter(file => file.endsWith('route.ts'))
  const said = await Promise.all(
    found.map(async file => {
      const route: { OPTIONS: () => Response } = await import(
        /* @vite-ignore */ `${repositoryRoot()}/app/api/v1/${file}`
      )
      const path = `/api/v1/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
      const methods = String(route.OPTIONS().headers.get('access-control-allow-methods')).split(', ')
      const own = methods.filter(method => method !== 'HEAD' && method !== 'OPTIONS')
      // One route answers for every command that programs run by its name; each is described for itself.
      const paths = path.includes('{name}')
        ? OPEN_COMMANDS.map(({ command }) => path.replace('{name}', command))
        : [path]
      return paths.flatMap(one => own.map(method => `${method} ${one}`))
    }),
  )
  return said.flat().sort()
}

/** The schema that the document gives for an answer, as something that checks values. */
function checker(said: Described, path: string, method: string, status: string, type = 'application/json') {
  const schema = said.paths[path]?.[method]?.responses[status]?.content?.[type]?.schema
  if (!schema) throw new Error(`nothing describes ${method} ${path} ${status} ${type}`)
  const text = JSON.stringify({ ...schema, $defs: said.components.schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  )
  return z.fromJSONSchema(JSON.parse(text))
}

test('every route of the file system is described, and nothing else is', async () => {
  const said = document.parse(openApi())
  const described = Object.entries(said.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(await routes())
  expect(described.length).toBeGreaterThan(12)
})

test('every reference in the document leads somewhere, and every operation has its own name', () => {
  const text = JSON.stringify(openApi())
  const said = document.parse(JSON.parse(text))
  for (const [, kind = '', name = ''] of text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g))
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(said.components[kind])), `${kind}/${name}`).toContain(
      name,
    )
  const ids = Object.values(said.paths).flatMap(methods => Object.values(methods).map(one => one.operationId))
  expect(new Set(ids).size).toBe(ids.length)
})

describe('what may stand in paths, queries and headers is said as it is checked', () => {
  const said = document.parse(openApi())
  const cases: [path: string, method: string, name: string, good: unknown[], bad: unknown[]][] = [
    ['/api/v1/entries/{id}', 'get', 'id', ['IWM-A-0001'], ['IWM-A-1', 'x', 'iwm-a-0001']],
    ['/api/v1/revisions/{n}', 'get', 'n', [1, 266], [0, 1.5, 'latest']],
    ['/api/v1/entries', 'get', 'limit', [1, FILE, 'all'], [0, FILE + 1, 'some']],
    ['/api/v1/sources', 'get', 'limit', [1, MOST], [0, MOST + 1, 'all']],
    ['/api/v1/entries/{id}', 'patch', 'If-Match', ['"v12"', 'W/"v12"'], ['*', '"r266"', 'v12']],
    ['/api/v1/entries/{id}/publish', 'post', 'If-Match', ['"v12"', 'W/"v12"', '*'], ['"r266"', 'v12', '**']],
    [
      '/api/v1/sources',
      'post',
      'Idempotency-Key',
      ['7f3a-1', '~'.repeat(200)],
      ['', 'two words', 'é', 'x'.repeat(201)],
    ],
  ]
  test.each(cases)('%s %s: %s', (path, method, name, good, bad) => {
    const found = said.paths[path]?.[method]?.parameters.find(one => one.name === name)
    const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(found?.schema)))
    expect([...good, ...bad].filter(value => schema.safeParse(value).success)).toEqual(good)
  })

  test('and how much a list gives at most in its words', () => {
    const limit = said.paths['/api/v1/entries']?.get?.parameters.find(({ name }) => name === 'limit')
    for (const text of [limit?.description, limit?.['x-description-ar']])
      expect(text?.match(/\d+/g)).toEqual([String(MOST), String(FILE)])
  })
})

eachEngine(engine => {
  beforeAll(async () => setDatabase(await engine.loadedDatabase()))
  afterAll(() => setDatabase(null))
  const ask = (path: string) => new Request(`http://localhost:3000/api/v1/${path}`)

  describe('real answers are what the document says, and hold nothing else', () => {
    const said = document.parse(openApi(new Map(), true))
    const cases: [string, string, () => Promise<Response>][] = [
      ['/api/v1/entries', '200', () => entries(ask('entries?limit=500'))],
      ['/api/v1/entries', '200', () => entries(ask('entries?kind=milestone,force_level,tally_claim&limit=500'))],
      ['/api/v1/tallies', '200', () => tallies(ask('tallies?grain=week&stack=place'))],
      ['/api/v1/sources', '200', () => sources(ask('sources?limit=500'))],
      ['/api/v1/changes', '200', () => changes(ask('changes?limit=500'))],
      ['/api/v1/revisions/{n}', '200', () => revision(ask('revisions/5'), '5')],
      ['/api/v1/entries/{id}', '200', () => entry(ask('entries/IWM-M-0040'), 'IWM-M-0040')],
      ['/api/v1/entries/{id}', '200', () => entry(ask('entries/IWM-A-0001'), 'IWM-A-0001')],
    ]
    test.each(cases)('GET %s → %s', async (path, status, read) => {
      const answer = await read()
      expect(answer.status).toBe(Number(status))
      const checked = checker(said, path, 'get', status).safeParse(await answer.json())
      expect(checked.error?.issues.slice(0, 3) ?? []).toEqual([])
    })

    test('the check can fail', () => {
      expect(
        checker(said, '/api/v1/tallies', 'get', '200').safeParse({ revision: 1, rows: [{ key: 'all' }] }).success,
      ).toBe(false)
      expect(checker(said, '/api/v1/tallies', 'get', '200').safeParse({ revision: 1, rows: [], more: 1 }).success).toBe(
        false,
      )
    })

    test('problems and files too', async () => {
      const problem = said.components.responses
      expect(Object.keys(problem)).toContain('400')
      const answer = await entries(ask('entries?kind=war'))
      const schema = JSON.stringify({ $ref: '#/$defs/Problem', $defs: said.components.schemas }).replaceAll(
        '#/components/schemas/',
        '#/$defs/',
      )
      const read = z.fromJSONSchema(JSON.parse(schema)).safeParse(await answer.json())
      expect(read.error?.issues ?? []).toEqual([])
      const features = await entries(ask('entries?format=geojson&limit=20'))
      const open = document.parse(openApi())
      expect(
        checker(open, '/api/v1/entries', 'get', '200', 'application/geo+json').safeParse(await features.json()).success,
      ).toBe(true)
    })
  })

  test('the document is answered with examples of the record as it stands', async () => {
    const answer = await describeRoute.GET(ask('openapi.json'))
    const said = document.parse(await answer.json())
    const example = said.paths['/api/v1/tallies']?.get?.responses['200']?.content?.['application/json']?.example
    expect(example).toMatchObject({
      rows: [{ bucket: '2024-02', key: 'drone', value: 3, low: 2, high: 3 }, {}, {}, {}],
    })
    for (const [path, methods] of Object.entries(said.paths)) {
      const held = methods.get?.responses['200']?.content?.['application/json']?.example
      if (held !== undefined) expect(checker(said, path, 'get', '200').safeParse(held).success, path).toBe(true)
    }
  })
})
