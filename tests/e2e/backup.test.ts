// Subject: lib/cli/commands/backup.ts, lib/cli/commands/restore.ts, lib/server/http/control.ts
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { copyOfTemplate } from '../support/db-embedded'
import { serverCopy, serverProblem } from '../support/db-server'
import { ask } from '../support/http-site'
import { freePort, type Program, runProgram } from '../support/site-process'

type Site = { readonly program: Program; readonly port: number }

const folder = mkdtempSync(path.join(tmpdir(), 'iwm moved '))
const ends: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

async function start(settings: Record<string, string>): Promise<Site> {
  const port = await freePort()
  // The same address for all: it stands in absolute links.
  const own = { PORT: String(port), IWM_PUBLIC_URL: 'http://monitor.test', LOG_LEVEL: 'warn', ...settings }
  const program = runProgram(['start'], own)
  await program.until('Serving on')
  ends.push(async () => {
    program.child.kill('SIGTERM')
    await program.ended
  })
  return { program, port }
}

async function iwm(
  words: string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const program = runProgram(words, settings)
  const code = await program.ended
  return { code, output: program.output() }
}

const listed = z.object({ items: z.array(z.object({ event_id: z.string() })) })
const sources = z.object({ items: z.array(z.object({ source_id: z.string().optional(), id: z.string().optional() })) })

/** Public addresses of every sort, records and reports of the record among them. */
async function addresses(port: number): Promise<string[]> {
  const read = async (at: string): Promise<unknown> => JSON.parse(String((await ask(port, at)).body))
  const records = listed.parse(await read('/api/v1/entries?limit=200')).items.map(item => item.event_id)
  const reports = sources
    .parse(await read('/api/v1/sources?limit=20'))
    .items.map(item => item.source_id ?? item.id ?? '')
  const pages = ['', '/deadlines', '/map', '/changes', '/codebook', '/entries', '/sources', '/changes/1']
  const charts = ['force-levels', 'attacks', 'strikes', 'claimed-tallies', 'deadlines', 'attack-response']
  const some = <T>(list: readonly T[], n: number): T[] => list.filter((_, at) => at % Math.ceil(list.length / n) === 0)
  return [
    ...['ar', 'en'].flatMap(locale => [
      ...pages.map(page => `/${locale}${page}`),
      ...charts.flatMap(slug => [`/${locale}/charts/${slug}`, `/${locale}/charts/${slug}?tab=table`]),
      ...some(records, 12).map(id => `/${locale}/entries/${id}`),
      ...some(reports, 5).map(id => `/${locale}/sources/${id}`),
    ]),
    '/en/entries?q=harir&sort=toll',
    '/ar/entries?q=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF',
    ...some(records, 30).map(id => `/api/v1/entries/${id}`),
    '/api/v1/entries?limit=200',
    '/api/v1/entries?format=csv',
    '/api/v1/entries?format=geojson',
    '/api/v1/tallies?kind=attack&grain=month&stack=weapon',
    '/api/v1/sources?limit=200',
    '/api/v1/changes',
    '/api/v1/revisions/1',
  ]
}

type Answers = ReadonlyMap<string, string>

async function walk(port: number, list: readonly string[]): Promise<Answers> {
  const said = new Map<string, string>()
  for (const address of list) {
    const { status, headers, body } = await ask(port, address)
    said.set(address, `${status} ${headers.etag ?? ''} ${headers['content-type']}\n${body}`)
  }
  return said
}

/** Addresses whose answers are not the same to the byte, each with the first lines that only one of the two has. */
const differing = (one: Answers, other: Answers) =>
  [...one.keys()]
    .filter(at => one.get(at) !== other.get(at))
    .map(at => {
      const lines = (said: Answers) => (said.get(at) ?? '').split('\n')
      const alone = (mine: string[], others: string[]) => {
        const left = new Map<string, number>()
        for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
        // One that stands there more often than in the other is alone as well.
        const own = mine.filter(line => {
          const times = left.get(line) ?? 0
          left.set(line, times - 1)
          return times <= 0
        })
        return own.map(line => line.slice(0, 200))
      }
      const [before, after] = [lines(one), lines(other)]
      return [at, alone(before, after).slice(0, 5), alone(after, before).slice(0, 5)] as const
    })

