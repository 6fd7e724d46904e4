// Subject: lib/server/db, lib/cli/site.ts
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sql from 'sql-template-tag'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '@/lib/server/db/open'
import { serverProblem } from '../support/db-server'
import { runProgram } from '../support/site-process'
import {
  draftSummary,
  eventIdOf,
  type Place,
  placeFor,
  publicSummary,
  type Started,
  startOn,
  writeDraft,
  writePublic,
} from '../support/writing-site'

/** How often it is killed, on each engine: five times in every run, 200 by `npm run test:long`. */
const KILLS = Number(process.env.IWM_SURVIVAL_KILLS ?? 5)

const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})
const scratch = mkdtempSync(path.join(tmpdir(), 'iwm broken '))
ends.push(async () => rmSync(scratch, { recursive: true, force: true }))
const placed = async (kind: 'embedded' | 'server'): Promise<Place> => {
  const place = await placeFor(kind)
  ends.push(() => place.drop())
  return place
}

async function iwm(words: string[], settings: Readonly<Record<string, string>>) {
  const program = runProgram(words, settings)
  const code = await program.ended
  return { code, output: program.output() }
}

/** A number from 0 to 1 that is the same in every run. */
const dice = (n: number): number => ((n * 7919 + 104_729) % 1000) / 1000
const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

const IMPORTED = 60
/** A file of made-up records, for an import that is under way when the end comes. */
const importFile = (round: number): string =>
  [
    'date_edtf,summary_en,weapon',
    ...Array.from(
      { length: IMPORTED },
      (_, n) => `2026-01-${String((n % 28) + 1).padStart(2, '0')},imported ${round}.${n},drone`,
    ),
  ].join('\n')
const MAP = { kind: 'attack', fields: { date_edtf: 'date_edtf', summary_en: 'summary_en', weapon: 'weapon' } }

/** Kills an import from the command line at some moment, and answers how many of its records are there: none or all. */
async function killedImport(place: Place, round: number): Promise<number> {
  const file = path.join(scratch, `import-${round}.csv`)
  const map = path.join(scratch, 'map.json')
  writeFileSync(file, importFile(round))
  writeFileSync(map, JSON.stringify(MAP))
  const importing = runProgram(['import', file, '--map', map], place.settings)
  await Promise.race([wait(1500 + dice(round) * 2500), importing.ended])
  importing.child.kill('SIGKILL')
  await importing.ended
  const { DATABASE_URL: url, IWM_DATA_DIR: dataDir } = place.settings
  const db = await openDatabase(url ? { url } : { dataDir: dataDir ?? '' })
  try {
    const [row] = await db.read.query(
      sql`SELECT count(*)::int AS n FROM attack WHERE summary_en LIKE ${`imported ${round}.%`}`,
      z.object({ n: z.number() }),
    )
    return row?.n ?? -1
  } finally {
    await db.close()
  }
}

/** Writes drafts and publishes until the site dies. What was acknowledged is put into `kept` and `shown`. */
async function writeUntilDead(
  site: Started,
  place: Place,
  round: number,
  kept: Map<string, string>,
  shown: Map<string, string>,
): Promise<void> {
  const one = async (lane: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const mark = `round ${round} lane ${lane} draft ${n}`
      const heard = await writeDraft(site.port, place.token, mark).catch(() => null)
      if (heard === null) return
      if (heard.status === 201) kept.set(eventIdOf(heard), mark)
      else if (heard.status === 429) await wait(50)
    }
  }
  const publishing = async (): Promise<void> => {
    for (let n = 0; ; n++) {
      const mark = `round ${round} public ${n}`
      const id = await writePublic(site.port, place.token, mark).catch(() => undefined)
      if (id === undefined) return
      if (id !== null) shown.set(id, mark)
      else await wait(20)
    }
  }
  await Promise.all([one(0), one(1), publishing()])
}

