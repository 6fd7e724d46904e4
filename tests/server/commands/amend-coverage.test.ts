import { beforeAll, describe, expect, test } from 'vitest'
import { amendCoverage } from '@/lib/server/commands/amend-coverage'
import { runCommand } from '@/lib/server/commands/command'
import { publish } from '@/lib/server/commands/publish'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import type { Database } from '@/lib/server/db/handle'
import { coverage, openCoverage, statedPeriod } from '@/lib/server/queries/coverage'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addBasics, LOADER, must, NOW, REASON, refused } from '../a-record'

const JANUARY = { date_min: '2024-01-01', date_max: '2024-01-31', level: 'thin' } as const

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })

  const stated = async (more: object = {}): Promise<number> =>
    must(await runCommand(db, setCoverage, { kind: 'attack', ...JANUARY, ...more }, LOADER, NOW)).id
  const publishNow = async () =>
    must(await runCommand(db, publish, { coverage: true, ...REASON }, LOADER, NOW)).revision
  const correct = (id: number, more: object = {}) =>
    runCommand(db, amendCoverage, { id, ...JANUARY, ...REASON, ...more }, LOADER, NOW)

  describe('a period that readers have seen', () => {
    test('is corrected by a revision; earlier ones say what they said, and the log says who', async () => {
      const id = await stated()
      const before = await publishNow()
      const change = {
        date_max: '2024-01-20',
        level: 'full',
        outlets: ['daily'],
        note_en: 'Read daily',
        note_ar: 'يومياً',
      }
      const { revision } = must(await correct(id, change))
      expect(revision).toBe(before + 1)
      const at = async (rev: number) =>
        (await coverage(db.read, rev)).map(({ kind, date_max, level, note_en }) => [kind, date_max, level, note_en])
      expect(await at(before)).toEqual([['attack', '2024-01-31', 'thin', null]])
      expect(await at(before + 1)).toEqual([['attack', '2024-01-20', 'full', 'Read daily']])
      const [now] = await openCoverage(db.read)
      expect(now).toMatchObject({ pending: false, outlets: ['daily'] })
      expect(now?.who).not.toBe(null)
      expect(await statedPeriod(db.read, id)).toMatchObject({ date_max: '2024-01-31', stands: false })
      expect(await verifyChain(db.read)).toEqual([])
      // Whoever opened the form before does not write over it.
      expect(refused(await correct(id, { level: 'none' }))).toMatchObject([{ code: 'edit_conflict', field: 'id' }])
      expect((await currentRevision(db.read)).number).toBe(before + 1)
    })

    test('is left alone where the correction says nothing new or has no reason', async () => {
      const [now] = await openCoverage(db.read)
      if (!now) throw new Error('nothing stands')
      const { id, date_min, date_max, level, scope, outlets, note_en, note_ar } = now
      const same = { date_min, date_max, level, scope, outlets, note_en, note_ar }
      expect(refused(await correct(id, same))).toMatchObject([{ code: 'nothing_changed' }])
      expect(refused(await correct(id, { reason_ar: ' ' }))).toMatchObject([{ field: 'reason_ar' }])
    })
  })

  test('one that waits is put right without a revision', async () => {
    const id = await stated({ kind: 'strike' })
    const { number } = await currentRevision(db.read)
    expect(must(await correct(id, { level: 'none' }))).toEqual({ revision: null })
    expect((await currentRevision(db.read)).number).toBe(number)
    const strikes = (await openCoverage(db.read)).filter(({ kind }) => kind === 'strike')
    expect(strikes).toMatchObject([{ level: 'none', pending: true }])
    expect(refused(await correct(id))).toMatchObject([{ code: 'edit_conflict' }])
  })

  test('no correction runs into another period of the same area, ends before it begins or names what nobody knows', async () => {
    const first = await stated({ kind: 'milestone' })
    await stated({ kind: 'milestone', date_min: '2024-02-01', date_max: '2024-02-29' })
    const asked = async (more: object) => refused(await correct(first, more))
    expect(await asked({ date_max: '2024-02-03' })).toMatchObject([{ code: 'coverage_taken', field: 'date_min' }])
    expect(await asked({ date_max: '2024-03-31' })).toMatchObject([{ code: 'coverage_taken' }])
    expect(await asked({ date_max: '2023-12-31' })).toMatchObject([{ code: 'period_reversed', field: 'date_max' }])
    expect(await asked({ outlets: ['nobody'] })).toMatchObject([{ code: 'outlet_unknown', field: 'outlets' }])
    expect(await asked({ scope: 'Mars' })).toMatchObject([{ code: 'scope' }])
    must(await correct(first, { date_max: '2024-03-31', scope: 'SY' }))
  })
})
