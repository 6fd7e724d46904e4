// Subject: lib/cli/commands/migrate.ts
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sql from 'sql-template-tag'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { readMigrations } from '@/lib/server/db/migrations'
import { openDatabase } from '@/lib/server/db/open'
import { serverCopy, serverProblem } from '../../support/db-server'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const cli = fileURLToPath(new URL('../../../lib/cli/', import.meta.url))

/** Runs `iwm migrate` as a person would, from another folder, and gives what it printed. */
function iwmMigrate(settings: Record<string, string>, ...words: string[]) {
  const command = [path.join(cli, 'bootstrap.mjs'), 'migrate', ...words]
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...settings }
  return new Promise<{ code: number; out: string; err: string }>(resolve => {
    execFile(process.execPath, command, { cwd: os.tmpdir(), env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

const report = z.looseObject({ drift: z.boolean(), pending: z.array(z.string()), schema: z.string() })
const names = readMigrations().map(migration => migration.name)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-test-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

test('on the embedded database: apply, check, drift, refusal', async () => {
  const settings = { IWM_DATA_DIR: folder }
  const applied = await iwmMigrate(settings, '--json')
  expect(applied).toMatchObject({ code: 0, out: `${JSON.stringify({ applied: names })}\n` })
  expect(await iwmMigrate(settings, '--check')).toMatchObject({ code: 0, out: expect.stringMatching(/^No drift/) })

  const db = await openDatabase({ dataDir: folder })
  await db.transaction(tx => tx.execute(sql`ALTER TABLE source ADD COLUMN odd text`))
  const refused = await iwmMigrate(settings)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain(`in use by process ${process.pid}`)
  await db.close()

  const drifted = await iwmMigrate(settings, '--check')
  expect(drifted).toMatchObject({ code: 1, out: expect.stringContaining('DROP COLUMN "odd"') })
})

describe.skipIf((await serverProblem()) !== null)('server', () => {
  test('apply and check go to the server where one is set', async () => {
    const copy = await serverCopy('empty')
    const settings = { DATABASE_URL: copy.url, IWM_DATA_DIR: path.join(folder, 'unused') }
    expect(await iwmMigrate(settings)).toMatchObject({ code: 0, out: 'Nothing to apply.\n' })
    const checked = await iwmMigrate(settings, '--check', '--json')
    expect(checked.code).toBe(0)
    expect(report.parse(JSON.parse(checked.out)).drift).toBe(false)
    expect(fs.existsSync(settings.IWM_DATA_DIR)).toBe(false)
    await copy.drop()
  })

  test('a server that cannot be reached is named, without its password', async () => {
    const { code, err } = await iwmMigrate({ DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/nothing' })
    expect(code).toBe(1)
    expect(err).toContain('DATABASE_URL (127.0.0.1:1/nothing) cannot be used')
    expect(err).not.toContain('geheim')
  })
})

test('a wrong name for a new migration fails with a word', async () => {
  const { code, err } = await iwmMigrate({}, '--create', 'Not A Name')
  expect(code).toBe(1)
  expect(err).toContain('lower case')
})
