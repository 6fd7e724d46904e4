// Subject: lib/server/commands/command.ts, lib/domain/permissions.ts
import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ROLES, type Role } from '@/lib/domain/permissions'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import { command, runBatch } from '@/lib/server/commands/command'
import type { Database } from '@/lib/server/db/handle'
import { type AnyCommand, allCommands } from '@/tests/support/all-commands'
import { eachEngine } from '@/tests/support/db'
import { NOW } from '../a-record'

/** The least role for each command, written down a second time: whoever changes who may do what changes it here as well. */
const LEAST: Readonly<Record<string, Role>> = {
  'end-own-session': 'viewer',
  'record-access': 'viewer',
  'add-conflict': 'contributor',
  'add-source': 'contributor',
  cite: 'contributor',
  'comment-entry': 'contributor',
  'create-entry': 'contributor',
  'discard-draft': 'contributor',
  'link-entries': 'contributor',
  'revise-entry': 'contributor',
  'state-due': 'contributor',
  'submit-entry': 'contributor',
  'unlink-entries': 'contributor',
  'add-actor': 'editor',
  'add-outlet': 'editor',
  'add-place': 'editor',
  'create-entries': 'editor',
  'discard-import': 'editor',
  'fail-import': 'editor',
  'finish-import': 'editor',
  'prepare-import': 'editor',
  'set-import': 'editor',
  'amend-actor': 'editor',
  'amend-outlet': 'editor',
  'amend-place': 'editor',
  'amend-source': 'editor',
  'make-share': 'editor',
  'revise-share': 'editor',
  'revoke-share': 'editor',
  'set-coverage': 'editor',
  'amend-coverage': 'reviewer',
  'merge-entries': 'reviewer',
  'merge-names': 'reviewer',
  publish: 'reviewer',
  'restore-entry': 'reviewer',
  reinstate: 'reviewer',
  retract: 'reviewer',
  'undo-import': 'reviewer',
  'return-entry': 'reviewer',
  'accept-invitation': 'admin',
  'add-token': 'admin',
  'add-webhook': 'admin',
  'change-webhook': 'admin',
  'pause-webhook': 'admin',
  'redeliver-webhook': 'admin',
  'remove-webhook': 'admin',
  'rotate-webhook': 'admin',
  'test-webhook': 'admin',
  'change-role': 'admin',
  'change-setting': 'admin',
  'close-account': 'admin',
  generate: 'admin',
  'invite-person': 'admin',
  'keep-secret': 'admin',
  'make-first-admin': 'admin',
  'rebuild-rollups': 'admin',
  'make-reset-link': 'admin',
  'reset-second-factor': 'admin',
  'revoke-invitation': 'admin',
  'revoke-token': 'admin',
  'sign-out-everywhere': 'admin',
  'use-reset-link': 'admin',
}

/** What each scope of a token lets a program do, written down a second time too. */
const BY_SCOPE: Readonly<Record<(typeof TOKEN_SCOPE_CODES)[number], readonly string[]>> = {
  'entries:draft': [
    'add-conflict',
    'cite',
    'comment-entry',
    'create-entry',
    'discard-draft',
    'link-entries',
    'revise-entry',
    'state-due',
    'submit-entry',
    'unlink-entries',
  ],
  'entries:publish': ['amend-coverage', 'publish'],
  'entries:retract': ['reinstate', 'retract'],
  'entries:merge': ['merge-entries', 'merge-names'],
  'sources:write': ['add-source'],
  import: ['create-entries', 'discard-import', 'fail-import', 'finish-import', 'prepare-import', 'set-import'],
  'imports:publish': ['undo-import'],
  'entries:review': ['restore-entry', 'return-entry'],
  'names:write': ['add-actor', 'add-outlet', 'add-place', 'amend-actor', 'amend-outlet', 'amend-place', 'amend-source'],
  'coverage:write': ['set-coverage'],
  'shares:write': ['make-share', 'revise-share', 'revoke-share'],
}

