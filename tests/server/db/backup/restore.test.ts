import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import sql, { raw } from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { verifyDatabase } from '@/lib/cli/commands/verify'
import { createEntry } from '@/lib/server/commands/create-entry'
import { writeArchive } from '@/lib/server/db/backup/archive-file'
import { dump } from '@/lib/server/db/backup/dump'
import { clear } from '@/lib/server/db/backup/empty'
import { BadArchive } from '@/lib/server/db/backup/format'
import { NotEmpty, restore } from '@/lib/server/db/backup/restore'
import type { Database } from '@/lib/server/db/handle'
import { drift, hasDrift, migrate, migrationState } from '@/lib/server/db/migrate'
import { readMigrations } from '@/lib/server/db/migrations'
import { serverProblem } from '../../../support/db-server'
import { makeHistory } from '../../a-history'
import { addBasics, batch } from '../../a-record'
import { type Kind, newFolder, opened } from './engines'

vi.setConfig({ hookTimeout: 600_000, testTimeout: 600_000 })

const NOW = new Date('2026-11-28T09:00:00Z')
const A_DRAFT = { kind: 'attack', fields: { date_edtf: '2024-01-05' } } as const
const noServer = await serverProblem()
const KINDS: Kind[] = noServer === null ? ['embedded', 'server'] : ['embedded']
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm backup '))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const verify = async (db: Database): Promise<string | null> => {
  const found = await verifyDatabase(db)
  return found.ok ? null : JSON.stringify(found)
}

let count = 0
const fresh = (): string => path.join(folder, `${count++}.iwm`)
async function backup(db: Database): Promise<string> {
  const file = fresh()
  await writeArchive(file, write => dump(db, write, { program: '9.9.9', now: NOW }))
  return file
}
/** What is in an archive but for its head and the checksum over it: the same for the same content, whatever wrote it. */
const content = (file: string): string[] => gunzipSync(fs.readFileSync(file)).toString().split('\n').slice(1, -2)

/** Values that a careless form would bend: signs of every plane, lists with quotes, null beside 'null', numbers beyond 2^53. */
async function addOddities(db: Database): Promise<void> {
  const odd = `"quoted", 'single', {braces}, back\\slash, tab\t, line\nline\u2028para\u2029, \u200fعربي\u200e, 💬, NULL`
  await db.transaction(async tx => {
    await tx.execute(
      sql`INSERT INTO "user" (id, name, email, role, kind) VALUES ('p1', ${odd}, 'a@example.org', 'editor', 'person')`,
    )
    await tx.execute(
      sql`INSERT INTO unsaved (user_id, form, content, saved_at)
          VALUES ('p1', ${odd}, ${JSON.stringify({ a: null, b: odd, c: [1.5, 1e21, 'null'] })}::jsonb, '2026-01-01T00:00:00.123Z'),
                 ('p1', 'bare', 'null'::jsonb, '1969-12-31T23:59:59.999Z')`,
    )
    await tx.execute(
      sql`INSERT INTO source_text (source_id, text, sha256, created_at)
          SELECT id, ${odd}, encode(sha256(convert_to(${odd}, 'UTF8')), 'hex'), '2026-01-01' FROM source LIMIT 1`,
    )
    await tx.execute(
      sql`INSERT INTO rate_limit (id, key, count, last_request) VALUES ('r', 'k', 1, 9223372036854775807)`,
    )
    await tx.execute(sql`UPDATE outlet SET ownership_note_en = '' WHERE ownership_note_en IS NULL`)
    await tx.execute(
      raw(`UPDATE source SET authors = ARRAY['a,b', 'c"d', '{}', '', 'NULL'], date_downloaded = '0044-03-15 BC'`),
    )
    await tx.execute(raw(`UPDATE place SET latitude = 33.12340, longitude = 44.00000 WHERE latitude IS NOT NULL`))
  })
}

