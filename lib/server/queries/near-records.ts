import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { groupBy } from '@/lib/core/group-by'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { name } from './sql'

export type Asked = {
  readonly line: number
  readonly kind: Kind
  readonly place_id: string | null
  readonly date_min: PlainDate
  readonly date_max: PlainDate
}

/** As many as are named for one event. */
const MOST = 3

const nearRow = z.object({ line: z.number(), near: z.array(z.string()) })

/**
 * For each asked event, the records that may be the same one: of its kind, within two days, at the same place or at one inside the other, or
 * where one of the two is not placed. What is known to more than a month says too little, as for `likelyDuplicates`. By line of the
 * file, at most three each.
 */
export async function nearRecords(
  db: ReadDb,
  asked: readonly Asked[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, string[]>()
  for (const [kind, rows] of groupBy(asked, row => row.kind)) {
    for (const statement of [publicSql(kind, askedSql(rows)), draftsSql(kind, askedSql(rows))]) {
      for (const { line, near } of await db.query(statement, nearRow))
        found.set(line, [...new Set([...(found.get(line) ?? []), ...near])].sort().slice(0, MOST))
    }
  }
  return found
}

/** The asked events with the days and places around them. */
function askedSql(rows: readonly Asked[]): Sql {
  return sql`asked as materialized (
    select a.line, a.place_id, a.date_min - 2 as first, a.date_max + 2 as last, array(
      select p.id from place p where p.id = a.place_id or p.parent_id = a.place_id
        or p.id = (select q.parent_id from place q where q.id = a.place_id)) as around
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(line int, place_id text, date_min date, date_max date))`
}

/** Among what is public: each event looks at the stretch of an index that begins a month before it. */
function publicSql(kind: Kind, asked: Sql): Sql {
  const at = (
    where: Sql,
  ) => sql`select v.public_id from entry_index v where ${where} and v.date_min between a.first - 31 and a.last
    and v.date_max >= a.first and v.date_max - v.date_min <= 31 and v.kind = ${kind} and v.until is null and v.status <> 'retracted'`
  return sql`with ${asked} select a.line, n.near from asked a cross join lateral (select array(
      select public_id from (${at(sql`a.place_id is not null and v.place_id = any(a.around)`)}
        union all ${at(sql`a.place_id is not null and v.place_id is null`)} union all ${at(sql`a.place_id is null`)}) v
      order by public_id collate "C" limit ${MOST}) as near) n
    where cardinality(n.near) > 0`
}

/** Among drafts, which no index holds: they are read once, and met by their places. */
function draftsSql(kind: Kind, asked: Sql): Sql {
  const near = sql`d.date_min <= s.last and d.date_max >= s.first`
  return sql`with ${asked}, draft as materialized (
      select e.public_id, coalesce(d.place_id, '') as place, d.date_min, d.date_max from ${name(kind)} d join entry e on e.id = d.entry_id
      where d.since is null and d.until is null and d.date_max - d.date_min <= 31
    ), spot as materialized (select a.line, a.first, a.last, unnest(a.around || array['']) as place from asked a where a.place_id is not null)
    select line, (array_agg(distinct public_id collate "C"))[1:${MOST}::int] as near from (
      select s.line, d.public_id from spot s join draft d on d.place = s.place and ${near}
      union all select s.line, d.public_id from asked s join draft d on ${near} where s.place_id is null
    ) n group by line`
}
