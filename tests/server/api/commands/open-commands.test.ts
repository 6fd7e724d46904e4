// Subject: lib/server/api/commands/open-commands.ts, lib/server/api/commands/answer.ts, lib/server/api/read-desk.ts
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ROLES, type Role } from '@/lib/domain/permissions'
import { TOKEN_SCOPE_CODES, type TokenScope } from '@/lib/domain/token-scopes'
import { OPEN_COMMANDS } from '@/lib/server/api/commands/open-commands'
import { OPERATIONS } from '@/lib/server/api/openapi/operations'
import { createEntry } from '@/lib/server/commands/create-entry'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { sha256 } from '@/lib/server/sha256'
import { allCommands } from '@/tests/support/all-commands'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, REASON } from '../../a-record'
import { addPeople, deskRead, draft, refusal, tell, tokenOf } from '../tell'

/** Commands that have an address of their own, which programs use instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'create-entry': 'addEntry',
  'revise-entry': 'changeEntry',
  retract: 'retractEntry',
  reinstate: 'reinstateEntry',
  'merge-entries': 'mergeEntry',
  'add-source': 'addSource',
  'prepare-import': 'addImport',
}

/** Commands that no program runs, by why (decision 042). */
const KEPT_BACK: Readonly<Record<string, readonly string[]>> = {
  'a token must not make, change or end accounts': [
    'accept-invitation',
    'change-role',
    'close-account',
    'invite-person',
    'make-first-admin',
    'make-reset-link',
    'reset-second-factor',
    'revoke-invitation',
    'use-reset-link',
  ],
  'nor sessions, secrets and tokens': [
    'add-token',
    'end-own-session',
    'keep-secret',
    'record-access',
    'revoke-token',
    'sign-out-everywhere',
  ],
  'nor the rules of the site': ['change-setting'],
  'a webhook is a way out for what is told, with a secret that others believe': [
    'add-webhook',
    'change-webhook',
    'pause-webhook',
    'redeliver-webhook',
    'remove-webhook',
    'rotate-webhook',
    'test-webhook',
  ],
  'parts of the running of an import, which no form runs alone': ['create-entries', 'fail-import', 'finish-import'],
  'of the command line of the machine alone': ['generate', 'rebuild-rollups'],
}

/** The scope and the least role that each asks for, written down a second time. */
const ASKS: Readonly<Record<string, readonly [TokenScope, Role]>> = {
  'add-actor': ['names:write', 'editor'],
  'add-conflict': ['entries:draft', 'contributor'],
  'add-outlet': ['names:write', 'editor'],
  'add-place': ['names:write', 'editor'],
  'amend-actor': ['names:write', 'editor'],
  'amend-coverage': ['entries:publish', 'reviewer'],
  'amend-outlet': ['names:write', 'editor'],
  'amend-place': ['names:write', 'editor'],
  'amend-source': ['names:write', 'editor'],
  cite: ['entries:draft', 'contributor'],
  'comment-entry': ['entries:draft', 'contributor'],
  'discard-draft': ['entries:draft', 'contributor'],
  'discard-import': ['import', 'editor'],
  'link-entries': ['entries:draft', 'contributor'],
  'make-share': ['shares:write', 'editor'],
  'merge-names': ['entries:merge', 'reviewer'],
  publish: ['entries:publish', 'reviewer'],
  'restore-entry': ['entries:review', 'reviewer'],
  'return-entry': ['entries:review', 'reviewer'],
  'revise-share': ['shares:write', 'editor'],
  'revoke-share': ['shares:write', 'editor'],
  'set-coverage': ['coverage:write', 'editor'],
  'set-import': ['import', 'editor'],
  'state-due': ['entries:draft', 'contributor'],
  'submit-entry': ['entries:draft', 'contributor'],
  'undo-import': ['imports:publish', 'reviewer'],
  'unlink-entries': ['entries:draft', 'contributor'],
}

const DESK_READS: Readonly<Record<string, TokenScope>> = {
  outlets: 'names:write',
  actors: 'names:write',
  places: 'names:write',
  sources: 'names:write',
  coverage: 'coverage:write',
  imports: 'import',
  shares: 'shares:write',
}

test('every command is run by a program, or stands among those kept back, with the reason', async () => {
  const operations = new Set<string>(OPERATIONS.map(({ name }) => name))
  for (const operation of Object.values(ELSEWHERE)) expect(operations).toContain(operation)
  const accounted = [...OPEN_COMMANDS.map(({ command }) => command), ...Object.keys(ELSEWHERE)]
  const all = [...accounted, ...Object.values(KEPT_BACK).flat()]
  expect(all.toSorted()).toEqual((await allCommands()).map(({ name }) => name).toSorted())
  for (const { command } of OPEN_COMMANDS)
    expect(OPERATIONS.map(({ path }) => path)).toContain(`/api/v1/commands/${command}`)
})