describe.each(KINDS)('a record kept by the %s database', from => {
  let archive = ''
  let source: Awaited<ReturnType<typeof opened>>
  beforeAll(async () => {
    source = await opened(from, 'empty')
    await addBasics(source.db)
    await makeHistory(source.db, 7, 12)
    await batch(source.db, run => run(createEntry, A_DRAFT))
    await addOddities(source.db)
    archive = await backup(source.db)
  })
  afterAll(() => source.drop())

  test.each(KINDS)('is the same, row by row, once restored into the %s one', async into => {
    const target = await opened(into, 'empty')
    try {
      const done = await restore(target.db, archive, { verify })
      expect(done.head).toMatchObject({ engine: from, program: '9.9.9', created_at: NOW.toISOString() })
      expect(done.head.revision).toBeGreaterThan(5)
      expect(content(await backup(target.db))).toEqual(content(archive))
      // Nothing was weakened on the way: keys, checks, triggers are those of the migrations.
      expect(hasDrift(await drift(target.db))).toBe(false)
      // The counters go on where they were: a new record gets a number of its own.
      const next = await batch(target.db, run => run(createEntry, A_DRAFT))
      expect(content(archive).join('\n')).not.toContain(next.event_id)
      await expect(target.db.transaction(tx => tx.execute(raw('DELETE FROM revision')))).rejects.toThrow(
        'never changed',
      )
    } finally {
      await target.drop()
    }
  })

  test('is refused by a database that holds something, which stays as it was', async () => {
    const before = content(await backup(source.db))
    await expect(restore(source.db, archive, { verify })).rejects.toThrow(NotEmpty)
    await expect(restore(source.db, archive, { verify })).rejects.toThrow(/not empty: it holds .* entry, .* revision/)
    expect(content(await backup(source.db))).toEqual(before)
  })

  test('is undone as a whole where it does not verify', async () => {
    const target = await opened(from, 'empty')
    try {
      await expect(restore(target.db, archive, { verify: async () => 'the chain is torn' })).rejects.toThrow(
        'the chain is torn',
      )
      const [left] = await target.db.read.query(
        sql`SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')`,
        z.object({ n: z.number() }),
      )
      expect(left).toEqual({ n: 0 })
      expect((await restore(target.db, archive, { verify })).rows).toBeGreaterThan(50)
    } finally {
      await target.drop()
    }
  })

  test('is brought forward from what an older version of the program kept', async () => {
    const old = await opened(from, 'empty')
    const target = await opened(from, 'empty')
    try {
      // The tables as they were before programs could write: no tokens, no amendments, no imports.
      const first = readMigrations().filter(({ name }) => name < '20261125213838')
      expect(first.length).toBeGreaterThanOrEqual(6)
      await clear(old.db)
      expect(await migrate(old.db, first)).toEqual(first.map(({ name }) => name))
      await old.db.transaction(async tx => {
        await tx.execute(sql`INSERT INTO outlet (id, name_en, name_ar) VALUES ('o', 'Outlet', 'منفذ')`)
        await tx.execute(
          sql`INSERT INTO entry (id, public_id, kind, created_at) VALUES (41, 'IWM-A-0041', 'attack', '2025-01-01')`,
        )
        await tx.execute(sql`INSERT INTO attack (entry_id, status, tags) VALUES (41, 'draft', ARRAY['x'])`)
      })
      const done = await restore(target.db, await backup(old.db), { verify })
      expect(done.head.migrations).toHaveLength(first.length)
      expect((await migrationState(target.db)).pending).toEqual([])
      expect(hasDrift(await drift(target.db))).toBe(false)
      const [row] = await target.db.read.query(
        sql`SELECT e.public_id, a.tags, a.external_ids FROM attack a JOIN entry e ON e.id = a.entry_id`,
        z.object({ public_id: z.string(), tags: z.array(z.string()), external_ids: z.array(z.string()) }),
      )
      expect(row).toEqual({ public_id: 'IWM-A-0041', tags: ['x'], external_ids: [] })
    } finally {
      await old.drop()
      await target.drop()
    }
  })
})

