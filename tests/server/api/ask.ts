import { expect } from 'vitest'
import { z } from 'zod'
import * as entryRoute from '@/app/api/v1/entries/[id]/route'
import * as entriesRoute from '@/app/api/v1/entries/route'
import * as revisionRoute from '@/app/api/v1/revisions/[n]/route'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import type { Database } from '@/lib/server/db/handle'
import { addBasics, anAttack, batch, publishedAttack, REASON } from '../a-record'

export const body = z.record(z.string(), z.unknown())
export const listed = z.looseObject({
  revision: z.number(),
  items: z.array(z.looseObject({ event_id: z.string(), kind: z.string() })),
  next_cursor: z.string().nullable(),
  total: z.number(),
})

export const ask = (query: string) => new Request(`http://localhost:3000/api/v1/x?${query}`)
export const entries = (query = '') => entriesRoute.GET(ask(query))
export const read = async (query = '') => listed.parse(await (await entries(query)).json())
export const entry = (id: string, query = '') => entryRoute.GET(ask(query), { params: Promise.resolve({ id }) })
export const revision = (n: string, query = '') => revisionRoute.GET(ask(query), { params: Promise.resolve({ n }) })

/** Status and what the problem details say is wrong; also checks that they are problem details. */
export async function fault(answer: Response): Promise<string> {
  const { status, code, parameter, detail, detail_ar } = body.parse(await answer.json())
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(status).toBe(answer.status)
  expect(detail).toMatch(/[a-z]/)
  expect(detail_ar).toMatch(/[\u0600-\u06ff]/)
  return [status, code, parameter].filter(part => part !== undefined).join(' ')
}

/** Two public attacks, a public force level, and what must never be seen: a new draft, and a draft over the first attack. */
export async function fillRecord(db: Database) {
  await addBasics(db)
  const first = await publishedAttack(db, { fatalities_low: 1, injured_best: 3 })
  const other = await publishedAttack(db, {
    date_edtf: '2024-02',
    weapon: 'rocket',
    place_id: null,
    verification: 'contested',
  })
  const draft = await batch(db, async run => {
    const level = {
      kind: 'force_level' as const,
      fields: {
        date_edtf: '2024-09',
        scope: 'IQ',
        force: 'us',
        definition: 'present',
        extent: 'scope',
        unit: 'troops',
        comparator: '≈',
        best: 2500,
        summary_en: '=1+1',
        summary_ar: 'نحو 2500',
      },
      citations: [{ source_id: 'weekly-1' }],
    }
    await run(publish, { event_ids: [(await run(createEntry, level)).event_id], ...REASON })
    const secret = await run(createEntry, {
      ...anAttack({ summary_en: 'SECRET' }),
      citations: [{ source_id: 'leaflet' }],
    })
    await run(reviseEntry, {
      event_id: first.event_id,
      expected: { revision: first.revision },
      fields: { summary_en: 'SECRET' },
      add_citations: [{ source_id: 'leaflet' }],
    })
    return secret.event_id
  })
  return { first, other, draft }
}
