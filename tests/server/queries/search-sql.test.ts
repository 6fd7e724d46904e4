import { beforeAll, expect, test } from 'vitest'
import type { Database } from '@/lib/server/db/handle'
import { listEntries } from '@/lib/server/queries/list-entries'
import { eachEngine } from '@/tests/support/db'
import { addBasics, publishedAttack } from '../a-record'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await publishedAttack(db, {
      summary_ar: 'أُصيب 3 جنود في الهجمات على القاعدة عام ٢٠٢٤',
      summary_en: 'Three soldiers at 100% of A_B',
      tags: ['إسناد'],
    })
  })

  test.each([
    ['اصيب', 1],
    ['أصيب جنود', 1],
    ['القاعده', 1],
    ['الـقـاعِدة', 1],
    ['عام 2024', 1],
    ['٣', 1],
    ['THREE', 1],
    ['three absent', 0],
    ['100%', 1],
    ['%', 1],
    ['A_B', 1],
    ['AxB', 0],
    ["'; drop table attack; --", 0],
    ['اسناد', 1],
    ['asad', 1],
    ['IWM-A-0001', 1],
    ['   ', 1],
  ])('%s → %i', async (q, n) => {
    expect((await listEntries(db.read, { q }, { rev: 1, limit: 5 })).total).toBe(n)
  })

  test('text that PostgreSQL cannot hold is not sent to it', async () => {
    expect((await listEntries(db.read, { q: 'three\0soldiers \ud800' }, { rev: 1, limit: 5 })).total).toBe(1)
  })
})
