// Subject: prisma/migrations
import sql, { raw } from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'
import { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import { CHANGE, COVERAGE_LEVEL, LINK_KIND, STATUS } from '@/lib/domain/vocabularies/record'
import { ACTOR_KIND, PLACE_KIND, RELIABILITY } from '@/lib/domain/vocabularies/source'
import type { Database, WriteDb } from '@/lib/server/db/handle'
import { eachEngine } from '../../support/db'
import { accepted, refused } from '../../support/db-guard-cases'
import { published } from '../../support/db-guard-rows'

class TakeBack extends Error {}

/** Runs statements one after another in a transaction that is always taken back. */
async function attempt(db: Database, statements: readonly string[]): Promise<void> {
  const all = async (tx: WriteDb) => {
    for (const statement of statements) await tx.execute(raw(statement))
    await tx.execute(raw('SET CONSTRAINTS ALL IMMEDIATE'))
    throw new TakeBack()
  }
  await db.transaction(all).catch((error: unknown) => {
    if (!(error instanceof TakeBack)) throw error
  })
}

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await db.transaction(async tx => {
      for (const statement of published) await tx.execute(raw(statement))
    })
  })

  test.each(accepted)('accepted: %s', async (_what, ...statements) => {
    await expect(attempt(db, statements)).resolves.toBeUndefined()
  })

  test.each(refused)('refused: %s', async (_what, reason, ...statements) => {
    const last = statements.at(-1) ?? ''
    await expect(attempt(db, statements.slice(0, -1))).resolves.toBeUndefined()
    await expect(attempt(db, [...statements.slice(0, -1), last])).rejects.toThrow(reason)
  })

  describe('the codes that the database accepts are those of the vocabularies', () => {
    const fields = KIND_CODES.flatMap(kind =>
      Object.entries(kindDefinition(kind).fields).flatMap(([column, field]) =>
        field.type === 'enum' ? [[kind, column, Object.keys(field.vocabulary)] as const] : [],
      ),
    )
    const others = [
      ['attack', 'status', Object.keys(STATUS)],
      ['attack', 'change', Object.keys(CHANGE)],
      ['due_statement', 'deadline_kind', Object.keys(DEADLINE_KIND)],
      ['entry_link', 'kind', Object.keys(LINK_KIND)],
      ['coverage', 'kind', [...KIND_CODES]],
      ['coverage', 'level', Object.keys(COVERAGE_LEVEL)],
      ['outlet', 'reliability', Object.keys(RELIABILITY)],
      ['actor', 'kind', Object.keys(ACTOR_KIND)],
      ['place', 'kind', Object.keys(PLACE_KIND)],
    ] as const
    test.each([...fields, ...others])('%s.%s', async (table, column, codes) => {
      const [found] = await db.read.query(
        sql`SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = ${`${table}_${column}_one_of`}`,
        z.object({ rule: z.string() }),
      )
      const listed = [...(found?.rule ?? '').matchAll(/'([^']+)'::text/g)].map(match => match[1])
      expect(listed.toSorted()).toEqual(codes.toSorted())
    })
  })
})
