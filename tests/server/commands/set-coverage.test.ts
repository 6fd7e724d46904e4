import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { publish } from '@/lib/server/commands/publish'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import type { Database } from '@/lib/server/db/handle'
import { coverage, openCoverage } from '@/lib/server/queries/coverage'
import { eachEngine } from '@/tests/support/db'
import { addBasics, LOADER, must, NOW, REASON, refused } from '../a-record'

const MONTH = { kind: 'attack', date_min: '2024-01-01', date_max: '2024-01-31', level: 'thin' } as const

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })
  const state = (more: object) => runCommand(db, setCoverage, { ...MONTH, ...more }, LOADER, NOW)

  test('each area is watched by itself; a part of a period that is stated already is refused in the same area alone', async () => {
    must(await state({}))
    must(await state({ scope: 'IQ-KRI', level: 'full', outlets: ['daily', 'weekly'] }))
    const part = { date_min: '2024-01-10', date_max: '2024-01-20' }
    expect(refused(await state(part))).toMatchObject([{ code: 'coverage_overlap' }])
    expect(refused(await state({ ...part, scope: 'theatre' }))).toMatchObject([{ code: 'coverage_overlap' }])
    must(await state({ ...part, scope: 'SY' }))
    expect(refused(await state({ outlets: ['nobody'] }))).toMatchObject([{ code: 'outlet_unknown', field: 'outlets' }])
    expect(refused(await state({ scope: 'Mars' }))).toMatchObject([{ code: 'scope' }])
    expect((await openCoverage(db.read)).map(({ scope, outlets, pending }) => [scope, outlets, pending])).toEqual([
      ['SY', [], true],
      [null, [], true],
      ['IQ-KRI', ['daily', 'weekly'], true],
    ])
  })

  test('it is public with the next publication, and says who stated it at the desk alone', async () => {
    const { revision } = must(await runCommand(db, publish, { coverage: true, ...REASON }, LOADER, NOW))
    expect((await coverage(db.read, revision)).map(({ scope, level }) => [scope, level])).toEqual([
      [null, 'thin'],
      ['IQ-KRI', 'full'],
      ['SY', 'thin'],
    ])
    expect((await openCoverage(db.read)).every(({ who }) => who !== null)).toBe(true)
    expect(await verifyChain(db.read)).toEqual([])
  })
})
