import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from '@/lib/server/db/handle'
import { migrate } from '@/lib/server/db/migrate'
import { openDatabase } from '@/lib/server/db/open'
import { scratchServer } from '@/lib/server/db/scratch-server'
import { analyse } from '@/lib/server/queries/bench'
import { generateInto } from '../commands/generate'
import { measureImport } from './import'
import { importLines, readLines, webLines } from './lines'
import { type Line, tableOf } from './measure'
import { measureReads, type Reads } from './reads'
import { measureStart } from './second-start'
import { measureWeb } from './web'

export type BenchOptions = {
  readonly sizes: readonly number[]
  /** A server beside whose database scratch ones are made; null measures the embedded database alone. */
  readonly url: string | null
  /** Start sites and measure what goes over the wire. */
  readonly web: boolean
  readonly port: number
  readonly embedded: boolean
  readonly say: (text: string) => void
}

/** An empty database of one's own, and how to be rid of it. */
async function scratch(url: string | null): Promise<{ db: Database; drop: () => Promise<void> }> {
  if (url !== null) {
    const made = await scratchServer(url)
    const db = await openDatabase({ url: made.url })
    return { db, drop: () => db.close().then(made.drop) }
  }
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-bench-'))
  const db = await openDatabase({ dataDir })
  return { db, drop: () => db.close().then(() => fs.rmSync(dataDir, { recursive: true, force: true })) }
}

/** Rows of the files that are imported; the larger one only into a record that is larger still. */
const IMPORTED = [1000, 20_000]

async function engineLines(options: BenchOptions, url: string | null): Promise<Line[]> {
  const engine = url === null ? 'embedded' : 'server'
  const lines: Line[] = []
  let small: Reads | null = null
  for (const [at, events] of options.sizes.entries()) {
    const { db, drop } = await scratch(url)
    try {
      await migrate(db)
      options.say(`${engine}: making ${events} events`)
      const began = performance.now()
      await generateInto(db, { events, seed: 1 }, { now: new Date(), onProgress: () => undefined })
      lines.push({
        what: `made-up events written, ${events}`,
        engine,
        measured: events / ((performance.now() - began) / 1000),
        unit: 'events/s',
      })
      await db.transaction(analyse)
      options.say(`${engine}: reading ${events} events`)
      const reads = await measureReads(db)
      small ??= reads
      const read = readLines(engine, events, reads, small)
      lines.push(...read)
      // A large size takes its time: what is known is said.
      options.say(tableOf(read))
      if (at === options.sizes.length - 1) {
        options.say(`${engine}: importing`)
        for (const rows of IMPORTED.filter(n => n === 1000 || n <= events))
          lines.push(...importLines(engine, rows, await measureImport(db, rows)))
        options.say(`${engine}: pages`)
        lines.push(...webLines(engine, options.web ? await measureWeb(db, options.port) : null))
      }
    } finally {
      await drop()
    }
  }
  return lines
}

async function startLines({ web, port, say }: BenchOptions): Promise<Line[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-bench-'))
  try {
    say('embedded: starting twice on the starting data')
    const started = web ? await measureStart(dataDir, port) : null
    const engine = 'embedded'
    return [
      {
        what: 'second start, starting data, to the first answer',
        engine,
        measured: started?.seconds ?? null,
        most: 10,
        unit: 's',
      },
      {
        what: 'memory at rest, starting data, resident',
        engine,
        measured: started?.residentMb ?? null,
        most: 450,
        unit: 'MB',
      },
    ]
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Measures every line of the budget on databases of its own, which are gone afterwards. */
export async function bench(options: BenchOptions): Promise<Line[]> {
  return [
    ...(options.embedded ? await engineLines(options, null) : []),
    ...(options.url === null ? [] : await engineLines(options, options.url)),
    ...(await startLines(options)),
  ]
}
