// Subject: lib/server/queries/narrowed-sql.ts, lib/server/queries/chart-data.ts, lib/server/queries/commitments.ts
import { beforeAll, expect, test } from 'vitest'
import type { Narrowing } from '@/lib/charts/chart-data'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import type { Database } from '@/lib/server/db/handle'
import { chartData } from '@/lib/server/queries/chart-data'
import { listEntries } from '@/lib/server/queries/list-entries'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, REASON } from '../a-record'

const ENGLISH = { locale: 'en', digits: 'latn', months: 'international' } as const
const NEED = { tallies: {}, forceLevels: true, milestones: true, commitments: true, claims: true }

const entry = (kind: 'force_level' | 'milestone' | 'tally_claim', scope: string, fields: object) => ({
  kind,
  fields: { date_edtf: '2024-01-31', scope, summary_en: 'Words.', summary_ar: 'كلمات.', ...fields },
  citations: [{ source_id: 'leaflet' }],
})
const level = (fields: object) =>
  entry('force_level', 'IQ', {
    ...{ force: 'us', definition: 'present', extent: 'scope', unit: 'troops', comparator: '≈', best: 2500 },
    ...fields,
  })
const claim = (scope: string, claimant: string, fields: object = {}) =>
  entry('tally_claim', scope, {
    ...{ claimant, metric: 'attacks_on_us_forces', comparator: '=', value: 3 },
    ...{ window_start_edtf: '2023-10-17', window_end_edtf: '2024-01-31', ...fields },
  })
const promise = (title: string, fields: object) => ({
  ...entry('milestone', 'IQ', {
    ...{ milestone_kind: 'deadline', milestone_status: 'unknown', title_en: title, title_ar: title, ...fields },
  }),
  dues: [{ due_edtf: '2025-09', stated_edtf: '2024-09-06', source_id: 'daily-1', deadline_kind: 'by' }],
})

eachEngine(engine => {
  let db: Database
  let rev: number
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    rev = await batch(db, async run => {
      const ids: string[] = []
      for (const one of [
        level({ verification: 'confirmed' }),
        level({ verification: 'contested', summary_en: 'Denied by Baghdad.' }),
        level({ extent: 'site', place_id: 'asad', where_prec: 1, best: 300 }),
        claim('IQ', 'us', { verification: 'fair' }),
        claim('IQ+SY', 'iri'),
        promise('Leave', { place_id: 'asad', where_prec: 1, parties: ['us'] }),
        promise('Close', { place_id: 'harir', where_prec: 1 }),
      ])
        ids.push((await run(createEntry, one)).event_id)
      return (await run(publish, { event_ids: ids, ...REASON })).revision
    })
  })

  async function found(narrowing: Narrowing) {
    const data = await chartData(db.read, { ...NEED, narrowing }, rev, ENGLISH)
    return [data.forceLevels.length, data.claims?.records.length, data.commitments?.length]
  }

  test('each filter finds what the list of records finds by it', async () => {
    expect(await found({})).toEqual([3, 2, 2])
    for (const narrowing of [
      { place: ['asad'] },
      { actor: ['us'] },
      { verification: ['confirmed', 'fair'] },
      { q: 'Baghdad' },
      { scope: 'IQ', place: ['harir', 'unknown'] },
    ]) {
      const listed = async (kind: 'force_level' | 'tally_claim' | 'milestone') =>
        (await listEntries(db.read, { kind: [kind], ...narrowing }, { rev, limit: 50 })).items.length
      expect(await found(narrowing), JSON.stringify(narrowing)).toEqual([
        await listed('force_level'),
        await listed('tally_claim'),
        await listed('milestone'),
      ])
    }
    expect(await found({ place: ['asad'] })).toEqual([1, 0, 1])
    expect(await found({ scope: 'IQ' })).toEqual([3, 1, 2])
    expect(await found({ q: 'Baghdad' })).toEqual([1, 0, 0])
  })

  test('milestones that mark other charts stay, whatever narrows', async () => {
    expect((await chartData(db.read, { ...NEED, narrowing: { q: 'nothing' } }, rev, ENGLISH)).milestones).toHaveLength(
      2,
    )
  })
})