eachEngine(engine => {
  let db: Database
  const byScope = new Map<TokenScope, string>()
  const byRole = new Map<Role, string>()

  beforeAll(async () => {
    db = await engine.freshDatabase()
    setDatabase(db)
    await addBasics(db)
    await addPeople(db)
    for (const scope of TOKEN_SCOPE_CODES) byScope.set(scope, (await tokenOf(db, 'admin', scope)).token)
    // As a person whose role was taken down since: the desk makes no token beyond a role.
    for (const [at, role] of ROLES.entries()) {
      const token = `iwm_${role}`
      const list = `{${TOKEN_SCOPE_CODES.join(',')}}`
      await db.transaction(async tx => {
        await tx.execute(sql`insert into "user" (id, name, email, role, kind, two_factor_enabled)
          values (${`t-${role}`}, ${role}, ${`t-${role}@example.org`}, ${role}, 'person', true)`)
        await tx.execute(sql`insert into api_token (id, name, token_sha256, user_id, scopes, created_by, created_at)
          values (${900 + at}, 'x', ${sha256(token)}, ${`t-${role}`}, ${list}::text[], 'admin', '2026-01-01')`)
      })
      byRole.set(role, token)
    }
  })
  afterAll(() => setDatabase(null))

  const calm = () => db.transaction(tx => tx.execute(sql`delete from rate_limit`))
  const send = (name: string, token?: string) => tell(`commands/${name}`, {}, token === undefined ? {} : { token })
  /** What the door says; null for who is let in and told what is wrong with an empty body. */
  const atTheDoor = async (answer: Response): Promise<string | null> => {
    const [status = '', code = ''] = await refusal(answer)
    return status === '401' || status === '403' ? `${status} ${code}` : null
  }

  describe('who may run what', () => {
    test('every command that is open stands in the table', () => {
      expect(OPEN_COMMANDS.map(({ command }) => command).toSorted()).toEqual(Object.keys(ASKS))
    })

    test.each(Object.entries(ASKS))('%s', async (name, [scope, least]) => {
      await calm()
      expect(await atTheDoor(await send(name))).toBe('401 token_missing')
      expect(await atTheDoor(await send(name, 'iwm_nobody'))).toBe('401 token_unknown')
      for (const one of TOKEN_SCOPE_CODES)
        expect([one, await atTheDoor(await send(name, byScope.get(one)))]).toEqual([
          one,
          one === scope ? null : '403 scope_refused',
        ])
      for (const role of ROLES)
        expect([role, await atTheDoor(await send(name, byRole.get(role)))]).toEqual([
          role,
          ROLES.indexOf(role) >= ROLES.indexOf(least) ? null : '403 role_refused',
        ])
    })

    test.each(Object.entries(DESK_READS))('the desk is read: %s', async (list, scope) => {
      const status = async (token?: string) =>
        (await deskRead(list, 'nothing', token === undefined ? {} : { token })).status
      expect(await status()).toBe(401)
      expect(await status('iwm_nobody')).toBe(401)
      for (const one of TOKEN_SCOPE_CODES)
        expect([one, await status(byScope.get(one))]).toEqual([one, one === scope ? 404 : 403])
      expect([await status(byRole.get('viewer')), await status(byRole.get('contributor'))]).toEqual([403, 403])
    })
  })

  const admin = () => tokenOf(db, 'admin', ...TOKEN_SCOPE_CODES)
  const answered = z.looseObject({ subjects: z.array(z.string()) })

  test('what is corrected is read first, and what changed meanwhile is not written over', async () => {
    await calm()
    const by = await admin()
    const read = await deskRead('outlets', 'daily', by)
    expect(read.headers.get('cache-control')).toBe('private, no-store')
    const { fields, mark } = z.looseObject({ fields: z.looseObject({}), mark: z.string() }).parse(await read.json())
    const body = { id: 'daily', expected: mark, fields: { ...fields, country: 'IQ' }, ...REASON }
    const done = await tell('commands/amend-outlet', body, by)
    expect([done.status, answered.parse(await done.json()).subjects]).toEqual([200, ['outlet:daily']])
    const again = { ...body, fields: { ...fields, country: 'SY' } }
    expect(await refusal(await tell('commands/amend-outlet', again, by))).toEqual(['412', 'edit_conflict expected'])
    expect(await (await deskRead('outlets', 'daily', by)).json()).toMatchObject({ fields: { country: 'IQ' } })
    expect((await deskRead('outlets', '\0', by)).status).toBe(404)
    expect((await deskRead('constructor', 'x', by)).status).toBe(404)
  })

  test('a version stands in If-Match as in other writes, and faults name members of the body', async () => {
    await calm()
    const by = await admin()
    const begun = await batch(db, run => run(createEntry, anAttack()))
    const { event_id, version } = begun
    const submit = (tag?: string) =>
      tell(
        'commands/submit-entry',
        { event_id },
        { ...by, ...(tag === undefined ? {} : { headers: { 'if-match': tag } }) },
      )
    expect(await refusal(await submit())).toEqual(['428', 'if_match_needed'])
    expect(await refusal(await submit('"v999999"'))).toEqual(['412', 'edit_conflict'])
    const done = await submit(`"v${version}"`)
    expect([done.status, done.headers.get('etag')]).toEqual([200, `"v${version}"`])
    expect(await refusal(await submit(`"v${version}"`))).toEqual(['409', 'not_draft event_id'])
    // The record stands in the body, so one that is not there is a member of it and no wrong address.
    const cite = { event_id: 'IWM-A-9999', source_id: 'daily-1' }
    expect(await refusal(await tell('commands/cite', cite, by))).toEqual(['422', 'entry_unknown event_id'])
    expect(await refusal(await tell('commands/cite', { event_id, extra: 1 }, by))).toEqual([
      '422',
      'required source_id',
      'field_unknown extra',
    ])
    expect(await refusal(await tell('commands/cite', [], by))).toEqual(['422', 'type'])
    expect(await refusal(await tell('commands/add-token', {}, by))).toEqual(['404', 'command_unknown'])
    expect(await refusal(await tell('commands/constructor', {}, by))).toEqual(['404', 'command_unknown'])
  })

  test('a request with a key is done once', async () => {
    await calm()
    const by = { ...(await admin()), headers: { 'idempotency-key': 'cite-once' } }
    const { event_id } = await batch(db, run => run(createEntry, anAttack()))
    const send = () => tell('commands/cite', { event_id, source_id: 'weekly-1' }, by)
    const [first, second] = [await send(), await send()]
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await second.json()).toEqual(await first.json())
    const read = z.looseObject({ citations: z.array(z.unknown()) }).parse(await (await draft(event_id, by)).json())
    expect(read.citations).toHaveLength(2)
  })

  test('links are read with their numbers, and a program discards drafts of others only with the scope for it', async () => {
    await calm()
    const by = await admin()
    const { event_id, version } = await batch(db, run => run(createEntry, anAttack()))
    const other = await batch(db, run => run(createEntry, anAttack()))
    const link = { from: event_id, to: other.event_id, kind: 'responds_to' }
    const { id } = z.looseObject({ id: z.number() }).parse(await (await tell('commands/link-entries', link, by)).json())
    expect(await (await draft(event_id, by)).json()).toMatchObject({ links: [{ id, state: 'waiting' }] })
    const discard = (token?: string) =>
      tell('commands/discard-draft', { event_id }, { token: token ?? '', headers: { 'if-match': `"v${version}"` } })
    expect(await refusal(await discard(byScope.get('entries:draft')))).toEqual(['403', 'role_refused'])
    expect((await discard(by.token)).status).toBe(200)
  })

  test('a named link opens by the password that was told, of which the hash alone is kept', async () => {
    await calm()
    const by = await admin()
    const made = { title_en: 'x', title_ar: 'س', note_en: '', note_ar: '', locale: null, locked: [], expires_at: null }
    const body = { ...made, max_views: null, page: 'charts/attacks', view: {}, revision: null, slug: 'by-password' }
    const short = await tell('commands/make-share', { ...body, password: 'short' }, by)
    expect(await refusal(short)).toEqual(['422', 'share_password password'])
    expect((await tell('commands/make-share', { ...body, password: 'long enough' }, by)).status).toBe(200)
    const read = await deskRead('shares', 'by-password', by)
    expect(read.headers.get('etag')).toBe('"v1"')
    const said = await read.text()
    expect(said).toContain('"has_password":true')
    for (const kept of ['long enough', 'created_by']) expect(said).not.toContain(kept)
    const { token } = await tokenOf(db, 'editor', 'shares:write')
    expect((await deskRead('shares', 'by-password', { token })).status).toBe(404)
    expect(await refusal(await tell('commands/revoke-share', { slug: 'by-password', reason: 'x' }, { token }))).toEqual(
      ['403', 'role_refused'],
    )
  })
})
