import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createMigration } from '@/lib/server/db/create-migration'
import { migrationsFolder } from '@/lib/server/db/migrations'

const now = new Date('2030-01-02T03:04:05Z')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-migrations-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
fs.cpSync(migrationsFolder, folder, { recursive: true })

test('where the migrations make what the schema says, nothing is written', async () => {
  expect(await createMigration('nothing', { now, folder })).toBeNull()
  expect(fs.readdirSync(folder)).toEqual(fs.readdirSync(migrationsFolder))
})

test('a difference becomes a migration named by time, and an empty one may be asked for', async () => {
  const early = path.join(folder, '20261122999999_other')
  fs.mkdirSync(early)
  fs.writeFileSync(path.join(early, 'migration.sql'), 'ALTER TABLE source DROP COLUMN archive_url;')
  const file = await createMigration('add_it_again', { now, folder })
  expect(file).toBe(path.join(folder, '20300102030405_add_it_again', 'migration.sql'))
  expect(fs.readFileSync(file ?? '', 'utf8')).toContain('ALTER TABLE "source" ADD COLUMN     "archive_url" TEXT')
  const later = new Date('2030-01-02T03:04:06Z')
  expect(await createMigration('by_hand', { now: later, folder, empty: true })).toContain('20300102030406_by_hand')
})

test('a name that would sort wrongly or is no name is refused', async () => {
  await expect(createMigration('Bad Name', { now, folder })).rejects.toThrow('lower case')
  await expect(createMigration('late', { now: new Date('2020-01-01'), folder })).rejects.toThrow('is the clock right?')
})
