// Subject: lib/server/commands/release.ts
import fs from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { verifyRows } from '@/lib/server/commands/verify-rows'
import { openDatabase } from '@/lib/server/db/open'
import { getEntry } from '@/lib/server/queries/entry'
import { currentRevision } from '@/lib/server/queries/revision'
import { startChild } from '@/tests/support/db-child'
import { copyOfTemplate } from '@/tests/support/db-embedded'
import { addBasics } from '../a-record'

vi.setConfig({ testTimeout: 240_000 })

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

test('killed in the middle of publishing, all acknowledged revisions are there and the chain verifies', async () => {
  const dataDir = await copyOfTemplate('empty')
  folders.push(dataDir)
  const before = await openDatabase({ dataDir })
  await addBasics(before)
  await before.close()
  const acknowledged: string[] = []
  for (const [round, pause] of [0, 17].entries()) {
    const child = startChild('../server/commands/publishing-child', dataDir)
    const printed = () => child.lines().filter(line => line !== 'open')
    await child.until(() => printed().length >= 3 + round)
    await new Promise(resolve => setTimeout(resolve, pause))
    child.process.kill('SIGKILL')
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' })
    acknowledged.push(...printed())

    const db = await openDatabase({ dataDir })
    expect(await verifyChain(db.read)).toEqual([])
    expect(await verifyRows(db.read)).toEqual([])
    for (const line of acknowledged) {
      const [revision = '', event_id = '', injured = ''] = line.split(' ')
      const page = await getEntry(db.read, event_id, Number(revision))
      expect(page, line).toMatchObject({ record: { revision: Number(revision), injured_best: Number(injured) } })
    }
    // At most one was written and killed before it could be acknowledged, each time.
    const { number } = await currentRevision(db.read)
    expect(number - acknowledged.length).toBeLessThanOrEqual(round + 1)
    await db.close()
  }
})
