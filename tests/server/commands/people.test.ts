import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hashedPassword } from '@/lib/server/auth/password'
import { runCommand } from '@/lib/server/commands/command'
import { endOwnSession } from '@/lib/server/commands/end-own-session'
import { keepSecret, makeFirstAdmin } from '@/lib/server/commands/first-admin'
import {
  acceptInvitation,
  invitePerson,
  makeResetLink,
  revokeInvitation,
  spendResetLink,
} from '@/lib/server/commands/invitations'
import { changeRole, closeAccount, resetSecondFactor, signOutEverywhere } from '@/lib/server/commands/manage-people'
import { PROGRAM } from '@/lib/server/commands/people'
import { recordAccess } from '@/lib/server/commands/record-access'
import { countFailure, forgetFailures, restOf } from '@/lib/server/commands/sign-in-guard'
import type { Database } from '@/lib/server/db/handle'
import { findInvitation, openInvitations } from '@/lib/server/queries/invitations'
import { hasAdmin, people } from '@/lib/server/queries/people'
import { openSessions } from '@/lib/server/queries/sessions'
import { sha256 } from '@/lib/server/sha256'
import { eachEngine } from '@/tests/support/db'
import { must, NOW, refused } from '../a-record'

const TOKEN = 'a token that was printed'
const LATER = (days: number) => new Date(NOW.getTime() + days * 24 * 3600 * 1000)

