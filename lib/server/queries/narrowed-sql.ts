import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import type { Narrowing } from '@/lib/charts/chart-data'
import type { Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { filterSql } from './entry-filter'
import { resolveSearch } from './search'

/** A condition on `t`, a row of a kind's table: that the list of records would find it by the same filters. None where nothing narrows. */
export async function narrowedSql(db: ReadDb, kind: Kind, narrowing: Narrowing, rev: number): Promise<Sql[]> {
  if (Object.keys(narrowing).length === 0) return []
  const search = await resolveSearch(db, narrowing.q, rev)
  const found = filterSql({ kind: [kind], ...narrowing }, rev, search)
  return [sql`t.entry_id in (select v.entry_id from entry_index v where ${found})`]
}
