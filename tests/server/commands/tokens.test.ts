import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { TOKEN_SCOPE_CODES, type TokenScope } from '@/lib/domain/token-scopes'
import { addSource } from '@/lib/server/commands/add-named'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { discardDraft } from '@/lib/server/commands/discard-draft'
import { closeAccount } from '@/lib/server/commands/manage-people'
import { PROGRAM } from '@/lib/server/commands/people'
import { publish } from '@/lib/server/commands/publish'
import { countWrite, noteTokenUse, WRITE_QUOTA } from '@/lib/server/commands/token-use'
import { addToken, revokeToken } from '@/lib/server/commands/tokens'
import type { Database } from '@/lib/server/db/handle'
import { findToken, tokens } from '@/lib/server/queries/tokens'
import { sha256 } from '@/lib/server/sha256'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, must, NOW, REASON, refused } from '../a-record'

const ADMIN = { userId: 'admin' }
const LATER = '2027-02-01T00:00:00.000Z'
const at = (iso: string) => new Date(iso)

eachEngine(engine => {
  let db: Database

  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await db.transaction(async tx => {
      for (const [id, role, proven] of [
        ['admin', 'admin', true],
        ['bare', 'admin', false],
        ['reviewer', 'reviewer', true],
        ['late', 'reviewer', false],
        ['contributor', 'contributor', false],
        ['leaver', 'contributor', false],
      ] as const)
        await tx.execute(sql`insert into "user" (id, name, email, role, kind, two_factor_enabled)
          values (${id}, ${id}, ${`${id}@example.org`}, ${role}, 'person', ${proven})`)
    })
  })

  const input = (user_id: string, scopes: TokenScope[], expires_at: string | null = null) => ({
    name: `${user_id} bot`,
    user_id,
    scopes,
    expires_at,
  })
  const make = async (...words: Parameters<typeof input>) =>
    must(await runCommand(db, addToken, input(...words), ADMIN, NOW))
  const codes = (problems: ReturnType<typeof refused>) =>
    problems.map(({ code, field }) => `${code} ${field ?? ''}`.trim())

  test('a token is told once; what is kept is its hash, and the audit holds neither', async () => {
    const { id, token } = await make('contributor', ['sources:write', 'entries:draft'], LATER)
    expect(token).toMatch(/^iwm_[A-Za-z0-9_-]{43}$/)
    expect((await make('contributor', ['entries:draft'])).token).not.toBe(token)
    const [row] = await db.read.query(
      sql`select to_jsonb(t)::text as kept, token_sha256 from api_token t where id = ${id}`,
      z.object({ kept: z.string(), token_sha256: z.string() }),
    )
    expect(row?.token_sha256).toBe(sha256(token))
    const audit = await db.read.query(sql`select to_jsonb(a)::text as row from audit a`, z.object({ row: z.string() }))
    for (const text of [row?.kept ?? '', ...audit.map(one => one.row)]) expect(text).not.toContain(token)
    expect(audit.at(-2)?.row).toContain(`token:${id}`)
    expect(audit.map(one => one.row).join()).not.toContain(sha256(token))
    const found = await findToken(db.read, token, NOW)
    expect(found).toMatchObject({
      id,
      userId: 'contributor',
      scopes: ['entries:draft', 'sources:write'],
      state: 'open',
    })
    expect(await findToken(db.read, token.slice(0, -1), NOW)).toBeNull()
  })

  test('it is refused where it could not work, could do nothing, or whoever makes it has no second factor', async () => {
    const ask = async (...words: Parameters<typeof input>) =>
      codes(refused(await runCommand(db, addToken, input(...words), ADMIN, NOW)))
    expect(await ask('contributor', ['entries:draft', 'entries:publish'])).toEqual(['scope_beyond_role scopes'])
    expect(await ask('late', ['entries:publish'])).toEqual(['person_needs_factor user_id'])
    expect(await ask('nobody', ['entries:draft'])).toEqual(['user_unknown user_id'])
    expect(await ask('program', ['entries:draft'])).toEqual(['user_unknown user_id'])
    expect(await ask('contributor', [])).toEqual(['required scopes'])
    expect(await ask('contributor', ['entries:draft'], NOW.toISOString())).toEqual(['expires_past expires_at'])
    const by = async (userId: string) =>
      codes(refused(await runCommand(db, addToken, input('contributor', ['entries:draft']), { userId }, NOW)))
    expect(await by('bare')).toEqual(['second_factor_needed'])
    expect(await by('reviewer')).toEqual(['role_refused'])
    expect((await runCommand(db, addToken, input('reviewer', ['entries:publish']), PROGRAM, NOW)).ok).toBe(true)
  })

  test('a program may do what the role and the scope both allow, and the audit says by which token', async () => {
    const draft = await make('reviewer', ['entries:draft'])
    const by = { userId: 'reviewer', tokenId: draft.id }
    const { event_id } = must(await runCommand(db, createEntry, anAttack(), by, NOW))
    const wanted = { event_ids: [event_id], ...REASON }
    expect(codes(refused(await runCommand(db, publish, wanted, by, NOW)))).toEqual(['scope_refused'])
    const another = await make('reviewer', ['entries:publish'])
    must(await runCommand(db, publish, wanted, { userId: 'reviewer', tokenId: another.id }, NOW))
    const source = { id: 'a-source', title: 'x', language: 'ar' }
    expect(codes(refused(await runCommand(db, addSource, source, by, NOW)))).toEqual(['scope_refused'])
    const told = codes(refused(await runCommand(db, addToken, input('reviewer', ['entries:draft']), by, NOW)))
    expect(told).toEqual(['role_refused'])
    const admin = { ...ADMIN, tokenId: (await make('admin', [...TOKEN_SCOPE_CODES])).id }
    expect(codes(refused(await runCommand(db, revokeToken, { id: draft.id }, admin, NOW)))).toEqual(['not_by_token'])
    const rows = await db.read.query(
      sql`select command, token_id from audit where subjects @> array[${event_id}] order by id`,
      z.object({ command: z.string(), token_id: z.number().nullable() }),
    )
    expect(rows).toEqual([
      { command: 'create-entry', token_id: draft.id },
      { command: 'publish', token_id: another.id },
    ])
  })

  test('a command that asks for a further right inside is held to the scopes as well', async () => {
    const theirs = must(await runCommand(db, createEntry, anAttack(), { userId: 'contributor' }, NOW))
    const { id } = await make('reviewer', ['entries:draft'])
    const input = { event_id: theirs.event_id, expected: { version: theirs.version } }
    const by = { userId: 'reviewer', tokenId: id }
    expect(codes(refused(await runCommand(db, discardDraft, input, by, NOW)))).toEqual(['role_refused'])
    must(await runCommand(db, discardDraft, input, { userId: 'reviewer' }, NOW))
  })

  describe('a token ends', () => {
    const use = (token: { id: number }, userId: string, now = NOW) =>
      runCommand(db, createEntry, anAttack(), { userId, tokenId: token.id }, now)

    test('at its hour', async () => {
      const token = await make('contributor', ['entries:draft'], LATER)
      expect((await use(token, 'contributor', at('2027-01-31T23:59:59.999Z'))).ok).toBe(true)
      expect(codes(refused(await use(token, 'contributor', at(LATER))))).toEqual(['token_expired'])
      expect(await findToken(db.read, token.token, at(LATER))).toMatchObject({ state: 'expired' })
    })

    test('when it is revoked, once', async () => {
      const token = await make('contributor', ['entries:draft'])
      must(await runCommand(db, revokeToken, { id: token.id }, ADMIN, NOW))
      expect(codes(refused(await runCommand(db, revokeToken, { id: token.id }, ADMIN, NOW)))).toEqual(['token_closed'])
      expect(codes(refused(await use(token, 'contributor')))).toEqual(['token_revoked'])
    })

    test('when the account is closed or its second factor is gone, and it belongs to nobody else', async () => {
      const token = await make('leaver', ['entries:draft'])
      expect(codes(refused(await use(token, 'contributor')))).toEqual(['token_unknown'])
      must(await runCommand(db, closeAccount, { user_id: 'leaver', closed: true }, ADMIN, NOW))
      expect(codes(refused(await use(token, 'leaver')))).toEqual(['user_unknown'])
      expect(await findToken(db.read, token.token, NOW)).toMatchObject({ state: 'closed' })
      const strong = await make('reviewer', ['entries:draft'])
      await db.transaction(tx => tx.execute(sql`update "user" set two_factor_enabled = false where id = 'reviewer'`))
      expect(codes(refused(await use(strong, 'reviewer')))).toEqual(['second_factor_needed'])
      await db.transaction(tx => tx.execute(sql`update "user" set two_factor_enabled = true where id = 'reviewer'`))
    })
  })

  test('nobody is two people by a token: its maker and whom it acts as are one hand', async () => {
    await db.transaction(tx =>
      tx.execute(sql`insert into setting (key, value) values ('two_person_rule', 'true')
        on conflict (key) do update set value = excluded.value`),
    )
    const token = await make('reviewer', ['entries:draft', 'entries:publish'])
    const by = { userId: 'reviewer', tokenId: token.id }
    const mine = must(await runCommand(db, createEntry, anAttack(), ADMIN, NOW))
    const told = refused(await runCommand(db, publish, { event_ids: [mine.event_id], ...REASON }, by, NOW))
    expect(codes(told)).toEqual(['two_people event_ids'])
    const theirs = must(await runCommand(db, createEntry, anAttack(), by, NOW))
    for (const actor of [ADMIN, { userId: 'reviewer' }])
      expect(
        codes(refused(await runCommand(db, publish, { event_ids: [theirs.event_id], ...REASON }, actor, NOW))),
      ).toEqual(['two_people event_ids'])
    const other = must(await runCommand(db, createEntry, anAttack(), { userId: 'contributor' }, NOW))
    must(await runCommand(db, publish, { event_ids: [other.event_id], ...REASON }, by, NOW))
    await db.transaction(tx => tx.execute(sql`delete from setting`))
  })

  test('use is noted at most once a minute, and leaves no audit row', async () => {
    const { id } = await make('contributor', ['entries:draft'])
    const count = async () =>
      (await db.read.query(sql`select count(*)::int as n from audit`, z.object({ n: z.number() })))[0]?.n
    const used = async () =>
      (
        await db.read.query(
          sql`select to_char(last_used_at at time zone 'UTC', 'HH24:MI:SS') as used from api_token where id = ${id}`,
          z.object({ used: z.string().nullable() }),
        )
      )[0]?.used
    const before = await count()
    expect(await used()).toBeNull()
    await noteTokenUse(db, id, at('2026-11-22T09:00:10Z'))
    await noteTokenUse(db, id, at('2026-11-22T09:00:59Z'))
    expect(await used()).toBe('09:00:10')
    await noteTokenUse(db, id, at('2026-11-22T09:01:11Z'))
    expect(await used()).toBe('09:01:11')
    expect(await count()).toBe(before)
    const listed = (await tokens(db.read, NOW)).find(one => one.id === id)
    expect(listed).toMatchObject({ who: 'contributor', maker: 'admin', last_used_at: '2026-11-22', state: 'open' })
  })

  test('a window of writes is full at its bound, and the next one is empty', async () => {
    const { id } = await make('contributor', ['entries:draft'])
    const now = at('2026-11-22T09:00:30Z')
    expect(await countWrite(db, id, now)).toEqual({ over: false, left: WRITE_QUOTA.most - 1, reset: 30 })
    await db.transaction(tx => tx.execute(sql`update rate_limit set count = ${WRITE_QUOTA.most - 1}`))
    expect(await countWrite(db, id, now)).toEqual({ over: false, left: 0, reset: 30 })
    expect(await countWrite(db, id, at('2026-11-22T09:00:59.500Z'))).toEqual({ over: true, left: 0, reset: 1 })
    expect(await countWrite(db, id, at('2026-11-22T09:01:00Z'))).toMatchObject({ over: false, reset: 60 })
  })
})
