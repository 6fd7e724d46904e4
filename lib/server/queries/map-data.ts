import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { MapCell, MapData, MapPlace } from '@/lib/charts/map-data'
import type { BaseEvidence } from '@/lib/domain/base-status'
import type { EventKind } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'
import { type EntryFilter, filterSql } from './entry-filter'
import { keptFilter } from './kept-filter'
import { namesAsOf } from './names-as-of'
import { resolveSearch } from './search'
import { texts } from './sql'

const EVENT_KINDS = ['attack', 'strike'] as const satisfies readonly EventKind[]

/** Everything that the map draws, as of revision `rev`. Of the filter's kinds only attacks and strikes are looked at. */
export async function mapData(db: ReadDb, filter: EntryFilter, rev: number): Promise<MapData> {
  return {
    revision: rev,
    span: await eventSpan(db, rev),
    cells: await mapCells(db, filter, rev),
    places: await mapPlaces(db, rev),
    bases: await baseEvidence(db, rev),
  }
}

const cellRow = z.object({
  place: z.string().nullable(),
  where_prec: z.number().nullable(),
  kind: z.enum(EVENT_KINDS),
  n: z.number(),
})

/** Counted in the database: as many rows as places, kinds and precisions, however many events there are. */
async function mapCells(db: ReadDb, filter: EntryFilter, rev: number): Promise<MapCell[]> {
  const asked = filter.kind ?? []
  const kind = EVENT_KINDS.filter(one => asked.length === 0 || asked.includes(one))
  if (kind.length === 0) return []
  const search = await resolveSearch(db, filter.q, rev)
  const asking = await keptFilter(db, filter, rev)
  return db.query(
    sql`select v.place_id as place, v.where_prec::int as where_prec, v.kind, count(*)::int as n
      from entry_index v where ${filterSql({ ...asking, kind }, rev, search)} group by 1, 2, 3 order by 1, 2, 3`,
    cellRow,
  )
}

/**
 * The first and the last day of each kind are the ends of its indexes on (kind, date_min) and (kind, date_max), so that no number
 * of events makes it slow. Over both kinds at once a min and a max would read them all.
 */
export const eventSpanSql = (rev: number): Sql => sql`
  select min(k.first)::text as "from", max(k.last)::text as "to" from (
    select
      (select v.date_min from entry_index v where v.kind = of.kind and v.date_min is not null and ${publicAsOf('v', rev)}
        order by v.date_min limit 1) as first,
      (select v.date_max from entry_index v where v.kind = of.kind and v.date_max is not null and ${publicAsOf('v', rev)}
        order by v.date_max desc limit 1) as last
    from unnest(${texts(EVENT_KINDS)}) as of(kind)
  ) k`

async function eventSpan(db: ReadDb, rev: number): Promise<MapData['span']> {
  const [row] = await db.query(eventSpanSql(rev), z.object({ from: z.string().nullable(), to: z.string().nullable() }))
  return row?.from && row.to ? { from: row.from, to: row.to } : null
}

const placeRow = z.object({
  id: z.string(),
  en: z.string(),
  ar: z.string(),
  kind: z.string(),
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  where_prec: z.number(),
  governorate_en: z.string().nullable(),
  governorate_ar: z.string().nullable(),
  pcode: z.string().nullable(),
})

/** All places as of a revision, each with the governorate that it is or lies in; none that is a spelling of another. */
export async function mapPlaces(db: ReadDb, rev: number): Promise<MapPlace[]> {
  const { place } = await namesAsOf(db, rev)
  const rows = await db.query(
    sql`with recursive up as (
        select id as start, id, kind, name_en, name_ar, pcode, parent_id, 1 as step from ${place} p
        union all select up.start, p.id, p.kind, p.name_en, p.name_ar, p.pcode, p.parent_id, up.step + 1
          from up join ${place} p on p.id = up.parent_id where up.step < 8
      )
      select p.id, p.name_en as en, p.name_ar as ar, p.kind, p.country, p.latitude::float8 as latitude,
        p.longitude::float8 as longitude, p.where_prec::int as where_prec,
        g.name_en as governorate_en, g.name_ar as governorate_ar, g.pcode
      from ${place} p left join lateral (
        select up.name_en, up.name_ar, up.pcode from up
        where up.start = p.id and up.kind = 'governorate' order by up.step limit 1
      ) g on true where p.merged_into is null order by p.id`,
    placeRow,
  )
  return rows.map(({ governorate_en, governorate_ar, ...place }) => ({
    ...place,
    governorate: governorate_en && governorate_ar ? { en: governorate_en, ar: governorate_ar } : null,
  }))
}

const evidenceRow = z.object({
  place: z.string(),
  says: z.enum(['handover', 'doubtful', 'presence']),
  date: z.string(),
  event_id: z.string(),
})

/**
 * Records that bear on the status of a base: handovers of it, numbers of troops there, and attacks on US or coalition forces
 * there, one of these for each day. A handover of a whole governorate names no base, so it settles none.
 */
async function baseEvidence(db: ReadDb, rev: number): Promise<BaseEvidence[]> {
  const graded = sql`coalesce(t.verification, 'weak') not in ('contested', 'discounted')`
  const { place } = await namesAsOf(db, rev)
  return db.query(
    sql`select t.place_id as place,
        case when ${graded} and t.milestone_status in ('occurred', 'met', 'met_late') then 'handover' else 'doubtful' end as says,
        t.date_max::text as date, e.public_id as event_id
      from milestone t join entry e on e.id = t.entry_id join ${place} p on p.id = t.place_id
      where t.milestone_kind = 'base_handover' and p.kind not in ('governorate', 'country') and t.date_max is not null
        and ${publicAsOf('t', rev)}
      union all
      select t.place_id, 'presence', t.date_max::text, e.public_id
      from force_level t join entry e on e.id = t.entry_id join ${place} p on p.id = t.place_id and p.kind = 'base'
      where t.extent = 'site' and coalesce(t.best, t.low, t.high, 0) > 0 and ${graded} and t.date_max is not null
        and ${publicAsOf('t', rev)}
      union all
      select * from (
        select distinct on (t.place_id, t.date_max) t.place_id, 'presence', t.date_max::text as date, e.public_id
        from attack t join entry e on e.id = t.entry_id join ${place} p on p.id = t.place_id and p.kind = 'base'
        where t.target_type in ('us_forces', 'coalition_forces', 'us_and_coalition_forces') and ${graded}
          and t.date_max is not null and ${publicAsOf('t', rev)}
        order by t.place_id, t.date_max, t.entry_id
      ) attacked
      order by 3, 4`,
    evidenceRow,
  )
}
