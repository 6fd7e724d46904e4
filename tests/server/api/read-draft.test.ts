import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import { openApi } from '@/lib/server/api/openapi/document'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { BY_ENTRY, faultsOf } from '@/tests/support/api-document'
import { eachEngine } from '@/tests/support/db'
import { REASON } from '../a-record'
import { addPeople, draft, made, type Sent, tell, tokenOf } from './tell'

const TEMPLATE = '/api/v1/entries/{id}'
const idRow = z.object({ kind: z.enum(KIND_CODES), id: z.string() })
const answered = z.looseObject({ kind: z.string(), version: z.int(), status: z.string() })

test('a token may be brought for it and need not be for the rest', () => {
  const described = z.looseObject({ get: z.looseObject({ security: z.unknown() }) })
  const { get } = described.parse(z.record(z.string(), z.unknown()).parse(openApi().paths)[TEMPLATE])
  expect(get.security).toEqual([{}, { token: ['entries:draft'] }])
})

eachEngine(engine => {
  let db: Database
  let writer = { token: '' }
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    setDatabase(db)
    await addPeople(db)
    writer = await tokenOf(db, 'reviewer', 'entries:draft', 'entries:merge')
  })
  afterAll(() => setDatabase(null))

  /** Reads a draft, holds the answer to the document, and gives it. */
  async function held(status: number, id: string, sent: Sent = writer): Promise<Response> {
    const answer = await draft(id, sent)
    const faults = await faultsOf(TEMPLATE, 'get', answer.clone(), answer.ok ? BY_ENTRY : [...BY_ENTRY, 'ETag'])
    expect([id, answer.status, faults]).toEqual([id, status, []])
    return answer
  }
  const some = (each: number) =>
    db.read.query(
      sql`select kind, public_id as id from (select e.kind, e.public_id,
          row_number() over (partition by e.kind order by e.id) as n from entry e where e.merged_into is null) t
        where n <= ${each} order by kind, n`,
      idRow,
    )

  test('records of every kind are answered as the document says, public or changed', async () => {
    const records = await some(4)
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(KIND_CODES))
    for (const { kind, id } of [...records, { kind: 'milestone', id: 'IWM-M-0040' }])
      expect(answered.parse(await (await held(200, id)).json())).toMatchObject({ kind, status: 'published' })
    const first = records.filter((record, i) => records[i - 1]?.kind !== record.kind)
    for (const { id } of first) {
      const seen = String((await draft(id, writer)).headers.get('etag'))
      const tags = { fields: { tags: ['looked-at'] } }
      const changed = await tell(`entries/${id}`, tags, { ...writer, headers: { 'if-match': seen } })
      const { version } = made.parse(await changed.json())
      expect(answered.parse(await (await held(200, id)).json())).toMatchObject({ version, status: 'draft' })
    }
  })

  test('so is each refusal', async () => {
    const narrow = await tokenOf(db, 'contributor', 'sources:write')
    for (const sent of [{}, { token: 'iwm_unknown' }]) {
      const answer = await held(401, 'IWM-A-0001', sent)
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
    await held(403, 'IWM-A-0001', narrow)
    await held(404, 'IWM-A-9999')
    const [gone, into] = (await some(9)).filter(({ kind }) => kind === 'attack').slice(-2)
    if (!gone || !into) throw new Error('the starting data holds no two attacks')
    expect((await tell(`entries/${gone.id}/merge`, { into: into.id, ...REASON }, writer)).status).toBe(200)
    expect((await held(308, gone.id)).headers.get('location')).toBe(`/api/v1/entries/${into.id}?draft=1`)
  })
})
