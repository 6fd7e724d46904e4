import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { copyOfTemplate } from '../../support/db-embedded'
import { runProgram } from '../../support/site-process'

test('the data set of a revision is the same bytes from separate processes, wherever they stand', async () => {
  const dataDir = await copyOfTemplate('loaded')
  try {
    const sums: string[] = []
    for (const [zone, locale] of [
      ['America/Los_Angeles', 'C'],
      ['Pacific/Kiritimati', 'ar_IQ.UTF-8'],
    ] as const) {
      const file = path.join(dataDir, `${sums.length}.zip`)
      const settings = { IWM_DATA_DIR: dataDir, TZ: zone, LANG: locale, LC_ALL: locale }
      const program = runProgram(['export', '--format', 'zip', '--rev', '3', '--out', file], settings)
      expect([await program.ended, program.output()]).toEqual([0, expect.any(String)])
      const bytes = await readFile(file)
      expect(bytes.length).toBeGreaterThan(10_000)
      sums.push(createHash('sha256').update(bytes).digest('hex'))
    }
    expect(sums[1]).toBe(sums[0])
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}, 120_000)
