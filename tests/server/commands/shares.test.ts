// Subject: lib/server/commands/shares.ts, lib/server/commands/share-views.ts, lib/server/queries/shares.ts
import sql, { raw } from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { countView } from '@/lib/server/commands/share-views'
import { makeShare, reviseShare, revokeShare } from '@/lib/server/commands/shares'
import type { Database } from '@/lib/server/db/handle'
import { findShare, type Share, type SharePlace, shareDoor, shares, slugsLike } from '@/lib/server/queries/shares'
import { eachEngine } from '@/tests/support/db'
import { addBasics, addPeople, anAttack, batch, must, NOW, REASON, refused } from '../a-record'

const EDITOR = { userId: 'editor' }
const ADMIN = { userId: 'admin' }
const TERMS = {
  title_en: 'Drones over Harir',
  title_ar: 'مسيّرات فوق حرير',
  note_en: '',
  note_ar: '',
  locale: null,
  locked: [],
  expires_at: null,
  max_views: null,
}
const HASH = `${'a'.repeat(32)}:${'b'.repeat(128)}`

eachEngine(engine => {
  let db: Database

  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await addPeople(db)
    await db.transaction(tx =>
      tx.execute(sql`insert into "user" (id, name, role, kind) values ('other', 'The other', 'editor', 'person')`),
    )
    await batch(db, async run => {
      const { event_id } = await run(createEntry, anAttack())
      await run(publish, { event_ids: [event_id], ...REASON })
    })
  })

  const input = (slug: string, more: object = {}) => ({
    ...TERMS,
    slug,
    page: 'charts/attacks',
    view: { weapon: 'drone', scope: 'IQ', grain: 'month', stack: 'weapon', bounds: 'best' },
    revision: null,
    password_hash: null,
    ...more,
  })
  const make = (slug: string, more: object = {}, actor = EDITOR) =>
    runCommand(db, makeShare, input(slug, more), actor, NOW)
  const codes = (problems: ReturnType<typeof refused>) =>
    problems.map(({ code, field }) => `${code} ${field ?? ''}`.trim())
  const find = async (slug: string, now = NOW) => {
    const share = await findShare(db.read, slug, now)
    if (!share) throw new Error(`no link ${slug}`)
    return share
  }

  test('a link keeps the view, its locks and its pin, and the audit holds no password', async () => {
    must(await make('drones', { locked: ['weapon', 'claims'], revision: 1, password_hash: HASH, max_views: 3 }))
    expect(await find('drones')).toMatchObject({
      page: 'charts/attacks',
      view: { weapon: 'drone', scope: 'IQ', grain: 'month', stack: 'weapon', bounds: 'best', tab: 'chart' },
      locked: ['weapon'],
      revision: 1,
      pinned_on: '2026-11-22',
      has_password: true,
      views: 0,
      last_viewed_on: null,
      state: 'open',
      maker: 'The editor',
    })
    const audit = await db.read.query(
      sql`select to_jsonb(a)::text as row from audit a where command = 'make-share'`,
      z.object({ row: z.string() }),
    )
    expect(audit).toHaveLength(1)
    expect(audit[0]?.row).toContain('share:drones')
    expect(audit[0]?.row).not.toContain('aaaa')
  })

  test('a pinned link is read on the day that it was pasted with, and never on one that has not come', async () => {
    must(await make('of-then', { revision: 1, pinned_on: '2026-11-20' }))
    must(await make('of-later', { revision: 1, pinned_on: '2026-12-31' }))
    must(await make('of-none', { pinned_on: '2026-11-20' }))
    expect((await find('of-then')).pinned_on).toBe('2026-11-20')
    expect((await find('of-later')).pinned_on).toBe('2026-11-22')
    expect((await find('of-none')).pinned_on).toBe(null)
    expect(codes(refused(await make('of-nonsense', { revision: 1, pinned_on: '2026-02-30' })))).toHaveLength(1)
  })

  test('what cannot be a link is refused at its field', async () => {
    const ask = async (slug: string, more: object = {}) => codes(refused(await make(slug, more)))
    must(await make('once'))
    expect(await ask('once')).toEqual(['slug_taken slug'])
    for (const slug of ['Drones', 'a--b', '-ab', 'طائرات', 'a b'])
      expect(await ask(slug), slug).toEqual(['slug_form slug'])
    expect(await ask('page', { page: 'charts/none' })).toEqual(['share_page page'])
    expect(await ask('pin', { revision: 9 })).toEqual(['parameter_revision revision'])
    expect(await ask('note', { note_en: 'Only one' })).toEqual(['note_in_both note_ar'])
    expect(await ask('title', { title_ar: ' ' })).toEqual(['required title_ar'])
    expect(await ask('past', { expires_at: NOW.toISOString() })).toEqual(['expires_past expires_at'])
    expect(await ask('none', { max_views: 0 })).toEqual(['too_small max_views'])
    expect(codes(refused(await make('mine', {}, { userId: 'contributor' })))).toEqual(['role_refused'])
    expect(await slugsLike(db.read, 'once')).toEqual(new Set(['once']))
  })

  test('all that is wrong with a link is said at once, also what only the record knows', async () => {
    must(await make('taken'))
    const wrong = { title_en: '', title_ar: 'ط'.repeat(200), note_ar: 'ملاحظة', expires_at: NOW.toISOString() }
    expect(codes(refused(await make('taken', { ...wrong, max_views: 0 })))).toEqual([
      ...['required title_en', 'too_long title_ar', 'too_small max_views'],
      ...['slug_taken slug', 'note_in_both note_en', 'expires_past expires_at'],
    ])
    expect(codes(refused(await make('A', wrong)))).toContain('slug_form slug')
    for (const n of [1, 2]) expect(await countView(db, 'taken', null, NOW), String(n)).toBe(true)
    const revise = { ...TERMS, ...wrong, slug: 'taken', expected: 1 }
    expect(codes(refused(await runCommand(db, reviseShare, { ...revise, max_views: 1 }, EDITOR, NOW)))).toEqual([
      ...['required title_en', 'too_long title_ar', 'share_views max_views'],
      ...['note_in_both note_en', 'expires_past expires_at'],
    ])
    expect(codes(refused(await runCommand(db, reviseShare, revise, { userId: 'other' }, NOW)))).toEqual([
      'role_refused',
    ])
  })

  test('its maker changes and revokes it, an admin too, nobody else; what it shows never changes', async () => {
    must(await make('terms', { password_hash: HASH }))
    const change = (more: object, actor = EDITOR) =>
      runCommand(db, reviseShare, { ...TERMS, slug: 'terms', expected: 1, ...more }, actor, NOW)
    expect(codes(refused(await change({}, { userId: 'other' })))).toEqual(['role_refused'])
    must(await change({ title_en: 'New', max_views: 5, locked: ['scope'] }))
    expect(await find('terms')).toMatchObject({
      title_en: 'New',
      max_views: 5,
      locked: ['scope'],
      has_password: true,
      version: 2,
    })
    expect(codes(refused(await change({})))).toEqual(['edit_conflict expected'])
    must(await change({ expected: 2, password_hash: null }, ADMIN))
    expect(await find('terms')).toMatchObject({ has_password: false, locked: [], max_views: null })
    for (const n of [1, 2]) expect(await countView(db, 'terms', null, NOW), String(n)).toBe(true)
    expect(codes(refused(await change({ expected: 3, max_views: 1 })))).toEqual(['share_views max_views'])
    const revoke = (actor = EDITOR, reason = 'Sent to the wrong list.') =>
      runCommand(db, revokeShare, { slug: 'terms', reason }, actor, NOW)
    expect(codes(refused(await revoke(EDITOR, ' ')))).toEqual(['required reason'])
    expect(codes(refused(await revoke({ userId: 'other' })))).toEqual(['role_refused'])
    must(await revoke(ADMIN))
    expect(await find('terms')).toMatchObject({ state: 'revoked', revoke_reason: 'Sent to the wrong list.' })
    expect(codes(refused(await revoke()))).toEqual(['share_revoked'])
    expect(codes(refused(await change({ expected: 4 })))).toEqual(['share_revoked'])
    expect(await countView(db, 'terms', null, NOW)).toBe(false)
    for (const statement of [
      `update share_link set view = '{}' where slug = 'terms'`,
      `update share_link set revoked_at = null, revoke_reason = null where slug = 'terms'`,
      `delete from share_link where slug = 'terms'`,
    ])
      await expect(
        db.transaction(tx => tx.execute(raw(statement))),
        statement,
      ).rejects.toThrow(/share link/)
  })

  test('however many ask at once, no more see it than its limit says', async () => {
    must(await make('few', { max_views: 7 }))
    const seen = await Promise.all(Array.from({ length: 40 }, () => countView(db, 'few', null, NOW)))
    expect(seen.filter(Boolean)).toHaveLength(7)
    expect(await find('few')).toMatchObject({ views: 7, state: 'used_up', last_viewed_on: '2026-11-22' })
    must(await make('many'))
    const all = await Promise.all(Array.from({ length: 40 }, () => countView(db, 'many', null, NOW)))
    expect(all.every(Boolean)).toBe(true)
    expect(await find('many')).toMatchObject({ views: 40, state: 'open' })
  })

  test('it ends at its instant, and the day that is noted never goes back', async () => {
    must(await make('until', { expires_at: '2026-12-01T00:00:00+03:00' }))
    const [before, at] = [new Date('2026-11-30T20:59:59.999Z'), new Date('2026-11-30T21:00:00.000Z')]
    expect(await countView(db, 'until', null, before)).toBe(true)
    expect(await countView(db, 'until', null, NOW)).toBe(true)
    expect(await find('until', before)).toMatchObject({
      state: 'open',
      expires_on: '2026-11-30',
      views: 2,
      last_viewed_on: '2026-11-30',
    })
    expect(await countView(db, 'until', null, at)).toBe(false)
    expect(await find('until', at)).toMatchObject({ state: 'expired', views: 2 })
    expect(await shareDoor(db.read, 'until', at)).toMatchObject({ state: 'expired' })
    expect(await countView(db, 'no-such-link', null, at)).toBe(false)
  })

  test('the list holds every link, those that open first', async () => {
    const list = await shares(db.read, NOW)
    const states = list.map(({ state }) => state)
    expect(states.indexOf('open')).toBe(0)
    expect(states.lastIndexOf('open')).toBeLessThan(states.findIndex(state => state !== 'open'))
    expect(await shares(db.read, NOW, { maker: 'other' })).toEqual([])
  })

  test('its pages together are the list, without gap or twin', async () => {
    const whole = (await shares(db.read, NOW)).map(({ slug }) => slug)
    expect(whole.length).toBeGreaterThan(3)
    for (const most of [1, 2, 3]) {
      const seen: string[] = []
      for (let after: SharePlace | null = null, n = 0; n <= whole.length; n += 1) {
        const page: Share[] = await shares(db.read, NOW, { after, most })
        seen.push(...page.map(({ slug }) => slug))
        const last = page.at(-1)
        if (!last) break
        after = { ended: last.state !== 'open', id: last.id }
      }
      expect(seen, String(most)).toEqual(whole)
    }
  })
})