const engines = (await serverProblem()) === null ? (['embedded', 'server'] as const) : (['embedded'] as const)
describe.each(engines)('killed without a word, on the %s database', kind => {
  it(
    `${KILLS} times: it starts again, nothing that it acknowledged is lost, and the record verifies`,
    async () => {
      const place = await placed(kind)
      const kept = new Map<string, string>()
      const shown = new Map<string, string>()
      let duringStart = 0
      const imports: number[] = []
      for (let round = 0; round < KILLS; round++) {
        // Every third dies while it starts.
        if (round % 3 === 2) {
          const early = await startOn(place, {}, false)
          await wait(300 + dice(round) * 2500)
          early.program.child.kill('SIGKILL')
          await early.program.ended
          duringStart += 1
        }
        // And every fifth ends an import of the command line.
        if (round % 5 === 1) {
          const there = await killedImport(place, round)
          expect([0, IMPORTED]).toContain(there)
          imports.push(there)
        }
        const site = await startOn(place)
        const [drafts, publications] = [kept.size, shown.size]
        const writing = writeUntilDead(site, place, round, kept, shown)
        // On a busy machine a second may bring nothing that could be lost.
        for (let n = 0; n < 300 && (kept.size === drafts || shown.size === publications); n++) await wait(100)
        await wait(dice(round) * 1200)
        site.program.child.kill('SIGKILL')
        await site.program.ended
        await writing
      }
      const last = await startOn(place)
      const lost: string[] = []
      for (const [id, mark] of kept)
        if ((await draftSummary(last.port, place.token, id)) !== mark) lost.push(`${id}: ${mark}`)
      for (const [id, mark] of shown) if ((await publicSummary(last.port, id)) !== mark) lost.push(`${id}: ${mark}`)
      last.program.child.kill('SIGTERM')
      expect(await last.program.ended).toBe(0)
      console.info(
        `${kind}: ${KILLS + duringStart + imports.length} kills (${duringStart} while starting, ${imports.length} of imports), ${kept.size} drafts and ${shown.size} publications acknowledged, ${lost.length} lost`,
      )
      expect(kept.size).toBeGreaterThanOrEqual(KILLS)
      expect(shown.size).toBeGreaterThanOrEqual(KILLS)
      expect(lost).toEqual([])
      const verified = await iwm(['verify'], place.settings)
      expect([verified.code, verified.output]).toEqual([0, expect.stringMatching(/Verified: \d+ revisions/)])
    },
    60_000 + KILLS * 60_000,
  )
})

describe('a folder that cannot be used', () => {
  const root = process.getuid?.() === 0

  it('with a file of the database damaged: says so in plain words, and leaves it as it is', async () => {
    const place = await placed('embedded')
    const data = path.join(scratch, 'damaged')
    cpSync(place.settings.IWM_DATA_DIR ?? '', data, { recursive: true })
    const control = path.join(data, 'pg', 'global', 'pg_control')
    truncateSync(control, 100)
    const { code, output } = await iwm(['start'], { IWM_DATA_DIR: data, PORT: '0' })
    expect(code).toBe(1)
    expect(output).toMatch(/The embedded database in .*damaged.*cannot be opened/)
    expect(output).toContain('restore')
    expect(output).not.toMatch(/^\s+at /m)
    expect(readdirSync(data)).not.toContain('lock')
  })

  it.skipIf(!root)('on a disk that is full: says so, and the record is whole once there is room', async context => {
    const data = path.join(scratch, 'small')
    mkdirSync(data)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', data], { stdio: 'ignore' })
    } catch {
      console.info('Skipped: no small file system can be mounted here.')
      context.skip()
    }
    ends.push(async () => execFileSync('umount', [data], { stdio: 'ignore' }))
    const place = await placed('embedded')
    cpSync(place.settings.IWM_DATA_DIR ?? '', data, { recursive: true })
    const full = { ...place, settings: { IWM_DATA_DIR: data } }
    const site = await startOn(full)
    const stuffing = path.join(data, 'stuffing')
    writeFileSync(stuffing, '')
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${stuffing}`, 'bs=64k'], { stdio: 'ignore' })
    } catch {
      // Until it is full: that is the point.
    }
    const kept = new Map<string, string>()
    let refused = 0
    for (let n = 0; n < 400 && refused < 3; n++) {
      const mark = `full ${n} ${'x'.repeat(2000)}`
      const heard = await writeDraft(site.port, place.token, mark).catch(() => null)
      if (heard?.status === 201) kept.set(eventIdOf(heard), mark)
      else refused += 1
    }
    expect(refused).toBeGreaterThan(0)
    site.program.child.kill('SIGKILL')
    await site.program.ended
    rmSync(stuffing)
    const again = await startOn(full)
    for (const [id, mark] of kept) expect(await draftSummary(again.port, place.token, id)).toBe(mark)
    expect((await writeDraft(again.port, place.token, 'room')).status).toBe(201)
    again.program.child.kill('SIGTERM')
    expect(await again.program.ended).toBe(0)
    expect((await iwm(['verify'], full.settings)).code).toBe(0)
  })

  it('on a disk that cannot be written: says so in plain words', async context => {
    const data = path.join(scratch, 'fixed')
    mkdirSync(data)
    if (root) {
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', data], { stdio: 'ignore' })
      } catch {
        console.info('Skipped: root writes where it may not, and no read-only file system can be mounted here.')
        context.skip()
      }
      ends.push(async () => execFileSync('umount', [data], { stdio: 'ignore' }))
    } else chmodSync(data, 0o500)
    const { code, output } = await iwm(['start'], { IWM_DATA_DIR: data, PORT: '0' })
    expect(code).toBe(1)
    expect(output).toMatch(/The data folder .*fixed cannot be written/)
    expect(output).not.toMatch(/^\s+at /m)
    expect(existsSync(path.join(data, 'pg'))).toBe(false)
  })
})
