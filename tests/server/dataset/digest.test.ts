import { createHash, randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { dataFile } from '@/lib/server/dataset/answer'
import { editionOf, MAKING } from '@/lib/server/dataset/archive'
import { digestOf, MOST_WAITING, promptDigestOf } from '@/lib/server/dataset/digest'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { entryBefore } from '@/tests/support/http-site'
import { archived } from './edition'

/** The last edition of which the sum was asked. */
let unknown = 2
/** What Next.js does before a handler of ours is asked takes many turns of the event loop. */
const TURNS_BEFORE = 20
const ask = (file: string) => dataFile(new Request(`http://localhost:3000/data/${file}`), file)

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    setDatabase(db)
  })
  afterAll(() => setDatabase(null))

  test('the checksum is that of the file, and many who ask for it at once have it made once', async () => {
    const take = vi.spyOn(MAKING, 'take')
    await archived(db, 1)
    const pieces = take.mock.calls.length
    take.mockClear()
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask('1.zip.sha256')))
    const said = await Promise.all(answers.map(answer => answer.text()))
    const sum = createHash('sha256')
      .update(await archived(db, 1))
      .digest('hex')
    expect(new Set(said)).toEqual(new Set([`${sum}  iwm-data-rev1.zip\n`]))
    // Once for all of the sums, and once for the file that they are held against; known editions cost nothing.
    expect(take.mock.calls.length).toBeLessThanOrEqual(2 * pieces)
    take.mockClear()
    expect((await ask('1.zip.sha256')).status).toBe(200)
    expect(take).not.toHaveBeenCalled()
    take.mockRestore()
  })

  test('of many that are to be found out some wait, and the rest are told when to come again', async () => {
    const edition = await editionOf(db.read, 2)
    if (!edition) throw new Error('no revision 2')
    const some = Array.from({ length: MOST_WAITING + 1 }, (_, n) =>
      digestOf(db.read, { ...edition, hash: `${randomUUID()} ${n}` }),
    )
    // What is known of an edition holds for every database that has it.
    unknown += 1
    const file = `${unknown}.zip.sha256`
    const refused = await ask(file)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    expect(new Set((await Promise.all(some)).map(digest => digest?.bytes)).size).toBe(1)
    expect(await refused.json()).toMatchObject({ status: 503, code: 'data_busy' })
    expect((await ask(file)).status).toBe(200)
  }, 120_000)

  test('asked for over HTTP at once, some are answered and the rest refused', async () => {
    const site = await entryBefore(async (req, res) => {
      for (let n = 0; n < TURNS_BEFORE; n++) await turn()
      const answer = await ask((req.url ?? '').slice('/data/'.length))
      res.writeHead(answer.status, Object.fromEntries(answer.headers))
      res.end(await answer.text())
    })
    onTestFinished(site.close)
    const files = Array.from({ length: 40 }, () => {
      unknown += 1
      return `/data/${unknown}.zip.sha256`
    })
    const statuses = (await Promise.all(files.map(file => site.ask(file)))).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
  }, 120_000)

  test('while one is found out, others are answered again and again', async () => {
    const edition = await editionOf(db.read, 2)
    if (!edition) throw new Error('no revision 2')
    let [turns, over] = [0, false]
    const counting = (async () => {
      for (; !over; turns++) await turn()
    })()
    await digestOf(db.read, { ...edition, hash: randomUUID() })
    over = true
    await counting
    // An embedded database takes none itself, however long the work.
    expect(turns).toBeGreaterThan(10)
  }, 60_000)

  test('a page waits for its own edition and for no other', async () => {
    const edition = await editionOf(db.read, 2)
    if (!edition) throw new Error('no revision 2')
    const [one, other] = [randomUUID(), randomUUID()].map(hash => ({ ...edition, hash }))
    if (!one || !other) throw new Error('two editions')
    const making = digestOf(db.read, one)
    expect(await promptDigestOf(db.read, other)).toBeNull()
    const own = await promptDigestOf(db.read, one)
    expect([own, own?.sha256]).toEqual([await making, expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect((await promptDigestOf(db.read, other))?.bytes).toBe(own?.bytes)
    // What is known is told whatever else is being found out.
    const third = digestOf(db.read, { ...edition, hash: randomUUID() })
    expect(await promptDigestOf(db.read, one)).toEqual(own)
    await third
  }, 60_000)

  test('what one copy of the program finds out, the other knows: the bundles of pages and of files each load their own', async () => {
    const edition = await editionOf(db.read, 2)
    if (!edition) throw new Error('no revision 2')
    vi.resetModules()
    const page = await import('@/lib/server/dataset/digest')
    expect(page.digestOf).not.toBe(digestOf)
    const one = { ...edition, hash: randomUUID() }
    const making = digestOf(db.read, one)
    expect(await page.promptDigestOf(db.read, { ...edition, hash: randomUUID() })).toBeNull()
    expect(await page.promptDigestOf(db.read, one)).toBe(await making)
  }, 60_000)

  test('of many files taken at once two pieces are made at a time, and all are whole', async () => {
    let now = 0
    let most = 0
    const own = MAKING.take.bind(MAKING)
    const take = vi.spyOn(MAKING, 'take').mockImplementation(work =>
      own(async () => {
        now += 1
        most = Math.max(most, now)
        return work().finally(() => {
          now -= 1
        })
      }),
    )
    const all = await Promise.all(
      Array.from({ length: 6 }, async () => Buffer.from(await (await ask('1.zip')).arrayBuffer())),
    )
    take.mockRestore()
    const sums = all.map(bytes => createHash('sha256').update(bytes).digest('hex'))
    expect([new Set(sums).size, most]).toEqual([1, 2])
  })
})
