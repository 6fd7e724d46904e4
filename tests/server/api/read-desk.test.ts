import { raw } from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { BY_ENTRY, faultsOf } from '@/tests/support/api-document'
import { eachEngine } from '@/tests/support/db'
import { addPeople, deskRead, type Sent, tokenOf } from './tell'

const TEMPLATE = '/api/v1/desk/{list}/{key}'
/** One of each list that the starting data set has. */
const THERE = [
  ['outlets', 'select id from outlet order by id limit 1'],
  ['actors', 'select id from actor order by id limit 1'],
  ['places', 'select id from place order by id limit 1'],
  ['sources', 'select id from source order by id limit 1'],
  ['coverage', 'select id::text as id from coverage order by id limit 1'],
] as const

eachEngine(engine => {
  let db: Database
  let all = { token: '' }
  let one = { token: '' }
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    setDatabase(db)
    await addPeople(db)
    all = await tokenOf(db, 'reviewer', 'names:write', 'coverage:write', 'import', 'shares:write')
    one = await tokenOf(db, 'reviewer', 'coverage:write')
  })
  afterAll(() => setDatabase(null))

  /** Reads one thing of the desk and holds the answer to the document. */
  async function held(status: number, list: string, key: string, sent: Sent): Promise<Response> {
    const answer = await deskRead(list, key, sent)
    const byEntry = answer.headers.has('etag') ? BY_ENTRY : [...BY_ENTRY, 'ETag']
    expect([list, answer.status, await faultsOf(TEMPLATE, 'get', answer.clone(), byEntry)]).toEqual([list, status, []])
    expect(answer.headers.get('cache-control')).toContain('no-store')
    return answer
  }

  test.each(THERE)(
    '%s are answered as the document says, to whoever may change them and to nobody else',
    async (list, query) => {
      const [row] = await db.read.query(raw(query), z.object({ id: z.string() }))
      const key = row?.id ?? ''
      const answer = await held(200, list, key, all)
      expect(JSON.stringify(await answer.json())).toContain(key)
      await held(401, list, key, {})
      if (list !== 'coverage') await held(403, list, key, one)
      await held(404, list, 'no-such-thing', all)
    },
  )
})
