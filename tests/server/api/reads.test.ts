import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as changesRoute from '@/app/api/v1/changes/route'
import * as sourcesRoute from '@/app/api/v1/sources/route'
import * as talliesRoute from '@/app/api/v1/tallies/route'
import { parseCsv } from '@/lib/core/csv'
import { EVENT_COLUMNS } from '@/lib/server/api/entry-item'
import { copyAsDraft, findEntry, openVersions } from '@/lib/server/commands/entries'
import { release } from '@/lib/server/commands/release'
import { retract } from '@/lib/server/commands/retract'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { batch, NOW, publishedAttack, REASON } from '../a-record'
import { ask, body, entries, entry, fault, fillRecord, listed, read, revision } from './ask'

eachEngine(engine => {
  let db: Database
  let first: { event_id: string; revision: number }
  let other: { event_id: string; revision: number }
  let draft: string
  beforeAll(async () => {
    db = await engine.freshDatabase()
    setDatabase(db)
    ;({ first, other, draft } = await fillRecord(db))
  })
  afterAll(() => setDatabase(null))

  describe('entries', () => {
    test('a list holds revision, items and the codebook columns, newest first, open to any site', async () => {
      const answer = await entries()
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      const { revision, items, next_cursor, total } = listed.parse(await answer.json())
      expect([revision, total, next_cursor]).toEqual([3, 3, null])
      expect(items.map(item => item.kind)).toEqual(['force_level', 'attack', 'attack'])
      const attack = items.at(-1)
      for (const column of EVENT_COLUMNS) expect(attack).toHaveProperty(column)
      expect(attack).toMatchObject({
        event_id: first.event_id,
        event_type: 'Explosions/Remote violence',
        sub_event_type: 'Air/drone strike',
        event_date: '2024-01-04',
        country: 'IQ',
        location: 'asad',
        latitude: 33.785,
        longitude: 42.441,
        fatalities_low: 1,
        source: 'daily-1',
        number_of_sources: 1,
        revision: 1,
        deleted_timestamp: null,
      })
      expect(items[0]).toMatchObject({ force: 'us', best: 2500, number_of_sources: 1 })
    })

    test('filters, pages and earlier revisions', async () => {
      expect((await read('kind=attack,strike')).total).toBe(2)
      expect((await read('kind=attack&kind=force_level')).total).toBe(3)
      expect((await read('weapon=rocket')).items.map(item => item.event_id)).toEqual([other.event_id])
      expect((await read('place=unknown&kind=attack')).total).toBe(1)
      expect((await read('from=2024-01-01&to=2024-01-31')).total).toBe(1)
      expect((await read('grain=day&bucket=2024-02')).total).toBe(0)
      expect((await read('grain=day&bucket=2024-02&bounds=high')).total).toBe(1)
      expect((await read('scope=IQ')).total).toBe(3)
      expect((await read('scope=IQ-KRI+SY')).total).toBe(0)
      expect((await read(`q=${encodeURIComponent('قاعده')}`)).total).toBe(2)
      expect((await read('q=DRONE+base')).total).toBe(2)
      expect((await read('source=weekly-1')).total).toBe(1)
      expect((await read('rev=1')).total).toBe(1)
      expect((await read('unknown=parameter&weapon=')).total).toBe(3)
      const page = await read('limit=2&rev=3')
      expect([page.items.length, page.total]).toEqual([2, 3])
      const next = await read(`limit=2&cursor=${page.next_cursor}`)
      expect(next.items.map(item => item.event_id)).toEqual([first.event_id])
      expect((await read('limit=100000')).items).toHaveLength(3)
    })

    test('`limit=all` sends the whole list as a file, and a cursor of another list is refused', async () => {
      const answer = await entries('limit=all&format=csv&sort=date')
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.csv"$/)
      const csv = parseCsv(await answer.text())
      if (!csv.ok) throw new Error(csv.error.code)
      expect(csv.value.rows).toHaveLength(3)
      const collection = await (await entries('limit=all&format=geojson&kind=attack')).json()
      expect(collection.features).toHaveLength(2)
      expect((await read('where_prec=none,1,2,3,4,5,6,7')).total).toBe(3)
      const { next_cursor } = await read('limit=2')
      expect((await entries(`limit=2&sort=date&cursor=${next_cursor}`)).status).toBe(400)
      expect((await entries('where_prec=8')).status).toBe(400)
    })

    test('CSV has the columns that are asked for, in that order, whole and in pages', async () => {
      const asked = 'format=csv&sort=date&columns=date_edtf,event_id,location'
      for (const query of [asked, `${asked}&limit=all`]) {
        const csv = parseCsv(await (await entries(query)).text())
        if (!csv.ok) throw new Error(csv.error.code)
        expect(csv.value.columns).toEqual(['date_edtf', 'event_id', 'location'])
        expect(csv.value.rows).toHaveLength(3)
      }
      expect((await entries('format=csv&columns=event_id,password')).status).toBe(400)
    })

    test('CSV has the columns of the codebook and guards formulas', async () => {
      const answer = await entries('format=csv&kind=attack')
      expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
      const csv = parseCsv(await answer.text())
      if (!csv.ok) throw new Error(csv.error.code)
      expect(csv.value.columns.slice(0, EVENT_COLUMNS.length)).toEqual([...EVENT_COLUMNS])
      // Behind the codebook's columns stands what else the kinds say, so that a file can be imported again.
      expect(csv.value.columns.slice(EVENT_COLUMNS.length)).toEqual(
        expect.arrayContaining(['kind', 'place_id', 'target_type', 'external_ids']),
      )
      expect(csv.value.columns).not.toContain('summary_en')
      expect(csv.value.rows.map(row => row.event_id)).toEqual([other.event_id, first.event_id])
      const levels = parseCsv(await (await entries('format=csv&kind=force_level')).text())
      if (!levels.ok) throw new Error(levels.error.code)
      expect(levels.value.rows).toMatchObject([{ kind: 'force_level', best: '2500', summary_en: "'=1+1" }])
      expect(levels.value.columns).not.toContain('weapon')
      const bom = new Uint8Array(await (await entries('format=csv&bom=1')).arrayBuffer())
      expect([...bom.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    })

    test('GeoJSON has longitude first, and no geometry where there are no coordinates', async () => {
      const answer = await entries('format=geojson&kind=attack')
      expect(answer.headers.get('content-type')).toBe('application/geo+json')
      expect(await answer.json()).toMatchObject({
        type: 'FeatureCollection',
        revision: 3,
        features: [
          { type: 'Feature', id: other.event_id, geometry: null },
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [42.441, 33.785] },
            properties: { weapon: 'drone' },
          },
        ],
      })
    })

    test('one entry with all that bears on it, as of any revision', async () => {
      const answer = await entry(first.event_id)
      expect(body.parse(await answer.json())).toMatchObject({
        as_of: 3,
        event_id: first.event_id,
        kind: 'attack',
        citations: [{ source_id: 'daily-1', outlet_en: 'daily' }],
        history: [{ revision: 1, change: 'added' }],
      })
      expect(await fault(await entry(other.event_id, 'rev=1'))).toBe('404 entry_unknown')
    })

    test('what was retracted leaves the list, but those who follow changes are told', async () => {
      const { event_id, revision } = await publishedAttack(db, { date_edtf: '2024-03-01' })
      await batch(db, run => run(retract, { event_id, ...REASON }))
      expect((await read('kind=attack')).total).toBe(2)
      expect((await read(`kind=attack&rev=${revision}`)).total).toBe(3)
      const { items } = await read('kind=attack&updated_since=2000-01-01')
      const gone = items.find(item => item.event_id === event_id)
      expect(gone).toMatchObject({ status: 'retracted', deleted_timestamp: '2026-11-22T09:00:00.000Z' })
      expect((await read('updated_since=2026-11-22T12:00:01%2B03:00')).total).toBe(0)
      expect((await read('updated_since=2026-11-22T12:00:00+03:00')).total).toBe(4)
    })
  })

  test('one that was merged leads to what it became, from then on and with the parameters that were given', async () => {
    const kept = await publishedAttack(db, { date_edtf: '2024-04-01' })
    const gone = await publishedAttack(db, { date_edtf: '2024-04-01' })
    const merged = await db.transaction(async tx => {
      const [into, entryOf] = [await findEntry(tx, kept.event_id), await findEntry(tx, gone.event_id)]
      const { current } = await openVersions(tx, entryOf)
      if (!current) throw new Error('not public')
      const version = await copyAsDraft(tx, 'attack', current.id)
      await tx.execute(sql`update attack set change = 'merged' where id = ${version}`)
      await tx.execute(sql`update entry set merged_into = ${into.id} where id = ${entryOf.id}`)
      return release(
        tx,
        {
          ...{ userId: 'loader', person: true, token: null, may: () => true },
          ...{ pause: async () => undefined, foldsLater: false, earlier: [], now: NOW },
        },
        {
          command: 'merge',
          ...REASON,
          status: 'retracted',
          opens: { attack: [version] },
          closes: { attack: [current.id] },
        },
      )
    })
    const answer = await entry(gone.event_id, `rev=${merged}`)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(`/api/v1/entries/${kept.event_id}?rev=${merged}`)
    expect(await answer.json()).toEqual({ event_id: gone.event_id, merged_into: kept.event_id })
    expect((await entry(gone.event_id)).status).toBe(308)
    // Who keeps a copy up to date learns it from the list of what changed, also in a file.
    const since = `kind=attack&updated_since=2020-01-01&limit=500`
    const told = async (more = '') => (await read(since + more)).items.find(one => one.event_id === gone.event_id)
    expect(await told()).toMatchObject({ status: 'retracted', merged_into: kept.event_id })
    expect(await told(`&rev=${gone.revision}`)).toMatchObject({ status: 'published', merged_into: null })
    const file = await (await entries(`${since}&format=csv&columns=event_id,merged_into`)).text()
    expect(file).toContain(`${gone.event_id},${kept.event_id}`)
    expect(body.parse(await (await entry(gone.event_id, `rev=${gone.revision}`)).json())).toMatchObject({
      event_id: gone.event_id,
      status: 'published',
    })
    expect(await fault(await entry(gone.event_id, `rev=${gone.revision - 1}`))).toBe('404 entry_unknown')
    expect(body.parse(await (await changesRoute.GET(ask('limit=1'))).json())).toMatchObject({
      items: [{ revision: merged, merged: [{ event_id: gone.event_id }], added: [] }],
    })
  })

  test('tallies', async () => {
    const answer = await talliesRoute.GET(ask('kind=attack&grain=week&stack=weapon&rev=3'))
    expect(await answer.json()).toEqual({
      revision: 3,
      rows: [
        { bucket: '2024-02', key: 'rocket', value: 0, low: 0, high: 1 },
        { bucket: '2024-W01', key: 'drone', value: 1, low: 1, high: 1 },
      ],
    })
    const count = async (query: string) =>
      z
        .object({ rows: z.array(z.object({ high: z.number() })) })
        .parse(await (await talliesRoute.GET(ask(`${query}&grain=year&rev=3`))).json())
        .rows.reduce((sum, row) => sum + row.high, 0)
    // Each filter of the list narrows the count as it narrows the list.
    for (const filter of [
      ...['q=rocket', 'q=drone', 'q=nothing', 'claimed_by=iri', 'claimed_by=us', 'target=us_forces'],
      ...['target=unknown', 'target_not=us_forces', 'target_not=host_base', 'q=drone&claimed_by=iri'],
    ])
      expect(await count(filter), filter).toBe((await read(`kind=attack&bounds=high&rev=3&${filter}`)).total)
    expect([await count('q=nothing'), await count('claimed_by=iri')]).toEqual([0, 2])
    for (const name of ['source', 'where_prec', 'scope_is', 'bucket', 'updated_since'])
      expect(await fault(await talliesRoute.GET(ask(`${name}=1`)))).toBe(`400 parameter_unsupported ${name}`)
    const high = await talliesRoute.GET(ask('bounds=high&grain=year&rev=2'))
    expect(await high.json()).toMatchObject({ rows: [{ bucket: '2024', value: 2 }] })
    const injured = await talliesRoute.GET(ask('measure=injured&grain=year&rev=2'))
    expect(await injured.json()).toMatchObject({ rows: [{ value: 3, low: 3, high: 3 }] })
  })

  test('sources, changes and revisions', async () => {
    const sources = body.parse(await (await sourcesRoute.GET(ask('rev=3'))).json())
    expect(sources).toMatchObject({
      items: [{ id: 'daily-1', number_of_records: 2 }, { id: 'weekly-1' }],
      next_cursor: null,
    })
    const changes = body.parse(await (await changesRoute.GET(ask('since=1&rev=3'))).json())
    expect(changes).toMatchObject({
      revision: 3,
      items: [
        { revision: 3, added: [{ kind: 'force_level' }] },
        { revision: 2, date: '2026-11-22', added: [{ event_id: other.event_id }], changed: [], retracted: [] },
      ],
    })
    expect(body.parse(await (await changesRoute.GET(ask('since=2000-01-01&limit=1&rev=3'))).json())).toMatchObject({
      items: [{ revision: 3 }],
      next_cursor: '3',
    })
    expect(body.parse(await (await revision('2')).json())).toMatchObject({
      revision: 2,
      command: 'publish',
      prev_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      added: [{ event_id: other.event_id }],
      counts: { added: 1, changed: 0, retracted: 0, merged: 0, reinstated: 0 },
      next_cursor: null,
    })
    expect(body.parse(await (await revision('2', `cursor=${other.event_id}`)).json())).toMatchObject({
      ...{ added: [], counts: { added: 1 } },
    })
    expect(await fault(await revision('2', 'cursor=1'))).toBe('400 parameter_cursor cursor')
  })

  test('a draft never leaks, by any question', async () => {
    const answers = [
      entries('rev=3'),
      entries('q=SECRET'),
      entries('source=leaflet'),
      entries('updated_since=2000-01-01'),
      entries('format=csv'),
      entries('format=geojson'),
      entry(draft),
      entry(first.event_id),
      sourcesRoute.GET(ask('')),
      changesRoute.GET(ask('')),
      talliesRoute.GET(ask('grain=day&stack=place')),
      revision('1'),
    ]
    for (const answer of await Promise.all(answers)) {
      const text = await answer.text()
      expect(text).not.toContain('SECRET')
      expect(text).not.toContain('leaflet')
      if (answer.status !== 404) expect(text).not.toContain(draft)
    }
    expect([await fault(await entry(draft)), (await read('source=leaflet')).total]).toEqual(['404 entry_unknown', 0])
  })
})
