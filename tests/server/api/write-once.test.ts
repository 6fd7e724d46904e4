// Subject: lib/server/api/write.ts, lib/server/commands/kept-answers.ts

import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import { WRITE_QUOTA } from '@/lib/server/commands/token-use'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, REASON } from '../a-record'
import { addPeople, made, refusal, tell, tokenOf } from './tell'

eachEngine(engine => {
  let db: Database
  let writer = { token: '' }

  beforeAll(async () => {
    db = await engine.freshDatabase()
    setDatabase(db)
    await addBasics(db)
    await addPeople(db)
    writer = await tokenOf(db, 'contributor', 'entries:draft', 'sources:write')
  })
  afterAll(() => setDatabase(null))

  const calm = () => db.transaction(tx => tx.execute(sql`delete from rate_limit`))
  const count = async (table: 'entry' | 'audit' | 'source' | 'revision') =>
    (
      await db.read.query(
        sql`select case ${table} when 'entry' then (select count(*) from entry) when 'audit' then (select count(*) from audit)
          when 'source' then (select count(*) from source) else (select count(*) from revision) end::int as n`,
        z.object({ n: z.number() }),
      )
    )[0]?.n
  const begin = async () => made.parse(await (await tell('entries', anAttack(), { token: writer.token })).json())
  const tag = (version: number) => ({ 'if-match': `"v${version}"` })

  describe('once', () => {
    test('a request with a key happens once, and is answered the same for a day', async () => {
      await calm()
      const sent = { ...writer, headers: { 'idempotency-key': 'once-1' } }
      const before = [await count('entry'), await count('audit')]
      const answers = await Promise.all([1, 2, 3].map(() => tell('entries', anAttack(), sent)))
      const bodies = await Promise.all(answers.map(answer => answer.text()))
      expect(new Set(bodies).size).toBe(1)
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
      expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
      expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(2)
      expect([await count('entry'), await count('audit')]).toEqual(before.map(n => (n ?? 0) + 1))
      expect(await refusal(await tell('entries', anAttack({ weapon: 'rocket' }), sent))).toEqual([
        '422',
        'idempotency_reused',
      ])
      expect(await refusal(await tell('sources', { id: 'k', title: 'x', language: 'en' }, sent))).toEqual([
        '422',
        'idempotency_reused',
      ])
      const other = await tokenOf(db, 'contributor', 'entries:draft')
      expect(
        (await tell('entries', anAttack(), { ...other, headers: sent.headers })).headers.get('idempotency-replayed'),
      ).toBe(null)
      await db.transaction(tx => tx.execute(sql`update api_request set created_at = created_at - interval '24 hours'`))
      const next = await tell('entries', anAttack(), sent)
      expect([next.status, next.headers.get('idempotency-replayed')]).toEqual([201, null])
      const kept = await db.read.query(sql`select key from api_request`, z.unknown())
      expect(kept).toHaveLength(1)
    })

    test('a change that was made is answered again, though the record has moved since', async () => {
      const { event_id, version } = await begin()
      const sent = { ...writer, headers: { ...tag(version), 'idempotency-key': 'patch-1' } }
      const first = await tell(`entries/${event_id}`, { fields: { weapon: 'rocket' } }, sent)
      const again = await tell(`entries/${event_id}`, { fields: { weapon: 'rocket' } }, sent)
      expect([first.status, again.status, await again.text()]).toEqual([200, 200, await first.text()])
    })

    test('what was refused did nothing, so the same key may be sent again', async () => {
      const sent = { ...writer, headers: { 'idempotency-key': 'refused-1' } }
      const report = { id: 'late-1', title: 'x', language: 'en', outlet_id: 'comes-later' }
      expect(await refusal(await tell('sources', report, sent))).toEqual(['422', 'outlet_unknown outlet_id'])
      await db.transaction(tx =>
        tx.execute(sql`insert into outlet (id, name_en, name_ar) values ('comes-later', 'x', 'س')`),
      )
      expect((await tell('sources', report, sent)).status).toBe(201)
    })
  })

  test('a token has so many writes a minute, and every answer says how many are left', async () => {
    await calm()
    const { token, id } = await tokenOf(db, 'contributor', 'entries:draft')
    const first = await tell('entries', anAttack(), { token })
    expect(first.headers.get('ratelimit-policy')).toBe(`"writes";q=${WRITE_QUOTA.most};w=${WRITE_QUOTA.window}`)
    expect(first.headers.get('ratelimit')).toMatch(new RegExp(`^"writes";r=${WRITE_QUOTA.most - 1};t=\\d+$`))
    const fill = () =>
      db.transaction(tx =>
        tx.execute(sql`update rate_limit set count = ${WRITE_QUOTA.most} where key = ${`token:${id}`}`),
      )
    await fill()
    // At the turn of the minute the window is a new one: once more then.
    let answer = await tell('entries', anAttack(), { token })
    if (answer.status !== 429) {
      await fill()
      answer = await tell('entries', anAttack(), { token })
    }
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('ratelimit')).toContain('r=0')
    expect(await refusal(answer)).toEqual(['429', 'too_many'])
    expect((await tell('entries', anAttack(), writer)).status).toBe(201)
  })

  test('whatever is sent, nothing fails on our side and nothing half done stays', async () => {
    const { event_id, version } = await begin()
    const whole = await tokenOf(db, 'admin', ...TOKEN_SCOPE_CODES)
    const words = fc.oneof(
      fc.constantFrom(...Object.keys(anAttack().fields), 'kind', 'fields', 'citations', 'source_id', 'dues', 'into'),
      fc.constantFrom('__proto__', 'constructor', 'toString', '', 'id', 'reason_en', 'add_citations', 'expected'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const leaf = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'attack',
        'milestone',
        '2024-01-04',
        'IQ',
        'daily-1',
        event_id,
        '\u0000',
        '\ud800',
        1e308,
        -0,
        2 ** 53,
      ),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    )
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('list'), tie('object')),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      object: fc.dictionary(words, tie('tree'), { maxKeys: 5 }),
    }))
    const near = fc
      .record({ key: words, value: tree, at: fc.constantFrom('body', 'fields', 'citations', 'file') })
      .map(({ key, value, at }) => {
        const attack = anAttack()
        if (at === 'file') return { file_name: 'a.csv', content: JSON.stringify(value) ?? 'a', [key]: value }
        if (at === 'body') return { ...attack, ...REASON, [key]: value }
        if (at === 'fields') return { ...attack, fields: { ...attack.fields, [key]: value } }
        return { ...attack, citations: [{ source_id: 'daily-1', [key]: value }] }
      })
    const addresses = [
      'entries',
      'sources',
      'imports',
      `entries/${event_id}`,
      ...['publish', 'retract', 'merge'].map(verb => `entries/${event_id}/${verb}`),
    ]
    const before = await count('revision')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...addresses), fc.oneof(tree, near), fc.boolean(), async (path, body, keyed) => {
        await calm()
        const headers = { ...tag(version), ...(keyed ? { 'idempotency-key': 'fuzz' } : {}) }
        const answer = await tell(path, JSON.stringify(body) ?? 'null', { ...whole, headers })
        expect(answer.status).toBeLessThan(500)
        if (answer.status >= 400) await refusal(answer)
      }),
      { numRuns: 300 },
    )
    expect(await verifyChain(db.read)).toEqual([])
    expect((await count('revision')) ?? 0).toBeGreaterThanOrEqual(before ?? 0)
  })
})
