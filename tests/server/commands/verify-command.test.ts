// Subject: lib/cli/commands/verify.ts
import fs from 'node:fs'
import sql from 'sql-template-tag'
import { afterEach, expect, test, vi } from 'vitest'
import type { Database } from '@/lib/server/db/handle'
import { openDatabase } from '@/lib/server/db/open'
import { copyOfTemplate } from '@/tests/support/db-embedded'
import { addBasics, publishedAttack } from '../a-record'

vi.setConfig({ testTimeout: 120_000 })

const folders: string[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  process.exitCode = undefined
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** Runs `iwm verify` on a folder; answers what it printed and whether it failed. */
async function verify(dataDir: string, ...words: string[]): Promise<{ printed: string; failed: boolean }> {
  vi.stubEnv('IWM_DATA_DIR', dataDir)
  vi.stubEnv('DATABASE_URL', '')
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  process.exitCode = undefined
  // The settings are read once in a process, and whatever opened a database before has read them.
  vi.resetModules()
  const { verifyCommand } = await import('@/lib/cli/commands/verify')
  await verifyCommand().parseAsync(words, { from: 'user' })
  const printed = log.mock.calls.map(([line]) => String(line)).join('\n')
  log.mockRestore()
  return { printed, failed: process.exitCode === 1 }
}

test('says that a good record is good, and fails on one that was tampered with', async () => {
  const dataDir = await copyOfTemplate('empty')
  folders.push(dataDir)
  const inside = async (work: (db: Database) => Promise<unknown>) => {
    const db = await openDatabase({ dataDir })
    await work(db)
    await db.close()
  }
  await inside(async db => {
    await addBasics(db)
    await publishedAttack(db)
  })
  expect(await verify(dataDir)).toEqual({ printed: expect.stringMatching(/^Verified: 1 revisions/), failed: false })
  expect(JSON.parse((await verify(dataDir, '--json')).printed)).toEqual({
    ok: true,
    revisions: 1,
    chain: [],
    rows: [],
    rollups: [],
    missing: [],
  })

  await inside(db =>
    db.transaction(async tx => {
      await tx.execute(sql`alter table attack disable trigger attack_history`)
      await tx.execute(sql`update attack set injured_best = 7`)
    }),
  )
  const found = await verify(dataDir)
  expect(found.failed).toBe(true)
  expect(found.printed).toMatch(/^NOT VERIFIED/)
  for (const part of ['row_hash', 'trigger_off', 'not in force: trigger attack.attack_history']) {
    expect(found.printed).toContain(part)
  }
})
