// Subject: lib/server/queries/responses.ts, lib/server/queries/chart-data.ts
import { beforeAll, expect, test } from 'vitest'
import type { ResponseNeed } from '@/lib/charts/chart-data'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import type { Database } from '@/lib/server/db/handle'
import { chartData } from '@/lib/server/queries/chart-data'
import { responses } from '@/lib/server/queries/responses'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, REASON } from '../a-record'

const NEED: ResponseNeed = {
  ...{ from: '2024-01-01', to: '2024-12-31', scope: 'theatre', most: 600, kind: [], bounds: 'best' },
  ...{ weapon: [], actor: [], place: [], outcome: [], verification: [], q: '' },
}
const ENGLISH = { locale: 'en', digits: 'latn', months: 'international' } as const

const event = (kind: 'attack' | 'strike', date_edtf: string, scope: string, more: object = {}) => ({
  kind,
  fields: {
    ...{ date_edtf, scope, verification: 'confirmed', place_id: 'asad', where_prec: 1, target_type: 'us_forces' },
    ...{ weapon: kind === 'attack' ? 'drone' : 'airstrike', outcome: 'hit', ...more },
    ...{ summary_en: `${kind} ${date_edtf}`, summary_ar: 'كلمات.' },
  },
  citations: [{ source_id: kind === 'attack' ? 'daily-1' : 'weekly-1' }],
})

eachEngine(engine => {
  let db: Database
  let first: number
  let last: number
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    const ids = await batch(db, async run => {
      const made: string[] = []
      for (const entry of [
        event('attack', '2024-01-28', 'JO'),
        event('strike', '2024-02-02', 'IQ-federal', { target_type: 'armed_group' }),
        event('strike', '2024-02-02', 'SY', { target_type: 'armed_group' }),
        event('attack', '2024-03', 'IQ-federal', { weapon: 'rocket' }),
        event('attack', '2024-03-05', 'IQ-federal', { verification: 'contested' }),
        event('attack', '2023-12-31', 'IQ-federal'),
        event('strike', '2024-01-02', 'IQ-federal', { target_type: 'armed_group' }),
      ])
        made.push((await run(createEntry, entry)).event_id)
      return made
    })
    const link = (from: number, to: number) => ({
      ...{ kind: 'responds_to' as const, from: ids[from] ?? '', to: ids[to] ?? '' },
      ...{ note_en: 'Said so.', note_ar: 'قيل ذلك.' },
    })
    first = await batch(db, async run => {
      for (const [from, to] of [
        [1, 0],
        [2, 0],
        [1, 4],
        [6, 5],
        [3, 1],
      ] as const)
        await run(linkEntries, link(from, to))
      return (await run(publish, { event_ids: ids, ...REASON })).revision
    })
    last = await batch(db, async run => (await run(retract, { event_id: ids[2] ?? '', ...REASON })).revision)
  })

  const days = (pairs: Awaited<ReturnType<typeof responses>>['pairs']) =>
    pairs.map(({ attack, strike }) => `${attack.date_edtf} ${strike.date_edtf} ${strike.kind}`)

  test('pairs are strikes that answer attacks, both in the window and both counted', async () => {
    const found = await responses(db.read, NEED, first)
    expect(days(found.pairs)).toEqual(['2024-01-28 2024-02-02 strike', '2024-01-28 2024-02-02 strike'])
    expect(found.pairs[0]).toMatchObject({ note_en: 'Said so.', attack: { place_id: 'asad' } })
    // An attack that answers a strike is told apart, and is no attack with an answer.
    expect(days(found.returned)).toEqual(['2024-03 2024-02-02 strike'])
    expect((await responses(db.read, { ...NEED, to: '2024-02-28' }, last)).returned).toEqual([])
    expect(found.complete).toBe(true)
    expect(found.first).toBe('2024-01-02')
  })

  test('counts hold what the best count admits; a link to an event outside the window still links', async () => {
    const found = await responses(db.read, NEED, first)
    expect(found.counts).toEqual({ attack: { total: 2, linked: 1 }, strike: { total: 3, linked: 3 } })
    expect(found.events.map(one => one.date_edtf)).toEqual([
      '2024-01-02',
      '2024-01-28',
      '2024-02-02',
      '2024-02-02',
      '2024-03',
    ])
  })

  test('of a pair it is enough that one meets the filter; the other is drawn and not counted', async () => {
    const jordan = await responses(db.read, { ...NEED, scope: 'JO' }, first)
    expect(jordan.counts).toEqual({ attack: { total: 1, linked: 1 }, strike: { total: 0, linked: 0 } })
    expect(jordan.pairs).toHaveLength(2)
    expect(jordan.events).toHaveLength(3)
    const syria = await responses(db.read, { ...NEED, scope: 'SY' }, first)
    expect(days(syria.pairs)).toEqual(['2024-01-28 2024-02-02 strike'])
    const rockets = await responses(db.read, { ...NEED, weapon: ['rocket'] }, first)
    // The rocket attack is drawn with the strike that it answers.
    expect([rockets.pairs.length, rockets.returned.length, rockets.events.length]).toEqual([0, 1, 2])
    const strikes = await responses(db.read, { ...NEED, kind: ['strike'] }, first)
    expect(strikes.counts).toEqual({ attack: { total: 0, linked: 0 }, strike: { total: 3, linked: 3 } })
    expect(strikes.pairs).toHaveLength(2)
    const worded = await responses(db.read, { ...NEED, q: 'attack 2024-01-28' }, first)
    expect([worded.counts.attack.total, worded.pairs.length]).toEqual([1, 2])
  })

  test('the bound decides what counts: the high one admits a contested attack and the strike that answers it', async () => {
    const high = await responses(db.read, { ...NEED, bounds: 'high' }, first)
    expect(high.counts.attack).toEqual({ total: 3, linked: 2 })
    expect((await responses(db.read, { ...NEED, bounds: 'low' }, first)).counts.attack.total).toBe(2)
  })

  test('as of a later revision a retracted strike answers nothing', async () => {
    expect((await responses(db.read, NEED, last)).pairs).toHaveLength(1)
    expect(await responses(db.read, NEED, 0)).toEqual({
      counts: { attack: { total: 0, linked: 0 }, strike: { total: 0, linked: 0 } },
      first: null,
      events: [],
      complete: true,
      pairs: [],
      returned: [],
    })
  })

  test('of more events than asked for only those of pairs are read, and all are counted', async () => {
    const found = await responses(db.read, { ...NEED, most: 4 }, first)
    expect(found.complete).toBe(false)
    // Two strikes, the attack that both answer, and the attack that answers one of them.
    expect(found.events).toHaveLength(4)
    expect(found.counts.attack.total + found.counts.strike.total).toBe(5)
  })

  test('a chart gets them with the reports behind all that it draws, linked or not', async () => {
    const need = { tallies: {}, forceLevels: false, milestones: false, responses: NEED }
    const data = await chartData(db.read, need, first, ENGLISH)
    expect(data.responses?.pairs).toHaveLength(2)
    expect(data.sources.map(source => source.id)).toEqual(['daily-1', 'weekly-1'])
    expect(data.commitments).toBeUndefined()
    // In these days one strike is drawn, and what it answers lies before them.
    const alone = await chartData(db.read, { ...need, responses: { ...NEED, to: '2024-01-27' } }, first, ENGLISH)
    expect([alone.responses?.events.length, alone.responses?.pairs.length]).toEqual([1, 0])
    expect(alone.sources.map(source => source.id)).toEqual(['weekly-1'])
  })
})
