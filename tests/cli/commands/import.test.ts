import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sql from 'sql-template-tag'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '@/lib/server/db/open'
import { runProgram } from '../../support/site-process'

const HEAD = 'kind,date_edtf,scope,weapon,notes,notes_ar'
const ROWS = Array.from({ length: 6000 }, (_, i) => `attack,2026-02-28,IQ,drone,Made up ${i},مختلق ${i}`)

test('Ctrl-C stops a long import: it says so, and nothing of it is kept', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'iwm import '))
  try {
    const settings = { IWM_DATA_DIR: path.join(folder, 'data') }
    const file = path.join(folder, 'long.csv')
    await writeFile(file, [HEAD, ...ROWS].join('\n'))
    expect(await runProgram(['migrate'], settings).ended).toBe(0)
    const program = runProgram(['import', file], settings)
    await program.until('Importing long.csv')
    // Npm passes on what the terminal sent already: the second one means nothing more than the first.
    program.child.kill('SIGINT')
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(1)
    expect(program.output()).toContain('nothing of it was kept')
    const db = await openDatabase({ dataDir: settings.IWM_DATA_DIR })
    try {
      const left = sql`select (select count(*)::int from entry) as entries, status from import`
      const row = z.object({ entries: z.number(), status: z.string() })
      expect(await db.read.query(left, row)).toEqual([{ entries: 0, status: 'failed' }])
    } finally {
      await db.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 240_000)
