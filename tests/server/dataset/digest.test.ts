import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dataFile } from '@/lib/server/dataset/answer'
import { editionOf, MAKING } from '@/lib/server/dataset/archive'
import { digestOf, MOST_WAITING } from '@/lib/server/dataset/digest'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { archived } from './edition'

/** The last edition of which the sum was asked. */
let unknown = 2
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
