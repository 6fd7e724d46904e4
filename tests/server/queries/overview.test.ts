// Subject: lib/server/queries/overview.ts, lib/server/queries/chart-data.ts, lib/server/queries/commitments.ts
import { beforeAll, expect, test } from 'vitest'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import type { Database, ReadDb } from '@/lib/server/db/handle'
import { chartData } from '@/lib/server/queries/chart-data'
import { commitments } from '@/lib/server/queries/commitments'
import { overview } from '@/lib/server/queries/overview'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, publishedAttack, REASON } from '../a-record'

const TODAY = '2026-11-22'
const ENGLISH = { locale: 'en', digits: 'latn', months: 'international' } as const
const ARABIC = { locale: 'ar', digits: 'latn', months: 'iraqi' } as const

const words = { summary_en: 'Words.', summary_ar: 'كلمات.' }
const level = (date_edtf: string, best: number, more: object = {}) => ({
  kind: 'force_level' as const,
  fields: {
    date_edtf,
    scope: 'IQ',
    force: 'us',
    definition: 'present',
    extent: 'scope',
    unit: 'troops',
    comparator: '≈',
    best,
    ...words,
    ...more,
  },
  citations: [{ source_id: 'weekly-1' }],
})

eachEngine(engine => {
  let db: Database
  let last: number
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await publishedAttack(db, { date_edtf: '2024-01-10' })
    await publishedAttack(db, { date_edtf: '2024-01-20', verification: 'contested' })
    await publishedAttack(db, { date_edtf: '2024-01-18', scope: 'SY' })
    await publishedAttack(db, { date_edtf: '2024-01-18', verification: 'discounted' })
    last = await batch(db, async run => {
      const ids: string[] = []
      for (const entry of [
        level('2024-01', 2500),
        level('2024-03-05', 2400),
        level('2024-06', 99, { scope: 'IQ-KRI' }),
        level('2024-07', 98, { definition: 'planned' }),
        level('2027', 97),
      ]) {
        ids.push((await run(createEntry, entry)).event_id)
      }
      const milestone = {
        kind: 'milestone' as const,
        fields: {
          date_edtf: '2024-09-27',
          scope: 'IQ',
          milestone_kind: 'deadline',
          milestone_status: 'announced',
          title_en: 'End',
          title_ar: 'نهاية',
          ...words,
        },
        citations: [{ source_id: 'leaflet' }],
        dues: [
          { due_edtf: '2025-09', deadline_kind: 'in' as const, source_id: 'daily-1', stated_edtf: '2024-09-06' },
          {
            due_edtf: '../2025-09-30',
            deadline_kind: 'no_later_than' as const,
            source_id: 'weekly-1',
            stated_edtf: '2024-09-27',
            stated_by: 'us',
          },
        ],
      }
      ids.push((await run(createEntry, milestone)).event_id)
      await run(setCoverage, { kind: 'attack', date_min: '2024-01-01', date_max: '2024-01-20', level: 'full' })
      return (await run(publish, { event_ids: ids, coverage: true, ...REASON })).revision
    })
  })

  test('what the first page says, from the newest facts that surely belong there', async () => {
    const page = await overview(db.read, last, TODAY, ENGLISH)
    expect(page.latestForce).toMatchObject({
      record: { best: 2400, date_edtf: '2024-03-05' },
      sources: [{ id: 'weekly-1', label: expect.stringMatching(/^weekly, .*2024/) }],
    })
    expect(page.lastAttack?.date_edtf).toBe('2024-01-18')
    expect(page.attacksLast30DaysOfCoverage).toEqual({
      from: '2023-12-22',
      to: '2024-01-20',
      covered: 20,
      value: 2,
      low: 2,
      high: 3,
    })
    expect(page.commitments).toMatchObject([
      { record: { title_en: 'End' }, state: { state: 'overdue_unknown', due: '2025-09-30', days: 418 } },
    ])
    expect(page.changes[0]).toMatchObject({ revision: last, coverage: 1 })
    expect(page.changes).toHaveLength(5)
  })

  test('the day before anything was known of it, it says nothing', async () => {
    expect(await overview(db.read, 0, TODAY, ENGLISH)).toEqual({
      latestForce: null,
      commitments: [],
      lastAttack: null,
      attacksLast30DaysOfCoverage: null,
      milestones: [],
      changes: [],
    })
    expect((await overview(db.read, last, '2024-01-15', ENGLISH)).lastAttack?.date_edtf).toBe('2024-01-10')
  })

  test('due dates in the order in which they were stated, each with its report', async () => {
    const [row] = await commitments(db.read, last)
    expect(row?.dues).toMatchObject([
      { due_edtf: '2025-09', due_max: '2025-09-30', stated_by: null, source_id: 'daily-1' },
      { due_edtf: '../2025-09-30', due_min: null, stated_by: 'us', source_id: 'weekly-1', outlet_en: 'weekly' },
    ])
  })

  test('a chart gets its tallies, levels with named reports, coverage and the reports behind the count', async () => {
    const tally = {
      kind: 'attack',
      measure: 'events',
      grain: 'month',
      split: 'none',
      filters: {},
      scope: 'theatre',
    } as const
    const data = await chartData(
      db.read,
      { tallies: { main: tally }, forceLevels: true, milestones: true },
      last,
      ARABIC,
    )
    expect(data.tallies.main).toEqual([{ bucket: '2024-01', key: 'all', value: 2, low: 2, high: 3 }])
    expect(data.forceLevels.map(record => record.best)).toEqual([2500, 2400, 99, 98, 97])
    expect(data.forceLevels[0]?.source_names).toEqual([{ id: 'weekly-1', label: 'صحيفة، 5 كانون الثاني 2024' }])
    expect(data.sources.map(source => source.id)).toEqual(['daily-1'])
    expect(data.milestones).toHaveLength(1)
    expect(data.coverage).toMatchObject([{ kind: 'attack', date_min: '2024-01-01', level: 'full' }])
    expect(data.names.places.asad).toEqual({ en: 'asad', ar: 'قاعدة' })
    const without = await chartData(db.read, { tallies: {}, forceLevels: true, milestones: false }, last, ARABIC)
    expect(without.sources.map(source => source.id)).toEqual(['weekly-1'])
    expect(without.milestones).toEqual([])
  })

  test('a chart reads no names where the page has read them', async () => {
    const asked: string[] = []
    const counted: ReadDb = {
      query: (statement, row) => {
        asked.push(statement.sql)
        return db.read.query(statement, row)
      },
    }
    const need = { tallies: {}, forceLevels: false, milestones: true }
    const known = { places: {}, actors: {}, merged: { place: {}, actor: {} } }
    expect((await chartData(counted, need, last, ARABIC, known)).names).toBe(known)
    expect(asked.filter(text => /from "?(?:place|actor)"? n order by/.test(text))).toEqual([])
    await chartData(counted, need, last, ARABIC)
    expect(asked.filter(text => /from "?(?:place|actor)"? n order by/.test(text))).toHaveLength(2)
  })
})