describe('an archive that is not as it was written', () => {
  let archive = ''
  let target: Awaited<ReturnType<typeof newFolder>>
  beforeAll(async () => {
    const source = await opened('embedded', 'loaded')
    archive = await backup(source.db)
    await source.drop()
    target = await newFolder()
  })
  afterAll(() => target.drop())

  const lines = (): string[] => gunzipSync(fs.readFileSync(archive)).toString().split('\n')
  const packed = (text: string): Buffer => gzipSync(text)
  const edited = (change: (all: string[]) => string[]): Buffer => packed(change(lines()).join('\n'))

  const cases: [what: string, make: () => Buffer, says: RegExp][] = [
    ['cut in the middle', () => fs.readFileSync(archive).subarray(0, 40_000), /is cut off/],
    ['without its last byte', () => fs.readFileSync(archive).subarray(0, -1), /is cut off/],
    ['empty', () => Buffer.alloc(0), /cut off|empty/],
    ['packed whole from half its lines', () => edited(all => all.slice(0, all.length / 2)), /is cut off/],
    ['with its end taken away', () => edited(all => [...all.slice(0, -2), '']), /is cut off: its end is missing/],
    ['no gzip', () => Buffer.from('{"format":"iwm-backup"}\n'), /is damaged, or no backup at all/],
    ['some other gzip', () => packed('hello\n'), /is no backup of this program/],
    [
      'with a byte of its packing turned over',
      () => {
        const bytes = Buffer.from(fs.readFileSync(archive))
        bytes.writeUInt8(bytes.readUInt8(30_000) ^ 0x10, 30_000)
        return bytes
      },
      /is damaged/,
    ],
    [
      'with a letter of a row changed',
      () => edited(all => all.map(one => one.replace('Baghdad', 'Baghdat'))),
      /checksum/,
    ],
    [
      'with a row left out',
      () => edited(all => all.filter((_, at) => at !== all.findIndex(line => line.startsWith('[')))),
      /checksum of a table/,
    ],
    ['with two rows changing places', () => edited(swapped), /checksum of a table/],
    ['with more after its end', () => edited(all => [...all.slice(0, -1), '[]', '']), /something follows its end/],
    ['of a newer form', () => edited(head({ version: 2 })), /newer version of this program/],
    [
      'of a newer program',
      () =>
        edited(all => sealed(head({ migrations: [{ name: '29990101000000_later', checksum: 'a'.repeat(64) }] })(all))),
      /newer version of this program \(.*29990101000000_later/,
    ],
  ]

  function swapped(all: string[]): string[] {
    const at = all.findIndex((line, i) => line.startsWith('[') && all[i + 1]?.startsWith('['))
    return [...all.slice(0, at), all[at + 1] ?? '', all[at] ?? '', ...all.slice(at + 2)]
  }
  /** With the checksum over everything made anew: an archive that somebody wrote so. */
  function sealed(all: string[]): string[] {
    const before = all.slice(0, -2)
    const { end } = z.looseObject({ end: z.looseObject({}) }).parse(JSON.parse(all.at(-2) ?? ''))
    const sha256 = createHash('sha256')
      .update(`${before.join('\n')}\n`)
      .digest('hex')
    return [...before, JSON.stringify({ end: { ...end, sha256 } }), '']
  }
  function head(change: Record<string, unknown>): (all: string[]) => string[] {
    return ([first = '', ...rest]) => [JSON.stringify({ ...JSON.parse(first), ...change }), ...rest]
  }

  test.each(cases)('%s is refused, and nothing is left of it', async (_what, make, says) => {
    const file = fresh()
    fs.writeFileSync(file, make())
    const failed = restore(target.db, file, { verify })
    await expect(failed).rejects.toThrow(BadArchive)
    await expect(failed).rejects.toThrow(says)
    const tables = await target.db.read.query(
      sql`SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      z.object({ name: z.string() }),
    )
    expect(tables).toEqual([])
  })

  test('a whole one goes into the same new folder afterwards', async () => {
    await restore(target.db, archive, { verify })
    expect(content(await backup(target.db))).toEqual(content(archive))
  })

  test('the file appears whole, for its owner alone, and never over another', async () => {
    expect(fs.statSync(archive).mode & 0o777).toBe(0o600)
    const at = path.join(folder, 'broken.iwm')
    await expect(
      writeArchive(at, async write => {
        await write('{}')
        throw new Error('the disk is full')
      }),
    ).rejects.toThrow('the disk is full')
    expect(fs.readdirSync(folder).filter(name => name.includes('broken'))).toEqual([])
    const bytes = fs.readFileSync(archive)
    await expect(writeArchive(archive, async () => undefined)).rejects.toThrow('there already')
    expect(fs.readFileSync(archive).equals(bytes)).toBe(true)
  })
})
