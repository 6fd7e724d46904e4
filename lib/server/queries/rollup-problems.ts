import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { EventKind } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { name } from './sql'

const EVENT_KINDS = ['attack', 'strike'] as const satisfies readonly EventKind[]

/** As many wrong cells as are named; more would say nothing new. */
const NAMED = 100

/** About how many events are added up at once, so that memory does not grow with the record. */
const PART = 20_000

/** What is in the sums: the events as of the revision at which these stand, in the snapshot of the statement. */
const STANDS = sql`(select s.revision from rollup_state s)`
const counts = sql`${asOf('t', STANDS)} and t.status = 'published'`

/** Where the days begin, and the first day of what may have been at any time. */
const BEGINNING = '-infinity'

/** A stretch of days: from its first day to before its last. */
type Stretch = { readonly from: string; readonly to: string }

/** All days there are, cut at beginnings of months so that each stretch holds about `most` events. */
async function stretches(db: ReadDb, most: number): Promise<Stretch[]> {
  const days = EVENT_KINDS.map(kind => sql`select t.date_min from ${name(kind)} t where ${counts}`)
  const months = await db.query(
    sql`select date_trunc('month', e.date_min::timestamp)::date::text as month, count(*)::int as n
      from (${join(days, ' union all ')}) e where e.date_min is not null group by 1 order by 1`,
    z.object({ month: z.string(), n: z.number() }),
  )
  const starts: string[] = [BEGINNING]
  let held = 0
  for (const { month, n } of months) {
    if (held > 0 && held + n > most) {
      starts.push(month)
      held = 0
    }
    held += n
  }
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? 'infinity' }))
}

/** Cells whose first day lies in a stretch and that are not what the events add up to. */
function wrongSql(kind: EventKind, { from, to }: Stretch): Sql {
  const within = (day: Sql, last: Sql) => sql`${day} >= ${from}::date and ${day} < ${last}`
  // A week begins up to six days before its events, a month on a bound of the stretches.
  const undated = from === BEGINNING ? sql` or t.date_min is null` : sql``
  const live = sql`array(select t.id from ${name(kind)} t where ${counts}
    and (${within(sql`t.date_min`, sql`${to}::date + 6`)}${undated}))`
  const day = sql`r.date_min`
  const fresh = sql`(select r.* from iwm_rollup_cells(${kind}, ${live}, 0, ${STANDS}) r
    where ${within(day, sql`${to}::date`)})`
  const kept = sql`(select r.* from event_rollup r where r.kind = ${kind} and ${within(day, sql`${to}::date`)}
    and (r.events_low, r.events_best, r.events_high) is distinct from (0::bigint, 0::bigint, 0::bigint))`
  return sql`(${fresh} except ${kept}) union all (${kept} except ${fresh})`
}

/**
 * Cells of the roll-ups that are not what the events add up to, one line each. None on a record that holds together. Looked at
 * in stretches of about `most` events.
 */
export async function rollupProblems(db: ReadDb, most = PART): Promise<string[]> {
  const found: string[] = []
  for (const stretch of await stretches(db, most)) {
    for (const kind of EVENT_KINDS) {
      const rows = await db.query(
        sql`select distinct concat_ws(' ', x.kind, x.grain, x.dim, x.a, x.b, x.scope, x.date_min, x.date_max) as detail
          from (${wrongSql(kind, stretch)}) x order by 1 limit ${NAMED - found.length}`,
        z.object({ detail: z.string() }),
      )
      found.push(...rows.map(({ detail }) => detail))
      if (found.length >= NAMED) return found
    }
  }
  return found
}
