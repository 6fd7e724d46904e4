// Subject: lib/server/api/openapi/document.ts, lib/server/api/writes.ts

import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import * as sourcesRoute from '@/app/api/v1/sources/route'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import { openApi } from '@/lib/server/api/openapi/document'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, publishedAttack, REASON } from '../../a-record'
import { addPeople, made, type Sent, tell, tokenOf } from '../tell'

const reference = z.object({ $ref: z.string() })
const content = z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional()
const response = z.looseObject({ headers: z.record(z.string(), reference).optional(), content })
const document = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.union([reference, response])) })),
  ),
  components: z.looseObject({
    headers: z.record(z.string(), z.looseObject({ required: z.boolean() })),
    responses: z.record(z.string(), response),
    schemas: z.record(z.string(), z.unknown()),
  }),
})
const said = document.parse(JSON.parse(JSON.stringify(openApi(new Map(), true))))

/** Set by the server entry on every answer of the API, where the write itself did not; see tests/server/http/rate.test.ts. */
const BY_ENTRY = new Set(['RateLimit', 'RateLimit-Policy'])
/** What an answer may say only if the document does. */
const TOLD = Object.keys(said.components.headers)

/** What is wrong with an answer by the document: its status, media type, body, and headers that are missing or not described. */
async function faultsOf(path: string, method: string, answer: Response): Promise<string[]> {
  const found = said.paths[path]?.[method]?.responses[String(answer.status)]
  if (!found) return [`${answer.status} is not described: ${await answer.text()}`]
  const name = reference.safeParse(found).data?.$ref.split('/').at(-1)
  const described = response.parse(name === undefined ? found : said.components.responses[name])
  const type = String(answer.headers.get('content-type')).split(';')[0] ?? ''
  const schema = described.content?.[type]?.schema
  if (!schema) return [`${type} is not described for ${answer.status}`]
  const whole = JSON.stringify({ ...schema, $defs: said.components.schemas })
  const checked = z
    .fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
    .safeParse(await answer.json())
  const headers = Object.keys(described.headers ?? {})
  const needed = headers.filter(one => said.components.headers[one]?.required && !BY_ENTRY.has(one))
  return [
    ...(checked.error?.issues ?? []).map(issue => `${issue.path.join('.')}: ${issue.message}`),
    ...needed.filter(one => !answer.headers.has(one)).map(one => `${one} is missing`),
    ...TOLD.filter(one => answer.headers.has(one) && !headers.includes(one)).map(one => `${one} is not described`),
  ]
}

eachEngine(engine => {
  let db: Database
  let all = { token: '' }
  const met = new Set<string>()

  beforeAll(async () => {
    db = await engine.freshDatabase()
    setDatabase(db)
    await addBasics(db)
    await addPeople(db)
    all = await tokenOf(db, 'admin', ...TOKEN_SCOPE_CODES)
  })
  afterAll(() => setDatabase(null))

  const template = (path: string) => `/api/v1/${path.replace(/IWM-[A-Z]-\d+/, '{id}')}`
  /** Sends a write, holds its answer to the document, and gives it. */
  async function held(status: number, path: string, body: unknown, sent: Sent = all): Promise<Response> {
    const answer = await tell(path, body, sent)
    const method = /\}$/.test(template(path)) ? 'patch' : 'post'
    expect([path, await faultsOf(template(path), method, answer.clone()), answer.status]).toEqual([path, [], status])
    if (answer.ok) met.add(`${method} ${template(path)}`)
    return answer
  }
  const versioned = (version: number): Sent => ({ ...all, headers: { 'if-match': `"v${version}"` } })
  const source = {
    id: 'a-report',
    title: 'A report',
    url: 'https://example.org/a-report',
    language: 'en',
    outlet_id: 'daily',
    date_published: '2026-01-02',
  }

  test('every write that succeeds answers what the document says', async () => {
    const once = { ...all, headers: { 'idempotency-key': 'once' } }
    const { event_id, version } = made.parse(await (await held(201, 'entries', anAttack(), once)).json())
    expect((await held(201, 'entries', anAttack(), once)).headers.get('idempotency-replayed')).toBe('true')
    const changed = await held(200, `entries/${event_id}`, { fields: { fatalities_best: 3 } }, versioned(version))
    const { version: next } = made.parse(await changed.json())
    await held(200, `entries/${event_id}/publish`, REASON, versioned(next))
    await held(200, `entries/${event_id}/retract`, REASON)
    await held(200, `entries/${event_id}/reinstate`, REASON)
    const twin = await publishedAttack(db)
    await held(200, `entries/${twin.event_id}/merge`, { into: event_id, ...REASON })
    await held(201, 'sources', source)
    await held(201, 'imports', { file_name: 'a.csv', content: 'kind,date_start\nattack,2026-01-02\n', format: 'csv' })
    const writes = OPERATIONS.filter(({ scope }) => scope !== undefined).map(({ method, path }) => `${method} ${path}`)
    expect([...met].toSorted()).toEqual(writes.toSorted())
  })

  test('every refusal of every write is described, with its problem details and headers', async () => {
    const { event_id } = await publishedAttack(db)
    const reader = await tokenOf(db, 'contributor', 'entries:draft')
    const paths = OPERATIONS.filter(({ scope }) => scope !== undefined).map(({ path }) =>
      path.replace('/api/v1/', '').replace('{id}', event_id),
    )
    for (const path of paths) {
      await held(401, path, {}, {})
      await held(401, path, {}, { token: 'iwm_unknown' })
      await held(400, path, {}, { ...all, headers: { 'if-match': '"v1"', 'idempotency-key': 'two words' } })
      await held(415, path, {}, { ...all, headers: { 'if-match': '"v1"', 'content-type': 'text/plain' } })
      await held(400, path, '{', versioned(1))
      await held(422, path, { none: 1 }, versioned(1))
      if (!/entries(?:\/[^/]+)?$/.test(path)) await held(403, path, {}, reader)
    }
    await held(428, `entries/${event_id}`, { fields: {} })
    await held(412, `entries/${event_id}`, { fields: {} }, versioned(99))
    await held(404, 'entries/IWM-A-9999/retract', REASON)
    await held(409, `entries/${event_id}/reinstate`, REASON)
    const refused = sourcesRoute.PUT()
    expect([refused.status, await faultsOf('/api/v1/sources', 'post', refused)]).toEqual([405, []])
  })
})
