import { setTimeout as wait } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { lockPublishing } from '@/lib/server/db/publish-lock'
import { eachEngine } from '../../support/db'

const count = z.object({ n: z.number() })
const place = (id: string) =>
  sql`INSERT INTO place (id, name_en, name_ar, kind, scope, where_prec) VALUES (${id}, 'x', 'س', 'city', 'IQ', 4)`

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
  })
  const places = async (like: string) =>
    (await db.read.query(sql`SELECT count(*) AS n FROM place WHERE id LIKE ${like}`, count))[0]?.n

  describe('values', () => {
    const at = new Date('2024-01-28T02:15:30.125Z')
    const cases: [what: string, query: ReturnType<typeof sql>, value: unknown][] = [
      ['text in Arabic', sql`SELECT ${'قاعدة عين الأسد'}::text AS v`, 'قاعدة عين الأسد'],
      ['a whole number', sql`SELECT ${7}::int AS v`, 7],
      ['a bigint that a number can hold', sql`SELECT 9007199254740991::bigint AS v`, 9007199254740991],
      ['a bigint that it cannot', sql`SELECT 9007199254740993::bigint AS v`, 9007199254740993n],
      ['a sum', sql`SELECT sum(x) AS v FROM (VALUES (1), (2)) t(x)`, 3],
      ['a decimal', sql`SELECT 33.78500::numeric(8,5) AS v`, 33.785],
      ['a truth', sql`SELECT ${true}::boolean AS v`, true],
      ['nothing', sql`SELECT ${null}::text AS v`, null],
      ['a plain date as text', sql`SELECT ${'2024-02-29'}::date::text AS v`, '2024-02-29'],
      ['an instant', sql`SELECT ${at}::timestamptz AS v`, at],
      ['the same instant, in the database', sql`SELECT extract(epoch FROM ${at}::timestamptz) AS v`, 1706408130.125],
      ['texts', sql`SELECT ${['drone', 'a,"b"', 'ب']}::text[] AS v`, ['drone', 'a,"b"', 'ب']],
      ['no texts', sql`SELECT ${[]}::text[] AS v`, []],
      ['numbers', sql`SELECT ARRAY[1, 2]::bigint[] AS v`, [1, 2]],
      [
        'json',
        sql`SELECT ${JSON.stringify({ a: [1, { b: 'ب' }], d: null })}::jsonb AS v`,
        { a: [1, { b: 'ب' }], d: null },
      ],
      [
        'a row as json, dates as text',
        sql`SELECT to_jsonb(t) AS v FROM (SELECT 1 AS a, date '2024-01-05' AS d) t`,
        { a: 1, d: '2024-01-05' },
      ],
      ['one of', sql`SELECT 'b' = ANY(${['a', 'b']}::text[]) AS v`, true],
    ]
    test.each(cases)('%s', async (_what, query, value) => {
      expect(await db.read.query(query, z.object({ v: z.unknown() }))).toEqual([{ v: value }])
    })
  })

  test('a row of another form than promised is an error', async () => {
    await expect(db.read.query(sql`SELECT 'x' AS n`, count)).rejects.toThrow(z.ZodError)
  })

  test('what Prisma writes as an instant and a date is what SQL reads', async () => {
    const created_at = new Date('2024-03-31T23:30:00.500Z')
    await db.transaction(async tx => {
      await tx.prisma.audit.create({ data: { created_at, user_id: 'loader', command: 'test', subjects: ['x'] } })
      await tx.prisma.coverage.create({
        data: { date_min: new Date('2024-01-01'), date_max: new Date('2024-12-31'), kind: 'attack', level: 'full' },
      })
    })
    const [row] = await db.read.query(
      sql`SELECT to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') AS at, c.date_min::text AS d FROM audit a, coverage c`,
      z.object({ at: z.string(), d: z.string() }),
    )
    expect(row).toEqual({ at: '2024-03-31 23:30:00.500', d: '2024-01-01' })
  })

  test('an error takes back all of a transaction', async () => {
    const failing = db.transaction(async tx => {
      expect(await tx.execute(place('gone-1'))).toBe(1)
      await tx.prisma.place.create({
        data: { id: 'gone-2', name_en: 'x', name_ar: 'س', kind: 'city', scope: 'IQ', where_prec: 4 },
      })
      expect((await tx.query(sql`SELECT count(*) AS n FROM place WHERE id LIKE 'gone-%'`, count))[0]?.n).toBe(2)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await places('gone-%')).toBe(0)
  })

  test('a rule that is checked at the end fails the transaction', async () => {
    const failing = db.transaction(async tx => {
      await tx.execute(
        sql`CREATE TEMP TABLE pair (a int PRIMARY KEY, b int REFERENCES pair (a) DEFERRABLE INITIALLY DEFERRED)`,
      )
      await tx.execute(sql`INSERT INTO pair VALUES (1, 2)`)
      await tx.execute(place('late'))
    })
    await expect(failing).rejects.toThrow('pair_b_fkey')
    expect(await places('late')).toBe(0)
  })

  test('an error of COMMIT itself is not swallowed', async () => {
    const failing = db.transaction(async tx => {
      await tx.execute(place('commit'))
      // Makes the check at the end of `transaction` void, so that only COMMIT can find the fault.
      await tx.execute(
        sql`CREATE TEMP TABLE later (a int PRIMARY KEY, b int REFERENCES later (a) DEFERRABLE INITIALLY DEFERRED)`,
      )
      await tx.execute(sql`CREATE FUNCTION pg_temp.spoil() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN SET CONSTRAINTS ALL DEFERRED; INSERT INTO later VALUES (3, 4); RETURN NULL; END $$`)
      await tx.execute(sql`CREATE TEMP TABLE first (a int)`)
      await tx.execute(
        sql`CREATE CONSTRAINT TRIGGER spoil AFTER INSERT ON first DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.spoil()`,
      )
      await tx.execute(sql`INSERT INTO first VALUES (1)`)
    })
    await expect(failing).rejects.toThrow()
    expect(await places('commit')).toBe(0)
    expect(await db.transaction(tx => tx.execute(place('after-commit')))).toBe(1)
  })

  test('inside a transaction the outer handle is refused', async () => {
    await expect(db.transaction(async () => places('x'))).rejects.toThrow('Reading outside inside a transaction')
    await expect(db.transaction(async () => db.transaction(async () => 1))).rejects.toThrow('Beginning a transaction')
  })

  test('many transactions and reads at once all get through', async () => {
    const writes = Array.from({ length: 30 }, (_, i) => db.transaction(tx => tx.execute(place(`many-${i}`))))
    const reads = Array.from({ length: 30 }, () => places('many-%'))
    await Promise.all([...writes, ...reads])
    expect(await places('many-%')).toBe(30)
  })

  test('who publishes keeps others waiting', async () => {
    const order: string[] = []
    const publish = (name: string, ms: number) =>
      db.transaction(async tx => {
        await lockPublishing(tx)
        order.push(`${name} in`)
        await wait(ms)
        order.push(`${name} out`)
      })
    await Promise.all([publish('a', 60), publish('b', 20), publish('c', 0)])
    expect(order.filter((_, i) => i % 2 === 0).map(line => line.replace('in', 'out'))).toEqual(
      order.filter((_, i) => i % 2 === 1),
    )
  })

  test('it may be closed twice', async () => {
    const other = await engine.freshDatabase()
    await Promise.all([other.close(), other.close()])
    await other.close()
    await expect(other.read.query(sql`SELECT 1 AS n`, count)).rejects.toThrow()
  })
})
