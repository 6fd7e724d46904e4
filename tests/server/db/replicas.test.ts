import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { openDatabase } from '@/lib/server/db/open'
import { Replica, Replicas } from '@/lib/server/db/replicas'
import { inRequest, requestContext } from '@/lib/server/observe/request'
import { serverCopy, serverProblem } from '../../support/db-server'
import { freePort } from '../../support/site-process'

const problem = await serverProblem()
if (problem !== null && process.env.IWM_REQUIRE_SERVER === '1') throw new Error(problem)

/** Which of the databases of this test answers. */
const whoAnswers = (db: Database) => async (): Promise<string> => {
  const [row] = await db.read.query(sql`SELECT current_database() AS name`, z.object({ name: z.string() }))
  return row?.name ?? ''
}

/** As for a public answer that must show a revision. */
const asking = <T>(revision: number, run: () => Promise<T>): Promise<T> =>
  inRequest('a-test', () => {
    const context = requestContext()
    if (context) context.copy = { revision }
    return run()
  })

describe.skipIf(problem !== null)('reading from replicas', () => {
  const ends: (() => Promise<unknown>)[] = []
  // Two databases with one content stand for a primary and its replica: who is asked can be told by their names.
  let primary: { url: string; name: string }
  let copy: { url: string; name: string }
  const opened = async (replicas: readonly string[]) => {
    const db = await openDatabase({ url: primary.url, replicas })
    ends.push(() => db.close())
    return { db, who: whoAnswers(db) }
  }

  beforeAll(async () => {
    const named = async () => {
      const one = await serverCopy('loaded')
      ends.push(() => one.drop())
      return { url: one.url, name: new URL(one.url).pathname.slice(1) }
    }
    primary = await named()
    copy = await named()
  })
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  it('is for requests that wish it, of revisions that the replica holds', async () => {
    const { db, who } = await opened([copy.url])
    expect(await who()).toBe(primary.name)
    expect(await asking(1, who)).toBe(copy.name)
    expect(await asking(1_000_000, who)).toBe(primary.name)
    expect(
      await db.transaction(tx => tx.query(sql`SELECT current_database() AS name`, z.object({ name: z.string() }))),
    ).toEqual([{ name: primary.name }])
    expect(await db.copied()).toBeGreaterThan(1)
  })

  it('stays with one database for a whole request', async () => {
    const { who } = await opened([copy.url])
    const all = await asking(1, async () => [await who(), ...(await Promise.all([who(), who()]))])
    expect(all).toEqual([copy.name, copy.name, copy.name])
  })

  it('goes to the primary while a replica does not answer, which is then left alone', async () => {
    const gone = `postgres://postgres@127.0.0.1:${await freePort()}/iwm`
    const { db, who } = await opened([gone])
    const heard = await asking(1, async () => ({ who: await who(), trouble: requestContext()?.trouble }))
    expect(heard.who).toBe(primary.name)
    expect(db.load().replicas).toBe(0)
    expect(await db.copied()).toBe(-1)
    const both = await opened([gone, copy.url])
    expect(await asking(1, both.who)).toBe(copy.name)
    expect(await asking(1, both.who)).toBe(copy.name)
  })

  it('asks a replica again when it has rested', async () => {
    const { db } = await opened([])
    const clock = { now: 0 }
    const replica = new Replica(db.read, () => clock.now)
    const replicas = new Replicas([replica])
    expect(await replicas.holding(1)).toBe(replica)
    replica.rest()
    expect(await replicas.holding(1)).toBeNull()
    expect(replicas.awake).toBe(0)
    clock.now += 5000
    expect(await replicas.holding(1)).toBe(replica)
  })
})
