import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { runBatch } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { PROGRAM } from '@/lib/server/commands/people'
import { publish } from '@/lib/server/commands/publish'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { listen, stopListening } from '@/lib/server/http/listen'
import { serve } from '@/lib/server/http/serve'
import { root, version } from '../project'
import { timed } from './measure'

export type Web = {
  /** Rate against bare Node sending the same bytes. */
  readonly warm: number
  readonly cold: number
  readonly visibleMs: number
  readonly scriptKb: number
}

const SOURCE = { id: 'synthetic-0' } as const

/** Answers a second, eight asked for at once. */
async function rate(url: string, requests: number): Promise<number> {
  const one = async () => (await fetch(url)).arrayBuffer()
  await one()
  const began = performance.now()
  for (let done = 0; done < requests; done += 8) await Promise.all(Array.from({ length: 8 }, one))
  return requests / ((performance.now() - began) / 1000)
}

/** Time in ms from the end of a publication to the first answer of the API that knows of it. */
async function visible(db: Database, origin: string, n: number): Promise<number> {
  const newest = async () =>
    z.object({ revision: z.number() }).parse(await (await fetch(`${origin}/api/v1/changes?limit=1`)).json()).revision
  await newest()
  const done = await runBatch(db, PROGRAM, new Date(), async run => {
    const { event_id } = await run(createEntry, {
      kind: 'attack',
      fields: {
        date_edtf: '2024-01-05',
        scope: 'IQ',
        where_prec: 5,
        weapon: 'drone',
        outcome: 'hit',
        target_type: 'us_forces',
        verification: 'fair',
        summary_en: `Synthetic test data: bench ${n}.`,
        summary_ar: `synthetic ${n}`,
      },
      citations: [{ source_id: SOURCE.id }],
    })
    return run(publish, { event_ids: [event_id], reason_en: 'Synthetic test data.', reason_ar: 'Synthetic test data.' })
  })
  if (!done.ok) throw new Error(done.error.map(({ field, message }) => `${field}: ${message.en}`).join('; '))
  const began = performance.now()
  while ((await newest()) < done.value.revision) if (performance.now() - began > 10_000) return 10_000
  return performance.now() - began
}

/** Starts the pages in this process and measures them; null where there is no build to start. */
export async function measureWeb(db: Database, port: number): Promise<Web | null> {
  if (!existsSync(path.join(root, '.next', 'BUILD_ID'))) return null
  setDatabase(db)
  const site = await serve({
    database: db,
    settings: {
      PORT: port,
      IWM_PUBLIC_URL: undefined,
      IWM_FRAME_ANCESTORS: '*',
      IWM_METRICS_TOKEN: undefined,
      IWM_WEBHOOK_TARGETS: [],
      IWM_RATE_LIMIT: 0,
    },
    root,
    version: version(),
    dev: false,
  })
  const origin = `http://localhost:${site.port}`
  try {
    const page = `${origin}/en/charts/attacks`
    const answer = await fetch(page)
    const body = Buffer.from(await answer.arrayBuffer())
    const bare = createServer((_, res) =>
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body),
    )
    const barePort = await listen(bare, 0)
    const bareRate = await rate(`http://localhost:${barePort}/`, 800)
    const warm = (await rate(page, 800)) / bareRate
    let n = 0
    const cold =
      1000 /
      (await timed(
        async () => (await fetch(`${page}?from=2024-01-${String(1 + (n++ % 28)).padStart(2, '0')}`)).arrayBuffer(),
        9,
      )) /
      bareRate
    await stopListening(bare)
    const scripts = [
      ...new Set(
        [...body.toString().matchAll(/<script[^<>]+src="([^"<>]+)"[^<>]*>/g)]
          // Browsers that know modules do not ask for what is there for others.
          .filter(([tag]) => !/ nomodule/i.test(tag))
          .map(match => match[1] ?? ''),
      ),
    ]
    let scriptKb = 0
    for (const src of scripts)
      scriptKb += gzipSync(Buffer.from(await (await fetch(new URL(src, origin))).arrayBuffer())).length / 1000
    const times: number[] = []
    for (let i = 0; i < 5; i++) times.push(await visible(db, origin, i))
    return { warm, cold, scriptKb, visibleMs: times.toSorted((a, b) => a - b)[2] ?? Number.NaN }
  } finally {
    await site.close()
    setDatabase(null)
  }
}
