// Subject: lib/cli/commands/export.ts, lib/cli/commands/import-dataset.ts
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '@/lib/server/db/open'
import { currentRevision } from '@/lib/server/queries/revision'
import { runTally } from '@/lib/server/queries/tally'
import { copyOfTemplate } from '../../support/db-embedded'
import { runProgram } from '../../support/site-process'

const told = async (words: string[], dataDir: string): Promise<string> => {
  const program = runProgram(words, { IWM_DATA_DIR: dataDir })
  const code = await program.ended
  expect([words[0], code, code === 0 ? '' : program.output()]).toEqual([words[0], 0, ''])
  return program.output()
}

/** Every count of a record that has only one sensible reading at its newest revision: kind by kind, by month and by what it is split. */
async function counts(dataDir: string) {
  const db = await openDatabase({ dataDir })
  try {
    const { number } = await currentRevision(db.read)
    const found: Record<string, unknown> = {}
    for (const kind of ['attack', 'strike'] as const)
      for (const split of ['none', 'weapon', 'place', 'claimed_by', 'outcome'] as const) {
        const tally = { kind, measure: 'events', grain: 'month', split, scope: 'theatre', filters: {} } as const
        found[`${kind} by ${split}`] = await runTally(db.read, { ...tally, revision: number })
      }
    return { number, found }
  } finally {
    await db.close()
  }
}

test('the data set that an instance exports, imported into an empty one, counts the same', {
  timeout: 300_000,
}, async () => {
  const [from, to] = [await copyOfTemplate('loaded'), await copyOfTemplate('empty')]
  const folder = await mkdtemp(path.join(tmpdir(), 'iwm round trip '))
  try {
    const file = path.join(folder, 'record.zip')
    await told(['export', '--format', 'zip', '--out', file], from)
    expect(await told(['import', file, '--dry-run'], to)).toMatch(/\d/)
    expect((await counts(to)).number).toBe(0)
    await told(['import', file, '--publish'], to)
    const [before, after] = [await counts(from), await counts(to)]
    expect(after.number).toBe(1)
    expect(Object.values(before.found).flat().length).toBeGreaterThan(100)
    expect(after.found).toEqual(before.found)
    // What is there already would be doubled.
    expect(await runProgram(['import', file, '--publish'], { IWM_DATA_DIR: to }).ended).toBe(1)
  } finally {
    for (const one of [from, to, folder]) await rm(one, { recursive: true, force: true })
  }
})
