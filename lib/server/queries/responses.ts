import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ChartEvent, ChartPair, ChartResponses, ResponseNeed } from '@/lib/charts/chart-data'
import { isPlainDate } from '@/lib/core/plain-date'
import type { BoundName, EventKind } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { filterSql } from './entry-filter'
import { resolveSearch } from './search'
import { texts } from './sql'
import { admitsSql, windowSql } from './tally-sql'

const plainDate = z.string().refine(isPlainDate)

const eventRow = z.object({
  event_id: z.string(),
  kind: z.enum(['attack', 'strike']),
  date_edtf: z.string().nullable(),
  date_min: plainDate,
  date_max: plainDate,
  place_id: z.string().nullable(),
  summary_en: z.string().nullable(),
  summary_ar: z.string().nullable(),
}) satisfies z.ZodType<ChartEvent>

const countRow = z.object({
  kind: z.enum(['attack', 'strike']),
  total: z.number(),
  linked: z.number(),
  first: plainDate.nullable(),
})

const pairRow = z.object({
  attack: z.string(),
  strike: z.string(),
  note_en: z.string().nullable(),
  note_ar: z.string().nullable(),
})

const eventColumns = sql`v.public_id as event_id, v.kind, v.date_edtf, v.date_min::text, v.date_max::text, v.place_id,
  v.summary_en, v.summary_ar`

/** Links from what answers (a strike, or an attack) to what it answers, of records that count. */
const answers = (rev: number, by: EventKind, bounds: BoundName): Sql => sql`(
  select s.entry_id as strike, a.entry_id as attack, l.note_en, l.note_ar
  from entry_link l join strike s on s.entry_id = ${by === 'strike' ? sql`l.from_id` : sql`l.to_id`}
    join attack a on a.entry_id = ${by === 'strike' ? sql`l.to_id` : sql`l.from_id`}
  where l.kind = 'responds_to' and ${asOf('l', rev)} and ${publicAsOf('s', rev)} and ${publicAsOf('a', rev)}
    and ${admitsSql(bounds, 's', rev)} and ${admitsSql(bounds, 'a', rev)})`

/**
 * Attacks and strikes of a window that a count of the asked bound admits, and the pairs of them in which a source presents the strike as
 * the answer to the attack. Of a pair it is enough that one of the two meets the filter; both must lie in the window.
 */
export async function responses(db: ReadDb, need: ResponseNeed, rev: number): Promise<ChartResponses> {
  const { from, to, most, ...filter } = need
  const search = await resolveSearch(db, filter.q, rev)
  const kind = filter.kind.length > 0 ? filter.kind : (['attack', 'strike'] as const)
  const met = filterSql({ from, to, ...filter, kind }, rev, search)
  const { bounds } = filter
  const counts = await db.query(
    sql`with pair as materialized ${answers(rev, 'strike', bounds)}
      select v.kind, count(*)::int as total, min(v.date_min)::text as first, count(*) filter (where v.entry_id in
        (select strike from pair union all select attack from pair))::int as linked
      from entry_index v where ${met} group by v.kind`,
    countRow,
  )
  const within = join(windowSql(from, to, 'v'), ' and ')
  const tied = (by: EventKind) =>
    db.query(
      sql`with pair as materialized ${answers(rev, by, bounds)},
        ends as materialized (select v.entry_id from entry_version v where v.kind in ('attack', 'strike')
          and ${publicAsOf('v', rev)} and ${within} and v.entry_id in (select strike from pair union all select attack from pair)),
        met as materialized (select v.entry_id from entry_index v where ${met} and v.entry_id in (select entry_id from ends))
      select a.public_id as attack, s.public_id as strike, pair.note_en, pair.note_ar
      from pair join entry a on a.id = pair.attack join entry s on s.id = pair.strike
      where pair.attack in (select entry_id from ends) and pair.strike in (select entry_id from ends)
        and (pair.attack in (select entry_id from met) or pair.strike in (select entry_id from met))
      order by a.public_id, s.public_id`,
      pairRow,
    )
  const [linked, returned] = [await tied('strike'), await tied('attack')]
  const total = counts.reduce((sum, row) => sum + row.total, 0)
  const ids = texts([...new Set([...linked, ...returned].flatMap(({ attack, strike }) => [attack, strike]))])
  const complete = total <= most
  // The window is said once more, so that only so many rows are read, whatever else the record holds.
  const events = await db.query(
    sql`select ${eventColumns} from entry_version v where v.kind in ('attack', 'strike') and ${publicAsOf('v', rev)}
      and ${within} and ${complete ? sql`(v.public_id = any(${ids}) or v.entry_id in (select v.entry_id from entry_index v where ${met}))` : sql`v.public_id = any(${ids})`}
      order by v.date_min, v.date_max, v.entry_id`,
    eventRow,
  )
  const event = (id: string) => events.filter(one => one.event_id === id)
  const whole = (rows: typeof linked) =>
    rows.flatMap(({ attack, strike, ...note }) =>
      event(attack).flatMap((a): ChartPair[] => event(strike).map(s => ({ attack: a, strike: s, ...note }))),
    )
  const count = (kind: 'attack' | 'strike') => {
    const row = counts.find(one => one.kind === kind)
    return { total: row?.total ?? 0, linked: row?.linked ?? 0 }
  }
  const firsts = counts.flatMap(row => row.first ?? []).sort()
  return {
    counts: { attack: count('attack'), strike: count('strike') },
    first: firsts[0] ?? null,
    events,
    complete,
    pairs: whole(linked),
    returned: whole(returned),
  }
}

/** Ids of the sources that bear out events, as a condition on a source's id. */
export function eventSourcesSql(events: readonly ChartEvent[], rev: number): Sql {
  const ids = texts(events.map(event => event.event_id))
  return sql`(select c.source_id from citation c join entry e on e.id = c.entry_id
    where e.public_id = any(${ids}) and ${asOf('c', rev)})`
}