/** What somebody may do who still owes their second factor. */
const UNPROVEN = ['end-own-session', 'record-access']

const stop = command({
  name: 'stop',
  allow: 'desk.open',
  unproven: true,
  input: z.null(),
  run: () => Promise.reject(new Error('stop')),
})

eachEngine(engine => {
  let db: Database
  let commands: AnyCommand[]

  beforeAll(async () => {
    db = await engine.freshDatabase()
    commands = await allCommands()
    await db.transaction(async tx => {
      for (const role of ROLES) {
        for (const [id, proven] of [
          [`proven-${role}`, true],
          [`bare-${role}`, false],
        ] as const) {
          await tx.execute(sql`insert into "user" (id, name, role, kind, two_factor_enabled)
            values (${id}, 'x', ${role}, 'person', ${proven})`)
        }
      }
      await tx.execute(sql`insert into "user" (id, name, role, kind, two_factor_enabled, disabled_at)
        values ('closed', 'x', 'admin', 'person', true, now())`)
      for (const [at, scope] of TOKEN_SCOPE_CODES.entries()) {
        await tx.execute(sql`insert into api_token (id, name, token_sha256, user_id, scopes, created_by, created_at)
          values (${at + 1}, 'x', ${at.toString(16).repeat(64)}, 'proven-admin', array[${scope}], 'proven-admin', ${NOW.toISOString()}::timestamptz)`)
      }
    })
  })

  /** What the door says, by code; nothing that a command does is kept. An input that fits none shows who got past the door. */
  async function atTheDoor(definition: AnyCommand, userId: string, tokenId?: number): Promise<readonly string[]> {
    const actor = tokenId === undefined ? { userId } : { userId, tokenId }
    const result = await runBatch(db, actor, NOW, async run => {
      await run(definition, 'no command takes this')
      return run(stop, null)
    })
    return result.ok ? ['ran'] : result.error.map(problem => problem.code)
  }

  test.each(TOKEN_SCOPE_CODES)('a token with the scope %s does what the table says, even as an admin', async scope => {
    const id = TOKEN_SCOPE_CODES.indexOf(scope) + 1
    const through: string[] = []
    for (const definition of commands) {
      const said = await atTheDoor(definition, 'proven-admin', id)
      if (!said.includes('scope_refused') && !said.includes('not_by_token')) through.push(definition.name)
      expect(await atTheDoor(definition, 'proven-reviewer', id), 'of somebody else').toEqual(['token_unknown'])
    }
    expect(through.toSorted()).toEqual(BY_SCOPE[scope])
  })

  test('every command stands in the table', () => {
    expect(commands.map(({ name }) => name).toSorted()).toEqual(Object.keys(LEAST).toSorted())
  })

  test.each(Object.keys(LEAST))('%s lets in whom the table lets in, and nobody else', async name => {
    const definition = commands.find(one => one.name === name)
    if (!definition) throw new Error(`no command ${name}`)
    const least = ROLES.indexOf(LEAST[name] ?? 'admin')
    for (const [index, role] of ROLES.entries()) {
      const owing = role === 'reviewer' || role === 'admin'
      const refusal = index < least ? ['role_refused'] : null
      const proven = await atTheDoor(definition, `proven-${role}`)
      const bare = await atTheDoor(definition, `bare-${role}`)
      if (refusal) expect(proven, `proven ${role}`).toEqual(refusal)
      else expect(proven, `proven ${role}`).not.toContain('role_refused')
      expect(proven, `proven ${role}`).not.toContain('second_factor_needed')
      const wanted = refusal ?? (owing && !UNPROVEN.includes(name) ? ['second_factor_needed'] : proven)
      expect(bare, `bare ${role}`).toEqual(wanted)
    }
    for (const nobody of ['closed', 'nobody', ''])
      expect(await atTheDoor(definition, nobody), nobody || 'empty').toEqual(['user_unknown'])
  })
})
