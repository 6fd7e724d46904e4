// Subject: lib/server/api/openapi/document.ts, lib/server/api/writes.ts
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as sourcesRoute from '@/app/api/v1/sources/route'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { BY_ENTRY, faultsOf } from '@/tests/support/api-document'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, publishedAttack, REASON } from '../../a-record'
import { everyCommand } from '../commands/every-command'
import { addPeople, made, type Sent, tell, tokenOf } from '../tell'

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
    expect([path, await faultsOf(template(path), method, answer.clone(), BY_ENTRY), answer.status]).toEqual([
      path,
      [],
      status,
    ])
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
    await everyCommand(db, (name, body, version) =>
      held(200, `commands/${name}`, body, version === undefined ? all : versioned(version)),
    )
    const writes = OPERATIONS.filter(({ scope }) => scope !== undefined).map(({ method, path }) => `${method} ${path}`)
    expect([...met].toSorted()).toEqual(writes.toSorted())
  })

  test('every refusal of every write is described, with its problem details and headers', async () => {
    const { event_id } = await publishedAttack(db)
    const reader = await tokenOf(db, 'contributor', 'entries:draft')
    const paths = OPERATIONS.filter(({ scope }) => scope !== undefined).map(({ path }) =>
      path.replace('/api/v1/', '').replace('{id}', event_id),
    )
    const byReader = new Set(
      OPERATIONS.filter(({ scope }) => scope === 'entries:draft').map(({ path }) =>
        path.replace('/api/v1/', '').replace('{id}', event_id),
      ),
    )
    for (const path of paths) {
      // A token may write so often in a minute; what is tried here is something else.
      await db.transaction(tx => tx.execute(sql`delete from rate_limit`))
      await held(401, path, {}, {})
      await held(401, path, {}, { token: 'iwm_unknown' })
      await held(400, path, {}, { ...all, headers: { 'if-match': '"v1"', 'idempotency-key': 'two words' } })
      await held(415, path, {}, { ...all, headers: { 'if-match': '"v1"', 'content-type': 'text/plain' } })
      await held(400, path, '{', versioned(1))
      await held(422, path, { none: 1 }, versioned(1))
      if (!byReader.has(path)) await held(403, path, {}, reader)
    }
    await held(428, `entries/${event_id}`, { fields: {} })
    await held(412, `entries/${event_id}`, { fields: {} }, versioned(99))
    await held(428, `entries/${event_id}`, { fields: {} }, { ...all, headers: { 'if-match': '*' } })
    for (const verb of ['publish', 'retract', 'reinstate', 'merge']) {
      const body = verb === 'merge' ? { into: (await publishedAttack(db)).event_id, ...REASON } : REASON
      await held(412, `entries/${event_id}/${verb}`, body, { ...all, headers: { 'if-match': '"other"' } })
      // What is published already has nothing to publish, whatever version was seen.
      if (verb !== 'publish') await held(412, `entries/${event_id}/${verb}`, body, versioned(999_999))
    }
    await held(404, 'entries/IWM-A-9999/retract', REASON)
    await held(409, `entries/${event_id}/reinstate`, REASON)
    const refused = sourcesRoute.PUT()
    expect([refused.status, await faultsOf('/api/v1/sources', 'post', refused, BY_ENTRY)]).toEqual([405, []])
  })
})
