import { z } from 'zod'
import { addSource } from '@/lib/server/commands/add-named'
import { createEntry } from '@/lib/server/commands/create-entry'
import { finishImport, prepareImport } from '@/lib/server/commands/imports'
import type { Database } from '@/lib/server/db/handle'
import { standingRow } from '@/lib/server/queries/standing'
import { anAttack, batch, publishedAttack, REASON } from '../../a-record'

const numbered = z.looseObject({ id: z.number() })
const versioned = z.looseObject({ version: z.number() })
const revised = z.looseObject({ revision: z.number() })

type Send = (name: string, body: unknown, version?: number) => Promise<Response>

/** Runs every command that has an address by its name once, so that it succeeds, in a record that holds the basics. */
export async function everyCommand(db: Database, send: Send): Promise<void> {
  const draft = () => batch(db, run => run(createEntry, anAttack()))
  const mark = async (table: 'outlet' | 'actor' | 'place' | 'source', id: string) =>
    (await standingRow(db.read, table, id))?.mark ?? ''

  await ofRecords(db, send, draft)

  const names = { name_en: 'A name', name_ar: 'اسم' }
  const place = { ...names, kind: 'base', scope: 'IQ', where_prec: 1, latitude: 33, longitude: 43 }
  await send('add-outlet', { id: 'an-outlet', ...names })
  await send('add-actor', { id: 'an-actor', ...names, kind: 'militia' })
  await send('add-place', { id: 'a-place', ...place })
  const amended = async (table: 'outlet' | 'actor' | 'place' | 'source', id: string, fields: object) =>
    send(`amend-${table}`, { id, expected: await mark(table, id), fields, ...REASON })
  await amended('outlet', 'an-outlet', { ...names, country: 'IQ' })
  await amended('actor', 'an-actor', { ...names, kind: 'state' })
  await amended('place', 'a-place', { ...place, latitude: 34 })
  await batch(db, run => run(addSource, { id: 'to-amend', title: 'x', language: 'en', outlet_id: 'daily' }))
  await amended('source', 'to-amend', { title: 'A title', language: 'en', outlet_id: 'daily' })
  await send('merge-names', { table: 'place', id: 'a-place', into: 'harir', ...REASON })

  const period = { date_min: '2024-01-01', date_max: '2024-03-31', level: 'full', outlets: ['daily'] }
  const stated = numbered.parse(await (await send('set-coverage', { kind: 'attack', ...period })).json())
  await send('amend-coverage', { ...period, id: stated.id, level: 'thin', ...REASON })

  await ofImports(db, send)
  const link = { title_en: 'A link', title_ar: 'رابط', note_en: '', note_ar: '', locale: null, locked: [] }
  const terms = { ...link, expires_at: null, max_views: null }
  const shown = { page: 'charts/attacks', view: { grain: 'year' }, revision: null }
  await send('make-share', { ...terms, ...shown, slug: 'by-a-program', password: 'eight or more' })
  await send('revise-share', { ...terms, slug: 'by-a-program', title_en: 'Another' }, 1)
  await send('revoke-share', { slug: 'by-a-program', reason: 'no longer' })
}

async function ofRecords(db: Database, send: Send, draft: () => Promise<{ event_id: string; version: number }>) {
  const { event_id, version } = await draft()
  await send('submit-entry', { event_id, note: 'please' }, version)
  await send('return-entry', { event_id, note: 'a source more' }, version)
  await send('comment-entry', { event_id, note: 'mind the date' })
  await send('cite', { event_id, source_id: 'weekly-1', field: 'weapon' })
  const conflict = { event_id, field: 'fatalities_best', value: '3', source_id: 'daily-2', adopted: false }
  await send('add-conflict', conflict)
  const other = await publishedAttack(db)
  const link = { from: event_id, to: other.event_id, kind: 'responds_to' }
  const linked = numbered.parse(await (await send('link-entries', link)).json())
  await send('unlink-entries', { event_id, link: linked.id })
  const due = { due_edtf: '2025-09', deadline_kind: 'by', source_id: 'daily-1' }
  const milestone = await batch(db, run => run(createEntry, { kind: 'milestone', fields: {} }))
  await send('state-due', { event_id: milestone.event_id, ...due })
  const { revision } = revised.parse(await (await send('publish', { event_ids: [event_id], ...REASON })).json())
  // Another version stands before an earlier one is brought back.
  await send('cite', { event_id, source_id: 'leaflet' })
  await send('publish', { event_ids: [event_id], ...REASON })
  const back = await send('restore-entry', { event_id, revision })
  await send('discard-draft', { event_id }, versioned.parse(await back.json()).version)
}

async function ofImports(db: Database, send: Send) {
  const file = { file_name: 'a.csv', sha256: '0'.repeat(64), encoding: 'utf-8', content: 'a\n', format: 'csv' } as const
  const options = { update: false }
  const brought = () => batch(db, run => run(prepareImport, { ...file, options }))
  const { id } = await brought()
  await send('set-import', { id, format: 'iwm', options })
  await send('discard-import', { id })
  const done = await brought()
  await batch(db, async run => {
    const made = await run(createEntry, anAttack())
    const row = { line: 2, action: 'add' as const, ...made, replaced: null }
    const counts = { add: 1, change: 0, skip: 0, refuse: 0 }
    await run(finishImport, { id: done.id, counts, revision: null, rows: [row] })
  })
  await send('undo-import', { id: done.id, ...REASON })
}
