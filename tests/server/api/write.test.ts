import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '@/lib/server/commands/command'
import { closeAccount } from '@/lib/server/commands/manage-people'
import { revokeToken } from '@/lib/server/commands/tokens'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, must, publishedAttack, REASON } from '../a-record'
import { entry } from './ask'
import { addPeople, draft, made, refusal, tell, tokenOf, told } from './tell'

const released = z.object({ event_id: z.string(), status: z.string(), revision: z.number() })

eachEngine(engine => {
  let db: Database
  let writer = { token: '' }
  let reviewer = { token: '' }

  beforeAll(async () => {
    db = await engine.freshDatabase()
    setDatabase(db)
    await addBasics(db)
    await addPeople(db)
    writer = await tokenOf(db, 'contributor', 'entries:draft', 'sources:write')
    reviewer = await tokenOf(db, 'reviewer', 'entries:draft', 'entries:publish', 'entries:retract', 'entries:merge')
  })
  afterAll(() => setDatabase(null))

  const calm = () => db.transaction(tx => tx.execute(sql`delete from rate_limit`))
  const begin = async () => made.parse(await (await tell('entries', anAttack(), { token: writer.token })).json())
  const tag = (version: number) => ({ 'if-match': `"v${version}"` })

  test('a record goes from a program to the public and back, by the commands that forms use', async () => {
    const answer = await tell('entries', anAttack({ fatalities_best: 2 }), writer)
    expect(answer.status).toBe(201)
    const { event_id, version } = made.parse(await answer.json())
    expect(answer.headers.get('location')).toBe(`/api/v1/entries/${event_id}?draft=1`)
    expect(answer.headers.get('etag')).toBe(`"v${version}"`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await entry(event_id)).status).toBe(404)

    const patch = { fields: { fatalities_best: 3 }, add_citations: [{ source_id: 'weekly-1', quote_exact: 'ثلاثة' }] }
    const changed = await tell(`entries/${event_id}`, patch, { ...writer, headers: tag(version) })
    expect(changed.status).toBe(200)
    const { version: next } = made.parse(await changed.json())
    expect(changed.headers.get('etag')).toBe(`"v${next}"`)
    const read = await draft(event_id, writer)
    expect([read.status, read.headers.get('etag'), read.headers.get('cache-control')]).toEqual([
      200,
      `"v${next}"`,
      'private, no-store',
    ])
    expect(await read.json()).toMatchObject({
      event_id,
      status: 'draft',
      revision: null,
      fields: { fatalities_best: 3, weapon: 'drone' },
      citations: [{ source_id: 'daily-1' }, { source_id: 'weekly-1', quote_exact: 'ثلاثة' }],
    })

    const out = await tell(`entries/${event_id}/publish`, REASON, { ...reviewer, headers: tag(next) })
    expect([out.status, out.headers.get('location')]).toEqual([200, `/api/v1/entries/${event_id}`])
    const { revision } = released.parse(await out.json())
    const page: unknown = await (await entry(event_id)).json()
    expect(page).toMatchObject({ fatalities_best: 3, number_of_sources: 2, revision, status: 'published' })

    const twin = await publishedAttack(db)
    const joined = await tell(`entries/${twin.event_id}/merge`, { into: event_id, ...REASON }, reviewer)
    expect(released.parse(await joined.json()).revision).toBe(revision + 2)
    expect((await entry(twin.event_id)).status).toBe(308)
    expect((await draft(twin.event_id, writer)).headers.get('location')).toBe(`/api/v1/entries/${event_id}?draft=1`)
    const back = await tell(`entries/${event_id}/retract`, REASON, reviewer)
    expect(released.parse(await back.json())).toMatchObject({ status: 'retracted', revision: revision + 3 })
    expect(await (await entry(event_id)).json()).toMatchObject({ status: 'retracted' })
    const again = await tell(`entries/${event_id}/reinstate`, REASON, reviewer)
    expect(released.parse(await again.json())).toMatchObject({ status: 'published', revision: revision + 4 })
    expect(await (await entry(event_id)).json()).toMatchObject({ status: 'published', fatalities_best: 3 })
    expect(await refusal(await tell(`entries/${event_id}/reinstate`, REASON, reviewer))).toEqual([
      '409',
      'not_retracted',
    ])
    expect(await verifyChain(db.read)).toEqual([])
    const [done] = await db.read.query(
      sql`select user_id, token_id is not null as by_token from audit where revision = ${revision}`,
      z.object({ user_id: z.string(), by_token: z.boolean() }),
    )
    expect(done).toEqual({ user_id: 'reviewer', by_token: true })
  })

  test('a report is filed', async () => {
    const report = { id: 'web-1', title: 'تقرير', language: 'ar', outlet_id: 'daily', text: 'نص التقرير' }
    const answer = await tell('sources', report, writer)
    expect([answer.status, await answer.json()]).toEqual([201, { id: 'web-1' }])
    expect(await refusal(await tell('sources', report, writer))).toEqual(['409', 'id_taken id'])
    expect(await refusal(await tell('sources', { ...report, id: 'Web 2', outlet_id: 'x' }, writer))).toEqual([
      '422',
      'id_form id',
    ])
  })

  test('a file of many records is brought, and waits at the desk', async () => {
    const { token } = await tokenOf(db, 'editor', 'import')
    const content = 'event_id,date_edtf\nIWM-A-0001,2024-01-04\n'
    const answer = await tell('imports', { file_name: 'a.csv', content }, { token })
    expect([answer.status, await answer.json()]).toEqual([201, { id: 1, status: 'waiting' }])
    const [kept] = await db.read.query(
      sql`select format, status, content, sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex') as same from import`,
      z.unknown(),
    )
    expect(kept).toEqual({ format: 'iwm', status: 'waiting', content, same: true })
    const odd = await tell('imports', { file_name: 'a.csv', content: 'a,b\n\0,1\n' }, { token })
    expect(await refusal(odd)).toEqual(['422', 'text_invalid content'])
    expect(await refusal(await tell('imports', {}, writer))).toEqual(['403', 'role_refused'])
  })

  describe('who may', () => {
    test('nobody without a token, whatever cookie they have', async () => {
      const bare = await tell('entries', anAttack(), { headers: { cookie: 'iwm_session=x' } })
      expect(bare.headers.get('www-authenticate')).toBe('Bearer realm="Iraq Withdrawal Monitor"')
      expect(await refusal(bare)).toEqual(['401', 'token_missing'])
      for (const authorization of ['Bearer iwm_wrong', `Basic ${writer.token}`, 'Bearer', `Bearer ${writer.token} x`]) {
        const answer = await tell('entries', anAttack(), { headers: { authorization } })
        expect([answer.status, authorization]).toEqual([401, authorization])
      }
      const wrong = await tell('entries', anAttack(), { token: 'iwm_wrong' })
      expect(wrong.headers.get('www-authenticate')).toContain('error="invalid_token"')
      expect(await refusal(wrong)).toEqual(['401', 'token_unknown'])
      for (const sent of [{}, { token: 'iwm_wrong' }]) expect((await draft('IWM-A-0001', sent)).status).toBe(401)
    })

    test('nobody by a token that ended, and it says why', async () => {
      const gone = await tokenOf(db, 'contributor', 'entries:draft')
      must(await runCommand(db, revokeToken, { id: gone.id }, { userId: 'admin' }, new Date()))
      expect(await refusal(await tell('entries', anAttack(), gone))).toEqual(['401', 'token_revoked'])
      const late = await tokenOf(db, 'contributor', 'entries:draft')
      await db.transaction(tx =>
        tx.execute(
          sql`update api_token set created_at = '2020-01-01', expires_at = '2020-01-02' where id = ${late.id}`,
        ),
      )
      expect(await refusal(await tell('entries', anAttack(), late))).toEqual(['401', 'token_expired'])
      const left = await tokenOf(db, 'leaver', 'entries:draft')
      expect((await tell('entries', anAttack(), left)).status).toBe(201)
      must(await runCommand(db, closeAccount, { user_id: 'leaver', closed: true }, { userId: 'admin' }, new Date()))
      expect(await refusal(await tell('entries', anAttack(), left))).toEqual(['401', 'account_closed'])
    })

    test('only what role and scope allow', async () => {
      const { event_id } = await begin()
      expect(await refusal(await tell(`entries/${event_id}/publish`, REASON, writer))).toEqual(['403', 'role_refused'])
      expect(await refusal(await tell('sources', {}, reviewer))).toEqual(['403', 'scope_refused'])
      const narrow = await tokenOf(db, 'reviewer', 'sources:write')
      expect(await refusal(await tell(`entries/${event_id}/publish`, REASON, narrow))).toEqual(['403', 'scope_refused'])
      const read = await draft(event_id, narrow)
      expect([read.status, read.headers.get('cache-control')]).toEqual([403, 'private, no-store'])
    })
  })

  describe('what is refused', () => {
    test('is told member by member, in the language that is asked for and in both', async () => {
      const wrong = { ...anAttack({ date_edtf: '2024-13', weapon: 'sling' }), citations: [{}], extra: 1 }
      const answer = await tell('entries', wrong, { ...writer, headers: { 'accept-language': 'ar-IQ, en;q=0.5' } })
      expect(answer.headers.get('content-language')).toBe('ar')
      const { status, detail, detail_en, errors } = told.parse(await answer.json())
      expect(status).toBe(422)
      expect(detail).toMatch(/[\u0600-\u06ff]/)
      expect(detail_en).toMatch(/[a-z]/)
      expect(errors.map(({ code, field, pointer }) => [code, field, pointer])).toEqual([
        ['required', 'citations.0.source_id', '#/citations/0/source_id'],
        ['field_unknown', 'extra', '#/extra'],
      ])
      const { extra: _, ...rest } = { ...wrong, citations: [{ source_id: 'nowhere' }] }
      expect(await refusal(await tell('entries', rest, writer))).toEqual([
        '422',
        'edtf_impossible fields.date_edtf',
        'choice fields.weapon',
      ])
    })

    test('by its form: type, size, depth, encoding, keys', async () => {
      const ask = async (body: string, headers: Record<string, string> = {}) =>
        (await refusal(await tell('entries', body, { ...writer, headers }))).join(' ')
      expect(await ask('{}', { 'content-type': 'text/plain' })).toBe('415 json_expected')
      expect(await ask('{}', { 'content-type': 'application/json; charset=utf-16' })).toBe('415 json_expected')
      expect(await ask('{}', { 'content-encoding': 'gzip' })).toBe('415 json_expected')
      expect(await ask('')).toBe('400 json_invalid')
      expect(await ask('{"kind":')).toBe('400 json_invalid')
      expect(await ask('['.repeat(500_000))).toBe('400 json_invalid')
      expect(await ask('['.repeat(5000) + ']'.repeat(5000))).toBe('400 json_complex')
      expect(await ask(JSON.stringify({ fields: Array.from({ length: 30_000 }, () => 1) }))).toBe('400 json_complex')
      expect(await ask(JSON.stringify({ x: 'م'.repeat(600_000) }))).toBe('413 body_big')
      expect(await ask('{}', { 'content-length': '99999999' })).toBe('413 body_big')
      expect(await ask('{}', { 'idempotency-key': 'two words' })).toBe('400 idempotency_form')
      expect(await ask('[]')).toBe('422 type')
      const bytes = new Request('http://localhost:3000/api/v1/entries', {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=UTF-8', authorization: `Bearer ${writer.token}` },
        body: new Uint8Array([0x22, 0xff, 0x22]),
      })
      const { POST } = await import('@/app/api/v1/entries/route')
      expect(await refusal(await POST(bytes))).toEqual(['400', 'json_invalid'])
    })

    test('by the state of the record', async () => {
      await calm()
      const { event_id, version } = await begin()
      const path = `entries/${event_id}`
      const put = (headers: Record<string, string>) =>
        tell(path, { fields: { weapon: 'rocket' } }, { ...writer, headers })
      expect(await refusal(await put({}))).toEqual(['428', 'if_match_needed'])
      expect(await refusal(await put({ 'if-match': '*' }))).toEqual(['428', 'if_match_needed'])
      expect(await refusal(await put({ 'if-match': '"r266"' }))).toEqual(['412', 'edit_conflict'])
      expect((await put(tag(version))).status).toBe(200)
      expect(await refusal(await put(tag(version)))).toEqual(['412', 'edit_conflict'])
      expect(await refusal(await tell(`${path}/publish`, REASON, { ...reviewer, headers: tag(version) }))).toEqual([
        '412',
        'edit_conflict',
      ])
      expect(await refusal(await tell(`${path}/retract`, REASON, reviewer))).toEqual(['409', 'not_published'])
      expect(await refusal(await tell(`${path}/publish`, { reason_en: 'x' }, reviewer))).toEqual([
        '422',
        'required reason_ar',
      ])
      const bare = made.parse(await (await tell('entries', { kind: 'attack', fields: {} }, writer)).json())
      const told = await refusal(await tell(`entries/${bare.event_id}/publish`, REASON, reviewer))
      expect(told).toContain('required fields.date_edtf')
      expect(told).toContain('no_citation citations')
      for (const id of ['IWM-A-9999', 'IWM-A-1', 'x', "' or 1=1", '\0'])
        for (const verb of ['', '/publish', '/retract', '/reinstate', '/merge']) {
          const body = verb === '' ? {} : verb === '/merge' ? { into: event_id, ...REASON } : REASON
          const answer = await tell(`entries/${id}${verb}`, body, { ...reviewer, headers: tag(1) })
          expect([id, verb, ...(await refusal(answer))]).toEqual([id, verb, '404', 'entry_unknown'])
        }
      const { event_id: kept } = await publishedAttack(db)
      const into = (wanted: string) => tell(`entries/${kept}/merge`, { into: wanted, ...REASON }, reviewer)
      expect(await refusal(await into('IWM-A-9999'))).toEqual(['422', 'entry_unknown into'])
      expect(await refusal(await into(kept))).toEqual(['422', 'link_self into'])
      expect(await refusal(await into(event_id))).toEqual(['409', 'draft_open into'])
    })

    test('by the version that stands, wherever a record is changed', async () => {
      await calm()
      const { event_id } = await begin()
      const twin = await publishedAttack(db)
      const standing = async () => String((await draft(event_id, writer)).headers.get('etag'))
      for (const verb of ['publish', 'retract', 'reinstate', 'merge']) {
        const body = verb === 'merge' ? { into: twin.event_id, ...REASON } : REASON
        const ask = (tag: string) =>
          tell(`entries/${event_id}/${verb}`, body, { ...reviewer, headers: { 'if-match': tag } })
        for (const other of ['"v999999"', 'W/"v999999"', '"r266"'])
          expect([verb, ...(await refusal(await ask(other)))]).toEqual([verb, '412', 'edit_conflict'])
        expect([verb, (await ask(verb === 'retract' ? '*' : await standing())).status]).toEqual([verb, 200])
      }
      const { event_id: open } = await publishedAttack(db)
      const seen = { ...reviewer, headers: { 'if-match': String((await draft(open, writer)).headers.get('etag')) } }
      expect((await tell(`entries/${open}`, { fields: {} }, seen)).status).toBe(200)
      expect(await refusal(await tell(`entries/${open}/retract`, REASON, seen))).toEqual(['412', 'edit_conflict'])
      const begun = { ...reviewer, headers: { 'if-match': String((await draft(open, writer)).headers.get('etag')) } }
      expect(await refusal(await tell(`entries/${open}/retract`, REASON, begun))).toEqual(['409', 'draft_open'])
    })

    test('when the two-person rule is on, as at the desk', async () => {
      const set = (value: string) =>
        db.transaction(tx =>
          tx.execute(sql`insert into setting (key, value) values ('two_person_rule', ${value}::jsonb)
          on conflict (key) do update set value = excluded.value`),
        )
      await set('true')
      const own = made.parse(await (await tell('entries', anAttack(), reviewer)).json())
      expect(await refusal(await tell(`entries/${own.event_id}/publish`, REASON, reviewer))).toEqual([
        '403',
        'two_people',
      ])
      await set('false')
    })
  })
})
