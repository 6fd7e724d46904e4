import sql, { raw } from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { type Drift, drift, hasDrift, migrate, migrationState } from '@/lib/server/db/migrate'
import { readMigrations } from '@/lib/server/db/migrations'
import { eachEngine } from '../../support/db'

const none: Drift = { pending: [], edited: [], unknown: [], failed: [], schema: '', missing: [], extra: [] }

const run = (db: Database, statement: string) => db.transaction(tx => tx.execute(raw(statement)))

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
  })

  test('all migrations are applied and recorded with the hash of their files', async () => {
    const rows = await db.read.query(
      sql`SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at`,
      z.object({ name: z.string(), checksum: z.string() }),
    )
    expect(rows).toEqual(readMigrations().map(({ name, checksum }) => ({ name, checksum })))
    expect(rows.length).toBeGreaterThanOrEqual(3)
  })

  test('applying again does nothing', async () => {
    expect(await migrate(db)).toEqual([])
  })

  test('a migrated database has no drift, hand-written rules included', async () => {
    const found = await drift(db)
    expect(found).toEqual(none)
    expect(hasDrift(found)).toBe(false)
  })

  const altered: [what: string, statement: string, back: string, where: keyof Drift, says: RegExp][] = [
    [
      'a column of another type',
      'ALTER TABLE attack ALTER COLUMN fatalities_us TYPE bigint',
      'ALTER TABLE attack ALTER COLUMN fatalities_us TYPE int',
      'schema',
      /ALTER COLUMN "fatalities_us" SET DATA TYPE INTEGER/,
    ],
    [
      'a column too many',
      'ALTER TABLE source ADD COLUMN odd text',
      'ALTER TABLE source DROP COLUMN odd',
      'schema',
      /DROP COLUMN "odd"/,
    ],
    [
      'an index missing',
      'DROP INDEX attack_since_idx',
      'CREATE INDEX attack_since_idx ON attack (since)',
      'schema',
      /CREATE INDEX "attack_since_idx"/,
    ],
    [
      'a foreign key missing',
      'ALTER TABLE citation DROP CONSTRAINT citation_source_id_fkey',
      'ALTER TABLE citation ADD CONSTRAINT citation_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE RESTRICT ON UPDATE CASCADE',
      'schema',
      /citation_source_id_fkey/,
    ],
    [
      'a trigger switched off',
      'ALTER TABLE revision DISABLE TRIGGER revision_append_only',
      'ALTER TABLE revision ENABLE TRIGGER revision_append_only',
      'missing',
      /^trigger revision.revision_append_only/,
    ],
    [
      'a rule missing',
      'ALTER TABLE coverage RENAME CONSTRAINT coverage_date_ordered TO other',
      'ALTER TABLE coverage RENAME CONSTRAINT other TO coverage_date_ordered',
      'missing',
      /^constraint coverage.coverage_date_ordered/,
    ],
    [
      'a rule too many',
      'ALTER TABLE coverage ADD CONSTRAINT odd CHECK (id > 0)',
      'ALTER TABLE coverage DROP CONSTRAINT odd',
      'extra',
      /^constraint coverage.odd/,
    ],
  ]
  test.each(altered)('%s is drift', async (_what, statement, back, where, says) => {
    await run(db, statement)
    const found = await drift(db)
    await run(db, back)
    expect(hasDrift(found)).toBe(true)
    expect([found[where]].flat().join('\n')).toMatch(says)
    expect(await drift(db)).toEqual(none)
  })

  test('a database with an edited or unknown migration is refused, and says which', async () => {
    const [first] = readMigrations()
    const name = first?.name ?? ''
    await run(db, `UPDATE _prisma_migrations SET checksum = reverse(checksum) WHERE migration_name = '${name}'`)
    expect((await migrationState(db)).edited).toEqual([name])
    await expect(migrate(db)).rejects.toThrow(name)
    await run(
      db,
      `UPDATE _prisma_migrations SET checksum = reverse(checksum), migration_name = '2999_later' WHERE migration_name = '${name}'`,
    )
    expect(await migrationState(db)).toMatchObject({ unknown: ['2999_later'], pending: [name] })
    await expect(migrate(db)).rejects.toThrow(/newer version.*2999_later/)
    await run(db, `UPDATE _prisma_migrations SET migration_name = '${name}' WHERE migration_name = '2999_later'`)
    expect(await drift(db)).toEqual(none)
  })

  test('a migration that was begun and not finished is tried again', async () => {
    // What was made on its tables later falls with them.
    const again = readMigrations()
      .map(({ name }) => name)
      .filter(name =>
        /_(?:entry_index|date_max_index|search_word_order|set_based_writes|rollup_upsert|orders_by_word|whole_numbers|rollup_state)$/.test(
          name,
        ),
      )
    expect(again).toHaveLength(8)
    for (const made of [
      'TABLE entry_index, search_word, rollup_state',
      'FUNCTION iwm_rollup_cells, iwm_rollup_changed, iwm_rollup_fold',
      'FUNCTION iwm_index_opened, iwm_index_changed, iwm_index_names CASCADE',
      'FUNCTION iwm_index_all, iwm_index, iwm_entry_text, iwm_vector, iwm_stem, iwm_sound, iwm_words, iwm_fold',
    ]) {
      await run(db, `DROP ${made}`)
    }
    for (const name of again)
      await run(db, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${name}'`)
    expect(await migrationState(db)).toMatchObject({ failed: again, pending: again })
    expect(await migrate(db)).toEqual(again)
    expect(await drift(db)).toEqual(none)
  })
})
