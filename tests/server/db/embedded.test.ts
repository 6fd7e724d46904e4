import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sql from 'sql-template-tag'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openEmbedded } from '@/lib/server/db/embedded'
import type { Database } from '@/lib/server/db/handle'
import { migrate } from '@/lib/server/db/migrate'
import { startChild } from '../../support/db-child'
import { copyOfTemplate } from '../../support/db-embedded'

vi.setConfig({ testTimeout: 120_000 })

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

async function migrated(): Promise<string> {
  const dataDir = await copyOfTemplate('empty')
  folders.push(dataDir)
  return dataDir
}

const ids = async (db: Database) =>
  (await db.read.query(sql`SELECT id FROM place`, z.object({ id: z.string() }))).map(row => row.id)

test('a new folder becomes a database, in a process of its own, with fsync on', async () => {
  const dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-test-')), 'a folder', 'قاعدة')
  folders.push(path.dirname(path.dirname(dataDir)))
  const db = await openEmbedded(dataDir)
  expect(fs.readdirSync(dataDir).toSorted()).toEqual(['lock', 'pg'])
  expect((await migrate(db)).length).toBeGreaterThan(0)
  const asked = sql`SELECT current_setting('fsync') AS fsync, current_setting('TimeZone') AS zone, current_setting('shared_buffers') AS buffers`
  expect(await db.read.query(asked, z.unknown())).toEqual([{ fsync: 'on', zone: 'UTC', buffers: '16MB' }])
  await db.close()
  expect(fs.readdirSync(dataDir)).toEqual(['pg'])
})

test('a database half made is made anew', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-test-'))
  folders.push(dataDir)
  fs.mkdirSync(path.join(dataDir, 'pg.new', 'base'), { recursive: true })
  const db = await openEmbedded(dataDir)
  expect(fs.readdirSync(dataDir).toSorted()).toEqual(['lock', 'pg'])
  await db.close()
})

test('every commit is on disk before it is acknowledged', async () => {
  const db = await openEmbedded(await migrated())
  const synced = vi.spyOn(fs, 'fsyncSync')
  for (let i = 1; i <= 20; i++) {
    await db.transaction(tx => tx.execute(sql`INSERT INTO source (id, title, language) VALUES (${`s${i}`}, 'x', 'en')`))
    expect(synced.mock.calls.length).toBeGreaterThanOrEqual(i)
  }
  synced.mockRestore()
  await db.close()
})

test('what was written is there after closing and opening', async () => {
  const dataDir = await migrated()
  const child = startChild('db-child-writes', dataDir, '3')
  expect(await child.ended).toMatchObject({ code: 0, errors: '' })
  const db = await openEmbedded(dataDir)
  expect(await ids(db)).toEqual(['place-0', 'place-1', 'place-2'])
  await db.close()
})

test('a second process is refused by name, and let in when the first has ended', async () => {
  const dataDir = await migrated()
  const first = startChild('db-child-writes', dataDir)
  await first.until(line => line === 'place-0')
  await expect(openEmbedded(dataDir)).rejects.toThrow(`in use by process ${first.process.pid} on ${os.hostname()}`)
  const second = startChild('db-child-writes', dataDir)
  const { code, errors } = await second.ended
  expect(code).toBe(1)
  expect(errors).toContain('Stop that process first, or set IWM_DATA_DIR to another folder.')
  expect(first.process.exitCode).toBeNull()
  first.process.kill('SIGKILL')
  await first.ended
  const db = await openEmbedded(dataDir)
  expect(await ids(db)).toContain('place-0')
  await db.close()
})

test('the same process is refused a second time', async () => {
  const dataDir = await migrated()
  const db = await openEmbedded(dataDir)
  await expect(openEmbedded(dataDir)).rejects.toThrow(`in use by process ${process.pid}`)
  await db.close()
})

test('killed in the middle of writing, again and again, it loses nothing that it acknowledged', async () => {
  const dataDir = await migrated()
  for (const after of [1, 40]) {
    const child = startChild('db-child-writes', dataDir)
    await child.until(line => line === `place-${after}`)
    child.process.kill('SIGKILL')
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' })
    const acknowledged = child.lines().filter(line => line.startsWith('place-'))
    expect(acknowledged.length).toBeGreaterThan(after)

    const db = await openEmbedded(dataDir)
    const found = await ids(db)
    expect(acknowledged.filter(id => !found.includes(id))).toEqual([])
    // At most the one that was being written.
    expect(found.length - acknowledged.length).toBeLessThanOrEqual(1)
    await db.transaction(tx => tx.execute(sql`DELETE FROM place`))
    await db.close()
  }
})

test('the journal does not grow without end while the database is open', async () => {
  const db = await openEmbedded(await migrated())
  const written = sql`SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::int AS since_checkpoint,
    pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint AS ever FROM pg_control_checkpoint()`
  const row = z.object({ since_checkpoint: z.number(), ever: z.number() })
  const [before] = await db.read.query(written, row)
  for (let i = 0; i < 10; i++) {
    await db.transaction(tx =>
      tx.execute(sql`INSERT INTO source (id, title, language)
        SELECT ${`s${i}-`} || g, repeat('x', 500), 'en' FROM generate_series(1, 8000) g`),
    )
  }
  // The next transaction waits until the one before has been tidied up after.
  await db.transaction(async () => undefined)
  const [after] = await db.read.query(written, row)
  await db.close()
  const mega = 1024 * 1024
  expect((after?.ever ?? 0) - (before?.ever ?? 0)).toBeGreaterThan(40 * mega)
  expect(after?.since_checkpoint).toBeLessThan(24 * mega)
})
