import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { parseCsv } from '@/lib/core/csv'
import { dataArchive, editionOf } from '@/lib/server/dataset/archive'
import { DATA_TABLES } from '@/lib/server/dataset/tables'
import type { Database } from '@/lib/server/db/handle'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { fillRecord } from '../api/ask'
import { archived, unpacked } from './edition'

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const csv = (text: string) => {
  const read = parseCsv(text, { guarded: true })
  if (!read.ok) throw new Error(`line ${read.error.row}: ${read.error.code}`)
  return read.value
}
const sums: string[] = []

eachEngine(engine => {
  let db: Database
  let rev: number
  let bytes: Buffer
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    rev = (await currentRevision(db.read)).number
    bytes = await archived(db, rev)
  })
  const files = () => new Map([...unpacked(bytes)].map(([name, read]) => [name, read()]))
  const rows = (name: string) => csv(String(files().get(name))).rows
  const counted = async (statement: ReturnType<typeof sql>) =>
    (await db.read.query(statement, z.object({ n: z.number() })))[0]?.n

  test('the same revision is the same bytes, whenever and on whatever engine', async () => {
    expect(sha(await archived(db, rev))).toBe(sha(bytes))
    sums.push(sha(bytes))
    expect(new Set(sums).size).toBe(1)
  })

  test('the zone of the machine changes none of them, also on a day that begins without a midnight there', async () => {
    const edition = await editionOf(db.read, 1)
    if (!edition) throw new Error('no revision 1')
    const own = process.env.TZ
    const made: string[] = []
    try {
      for (const zone of ['Asia/Baghdad', 'Africa/Cairo', 'America/Santiago']) {
        process.env.TZ = zone
        for (const date of ['2027-04-30', '2026-09-06']) {
          const chunks: Buffer[] = []
          for await (const chunk of dataArchive(db.read, { ...edition, date })) chunks.push(Buffer.from(chunk))
          made.push(`${date} ${sha(Buffer.concat(chunks))}`)
        }
      }
      expect(new Date(2026, 8, 6).getHours()).toBe(1)
    } finally {
      process.env.TZ = own
    }
    expect(new Set(made).size).toBe(2)
  })

  test('its checksums hold, and name every other file', () => {
    const all = files()
    const lines = String(all.get('SHA256SUMS')).trim().split('\n')
    expect(lines.map(line => line.slice(66)).sort()).toEqual(
      [...all.keys()].filter(name => name !== 'SHA256SUMS').sort(),
    )
    for (const line of lines) expect(sha(all.get(line.slice(66)) ?? new Uint8Array())).toBe(line.slice(0, 64))
  })

  test('every table has as many rows as SQL counts, under the columns that its definition names', async () => {
    const now = sql`since is not null and until is null`
    const tables = {
      attacks: sql`attack where status = 'published' and ${now}`,
      strikes: sql`strike where status = 'published' and ${now}`,
      milestones: sql`milestone where status = 'published' and ${now}`,
      'force-levels': sql`force_level where status = 'published' and ${now}`,
      'tally-claims': sql`tally_claim where status = 'published' and ${now}`,
      citations: sql`citation where ${now}`,
      'conflicting-values': sql`conflicting_value where ${now}`,
      'due-statements': sql`due_statement where ${now}`,
      links: sql`entry_link where ${now}`,
      coverage: sql`coverage where ${now}`,
      sources: sql`(select source_id from citation where ${now} union select source_id from due_statement where ${now}
        union select source_id from conflicting_value where ${now} and source_id is not null) s`,
      revisions: sql`revision`,
    }
    for (const [name, from] of Object.entries(tables)) {
      const n = await counted(sql`select count(*)::int as n from ${from}`)
      expect([name, rows(`${name}.csv`).length]).toEqual([name, n])
    }
    expect(rows('attacks.csv').length).toBeGreaterThan(200)
    for (const { name, columns } of DATA_TABLES)
      expect(csv(String(files().get(`${name}.csv`))).columns).toEqual(columns.map(column => column.name))
  })

  test('no draft, no text of a report and nobody who entered anything is in it, at any revision', async () => {
    const small = await engine.freshDatabase()
    const { first, draft } = await fillRecord(small)
    await small.transaction(async tx => {
      await tx.execute(sql`insert into source_text (source_id, text, sha256, created_at)
        values ('daily-1', 'SECRET', encode(sha256('SECRET'::bytea), 'hex'), now())`)
    })
    for (const at of [1, 2, 3]) {
      const said = String(await archived(small, at))
      expect(said).toContain(first.event_id)
      for (const secret of ['SECRET', draft, 'leaflet', 'loader'])
        expect([at, secret, said.includes(secret)]).toEqual([at, secret, false])
    }
    expect(sha(await archived(small, 1))).not.toBe(sha(await archived(small, 2)))
  })
})