/**
 * The same between engines. React sends the parts of a page in the order in which the database answered, with what stands there
 * while it is awaited, and puts them in place by script, so of a page every element and every text is compared, wherever it was
 * sent, and what was only there for the time of waiting is not; everything else to the byte.
 */
const pieces = (answers: Answers): Answers =>
  new Map(
    [...answers].map(([at, said]) => {
      if (!/^\d+ \S* text\/html/.test(said)) return [at, said]
      const whole = said
        .replace(/<!--\$\?-->[\s\S]*?<!--\/\$-->/g, '')
        .replace(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '')
      const parts = whole.match(/<[^/!][^>]*>|[^<>]+/g) ?? []
      return [
        at,
        parts
          .filter(part => !/\bid="[SPB]:[0-9a-f]+"/.test(part))
          .sort()
          .join('\n'),
      ]
    }),
  )

describe('a site that moves', async () => {
  const noServer = await serverProblem()

  it('is backed up while it serves, and answers the same to the byte from a new folder and from a server', async () => {
    const data = await copyOfTemplate('loaded')
    ends.push(async () => rmSync(data, { recursive: true, force: true }))
    const first = await start({ IWM_DATA_DIR: data })
    const list = await addresses(first.port)
    expect(list.length).toBeGreaterThan(90)
    const before = await walk(first.port, list)
    expect([...before].filter(([, said]) => !said.startsWith('200'))).toEqual([])

    const tried = mkdtempSync(path.join(folder, 'try '))
    const archive = path.join(tried, 'all.iwm')
    const backup = iwm(['backup', archive, '--json'], { IWM_DATA_DIR: data })
    // Readers meanwhile are answered.
    let asked = 0
    let done = false
    void backup.then(() => {
      done = true
    })
    while (!done) {
      expect(
        (await ask(first.port, `/api/v1/entries?limit=1&from=2020-01-${String((asked % 28) + 1).padStart(2, '0')}`))
          .status,
      ).toBe(200)
      asked += 1
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    expect(asked).toBeGreaterThan(3)
    const made = await backup
    expect([made.code, made.output]).toEqual([0, expect.stringContaining('"revision":')])
    expect(readdirSync(data).filter(name => name.startsWith('copy-'))).toEqual([])
    const again = await iwm(['backup', archive], { IWM_DATA_DIR: data })
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('is there already')])
    const verified = await iwm(['verify'], { IWM_DATA_DIR: data })
    expect([verified.code, verified.output]).toEqual([0, expect.stringMatching(/Verified: \d+ revisions/)])

    const moved = path.join(tried, 'data')
    const restored = await iwm(['restore', archive], { IWM_DATA_DIR: moved })
    expect([restored.code, restored.output]).toEqual([
      0,
      expect.stringMatching(/Revision \d+, \d+ rows, as of .*; verified/),
    ])
    const second = await start({ IWM_DATA_DIR: moved })
    expect(second.program.output()).not.toContain('Loading the starting data')
    expect(differing(before, await walk(second.port, list))).toEqual([])

    if (noServer !== null) return
    const server = await serverCopy('empty')
    ends.push(() => server.drop())
    const there = await iwm(['restore', archive, '--json'], { DATABASE_URL: server.url })
    expect([there.code, there.output]).toEqual([0, expect.stringContaining('"rows":')])
    const third = await start({ DATABASE_URL: server.url })
    expect(differing(pieces(before), pieces(await walk(third.port, list)))).toEqual([])
    const taken = await iwm(['restore', archive], { DATABASE_URL: server.url })
    expect([taken.code, taken.output]).toEqual([1, expect.stringMatching(/not empty: it holds .*nothing was changed/)])
  }, 900_000)

  it('leaves no folder behind where the archive is damaged', async () => {
    const file = path.join(folder, 'damaged.iwm')
    writeFileSync(file, 'nothing')
    const data = path.join(folder, 'never')
    const { code, output } = await iwm(['restore', file], { IWM_DATA_DIR: data })
    expect([code, output]).toEqual([1, expect.stringMatching(/is damaged, or no backup at all/)])
    expect(existsSync(path.join(data, 'pg'))).toBe(false)
    const none = await iwm(['restore', path.join(folder, 'nowhere.iwm')], { IWM_DATA_DIR: data })
    expect([none.code, none.output]).toEqual([1, expect.stringContaining('There is no file')])
  })
})