eachEngine(engine => {
  let db: Database
  let admin: string
  let hash: string

  const as = (userId: string) => ({ userId })
  const joined = async (email: string, role: 'viewer' | 'contributor' | 'editor' | 'reviewer' | 'admin') => {
    const input = { email, role, locale: 'ar' as const }
    const { token } = must(await runCommand(db, invitePerson, input, as(admin), NOW))
    const { id } = must(
      await runCommand(db, acceptInvitation, { token, name: email, password_hash: hash }, PROGRAM, NOW),
    )
    return id
  }
  const session = (userId: string, id: string) =>
    db.transaction(tx =>
      tx.execute(sql`insert into session (id, user_id, token, expires_at)
        values (${id}, ${userId}, ${`t-${id}`}, ${LATER(7).toISOString()}::timestamptz)`),
    )

  beforeAll(async () => {
    db = await engine.freshDatabase()
    hash = await hashedPassword('three words in a row')
  })

  describe('the first admin', () => {
    const asked = (token: string) => ({
      token,
      email: 'First@Example.org',
      name: 'First',
      locale: 'ar' as const,
      password_hash: hash,
    })

    test('is made by who holds the token that was printed, and by nobody else', async () => {
      expect(await hasAdmin(db.read)).toBe(false)
      const before = await runCommand(db, makeFirstAdmin, asked(TOKEN), PROGRAM, NOW)
      expect(refused(before)).toMatchObject([{ code: 'setup_token', field: 'token' }])
      must(await runCommand(db, keepSecret, { name: 'setup', value: sha256(TOKEN) }, PROGRAM, NOW))
      const wrong = await runCommand(db, makeFirstAdmin, asked(`${TOKEN}x`), PROGRAM, NOW)
      expect(refused(wrong)).toMatchObject([{ code: 'setup_token' }])
      admin = must(await runCommand(db, makeFirstAdmin, asked(TOKEN), PROGRAM, NOW)).id
      expect(await hasAdmin(db.read)).toBe(true)
    })

    test('is made once', async () => {
      must(await runCommand(db, keepSecret, { name: 'setup', value: sha256(TOKEN) }, PROGRAM, NOW))
      const again = await runCommand(db, makeFirstAdmin, { ...asked(TOKEN), email: 'b@example.org' }, PROGRAM, NOW)
      expect(refused(again)).toMatchObject([{ code: 'admin_there' }])
    })

    test('acts only after a second factor', async () => {
      const input = { email: 'x@example.org', role: 'viewer' as const, locale: 'en' as const }
      expect(refused(await runCommand(db, invitePerson, input, as(admin), NOW))).toMatchObject([
        { code: 'second_factor_needed' },
      ])
      must(await runCommand(db, recordAccess, { event: 'signed_in' }, as(admin), NOW))
      await db.transaction(tx => tx.execute(sql`update "user" set two_factor_enabled = true where id = ${admin}`))
      must(await runCommand(db, invitePerson, input, as(admin), NOW))
    })
  })

  describe('a link that lets somebody in', () => {
    test('works once, gives the role that was promised, and is kept as a hash', async () => {
      const input = { email: ' New@Example.org ', name: 'New', role: 'editor' as const, locale: 'ar' as const }
      const { token } = must(await runCommand(db, invitePerson, input, as(admin), NOW))
      expect(await findInvitation(db.read, token, 'invite', NOW)).toMatchObject({
        email: 'new@example.org',
        role: 'editor',
      })
      expect(await findInvitation(db.read, token, 'reset', NOW)).toBe(null)
      const accepted = { token, name: 'Somebody', password_hash: hash }
      const { id, email } = must(await runCommand(db, acceptInvitation, accepted, PROGRAM, NOW))
      expect(email).toBe('new@example.org')
      expect(await people(db.read)).toContainEqual(expect.objectContaining({ id, role: 'editor', closed: false }))
      expect(refused(await runCommand(db, acceptInvitation, accepted, PROGRAM, NOW))).toMatchObject([
        { code: 'link_spent' },
      ])
      const kept = await db.read.query(sql`select token_sha256 from invitation`, z.object({ token_sha256: z.string() }))
      expect(kept.some(row => row.token_sha256 === token)).toBe(false)
    })

    test('ends after seven days, or when it is taken back', async () => {
      const input = { email: 'late@example.org', role: 'viewer' as const, locale: 'en' as const }
      const { token, id } = must(await runCommand(db, invitePerson, input, as(admin), NOW))
      expect(await findInvitation(db.read, token, 'invite', LATER(6))).not.toBe(null)
      const accepted = { token, name: 'Late', password_hash: hash }
      expect(refused(await runCommand(db, acceptInvitation, accepted, PROGRAM, LATER(8)))).toMatchObject([
        { code: 'link_spent' },
      ])
      expect((await openInvitations(db.read, NOW)).map(link => link.id)).toContain(id)
      must(await runCommand(db, revokeInvitation, { id }, as(admin), NOW))
      expect(await findInvitation(db.read, token, 'invite', NOW)).toBe(null)
      expect(refused(await runCommand(db, revokeInvitation, { id }, as(admin), NOW))).toMatchObject([
        { code: 'link_spent' },
      ])
    })

    test('is not made for an address that somebody has', async () => {
      const input = { email: 'FIRST@example.org', role: 'viewer' as const, locale: 'en' as const }
      expect(refused(await runCommand(db, invitePerson, input, as(admin), NOW))).toMatchObject([
        { code: 'email_taken', field: 'email' },
      ])
    })
  })

  test('a reset link sets a new password once, signs out everywhere and ends older links', async () => {
    const id = await joined('reset@example.org', 'editor')
    await session(id, 'before')
    await countFailure(db, 'reset@example.org', NOW)
    const old = must(await runCommand(db, makeResetLink, { user_id: id }, as(admin), NOW)).token
    const { token } = must(await runCommand(db, makeResetLink, { user_id: id }, as(admin), NOW))
    const fresh = await hashedPassword('four other words here')
    expect(
      refused(await runCommand(db, spendResetLink, { token: old, password_hash: fresh }, PROGRAM, NOW)),
    ).toMatchObject([{ code: 'link_spent' }])
    must(await runCommand(db, spendResetLink, { token, password_hash: fresh }, PROGRAM, NOW))
    expect(await openSessions(db.read, id, NOW)).toEqual([])
    const [kept] = await db.read.query(
      sql`select password from account where user_id = ${id}`,
      z.object({ password: z.string() }),
    )
    expect(kept?.password).toBe(fresh)
    expect(refused(await runCommand(db, spendResetLink, { token, password_hash: hash }, PROGRAM, NOW))).toMatchObject([
      { code: 'link_spent' },
    ])
  })

  test('nobody is left without an admin', async () => {
    for (const change of [
      () => runCommand(db, changeRole, { user_id: admin, role: 'reviewer' }, as(admin), NOW),
      () => runCommand(db, closeAccount, { user_id: admin, closed: true }, as(admin), NOW),
    ]) {
      expect(refused(await change())).toMatchObject([{ code: 'last_admin' }])
    }
    const second = await joined('second@example.org', 'admin')
    must(await runCommand(db, changeRole, { user_id: second, role: 'editor' }, as(admin), NOW))
    expect((await people(db.read)).find(one => one.id === second)?.role).toBe('editor')
  })

  test('a closed account is signed out, can do nothing and may be opened again', async () => {
    const id = await joined('closed@example.org', 'editor')
    await session(id, 'theirs')
    must(await runCommand(db, closeAccount, { user_id: id, closed: true }, as(admin), NOW))
    expect(await openSessions(db.read, id, NOW)).toEqual([])
    expect(refused(await runCommand(db, recordAccess, { event: 'signed_in' }, as(id), NOW))).toMatchObject([
      { code: 'user_unknown' },
    ])
    expect(refused(await runCommand(db, makeResetLink, { user_id: id }, as(admin), NOW))).toMatchObject([
      { code: 'account_closed' },
    ])
    must(await runCommand(db, closeAccount, { user_id: id, closed: false }, as(admin), NOW))
    must(await runCommand(db, recordAccess, { event: 'signed_in' }, as(id), NOW))
  })

  test('a lost second factor is taken away by another admin only', async () => {
    const id = await joined('lost@example.org', 'reviewer')
    await db.transaction(async tx => {
      await tx.execute(sql`update "user" set two_factor_enabled = true where id = ${id}`)
      await tx.execute(sql`insert into two_factor (id, user_id, secret, backup_codes) values ('f', ${id}, 's', 'c')`)
    })
    must(await runCommand(db, resetSecondFactor, { user_id: id }, as(admin), NOW))
    expect((await people(db.read)).find(one => one.id === id)?.two_factor_enabled).toBe(false)
    expect(refused(await runCommand(db, resetSecondFactor, { user_id: admin }, as(admin), NOW))).toMatchObject([
      { code: 'own_second_factor' },
    ])
  })

  test('one ends one’s own sessions, not those of others', async () => {
    const id = await joined('sessions@example.org', 'viewer')
    await session(id, 'mine')
    await session(admin, 'the admin’s')
    expect(refused(await runCommand(db, endOwnSession, { session_id: 'the admin’s' }, as(id), NOW))).toMatchObject([
      { code: 'session_unknown' },
    ])
    must(await runCommand(db, endOwnSession, { session_id: 'mine' }, as(id), NOW))
    await session(id, 'another')
    expect(must(await runCommand(db, signOutEverywhere, { user_id: id }, as(admin), NOW))).toEqual({ ended: 1 })
  })

  test('an account rests after ten wrong passwords, whether it exists or not', async () => {
    for (const email of ['first@example.org', 'nobody@example.org']) {
      for (let i = 0; i < 9; i++) await countFailure(db, email, NOW)
      expect(await restOf(db, email, NOW)).toBe(0)
      await countFailure(db, ` ${email.toUpperCase()}`, NOW)
      expect(await restOf(db, email, NOW)).toBe(15 * 60)
      expect(await restOf(db, email, LATER(1))).toBe(0)
      await countFailure(db, email, LATER(1))
      expect(await restOf(db, email, LATER(1))).toBe(0)
    }
    await forgetFailures(db, 'first@example.org')
    expect(await restOf(db, 'first@example.org', NOW)).toBe(0)
  })

  test('no audit row holds a token, a hash of a password or a secret', async () => {
    const rows = await db.read.query(
      sql`select coalesce(before::text, '') || coalesce(after::text, '') as said from audit`,
      z.object({ said: z.string() }),
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { said } of rows) {
      expect(said).not.toContain(hash)
      expect(said).not.toMatch(/token|password|"value"/)
    }
  })
})
