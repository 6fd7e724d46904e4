import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { EntryRecord } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { namesAsOf } from './names-as-of'
import { revisionTimes } from './revision'
import { texts } from './sql'

const placeRow = z.object({
  id: z.string(),
  name_en: z.string(),
  name_ar: z.string(),
  country: z.string().nullable(),
  /** English name of the governorate that it is or lies in. */
  admin1: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})
export type PlaceRow = z.output<typeof placeRow>

/** What a file or an API answer says of a record beside its own fields. */
export type EntryContext = {
  readonly places: ReadonlyMap<string, PlaceRow>
  /** Ids of the sources that a record cites, by its public id. */
  readonly sources: ReadonlyMap<string, readonly string[]>
  /** When a revision was published: ISO 8601 instant in UTC. */
  readonly times: ReadonlyMap<number, string>
  /** What records that were merged became, by public id; only lists of what changed hold such records. */
  readonly merged: ReadonlyMap<string, string>
}

/** Places, sources and times of records that were read as of revision `rev`. */
export async function entryContext(db: ReadDb, records: readonly EntryRecord[], rev: number): Promise<EntryContext> {
  const { place } = await namesAsOf(db, rev)
  const places = await db.query(
    sql`with recursive up as (
        select id as start, id, kind, name_en, parent_id, 1 as step from ${place} p
          where id = any(${texts(distinct(records.map(record => record.place_id)))})
        union all select up.start, p.id, p.kind, p.name_en, p.parent_id, up.step + 1
          from up join ${place} p on p.id = up.parent_id where up.step < 8
      )
      select p.id, p.name_en, p.name_ar, p.country, p.latitude::float8 as latitude, p.longitude::float8 as longitude,
        (select up.name_en from up where up.start = p.id and up.kind = 'governorate' order by up.step limit 1) as admin1
      from ${place} p where p.id in (select start from up)`,
    placeRow,
  )
  const cited = await db.query(
    sql`select e.public_id as id, array_agg(distinct c.source_id order by c.source_id) as list
      from citation c join entry e on e.id = c.entry_id
      where e.public_id = any(${texts(records.map(record => record.event_id))}) and ${asOf('c', rev)} group by 1`,
    z.object({ id: z.string(), list: z.array(z.string()) }),
  )
  const times = await revisionTimes(
    db,
    records.map(record => record.revision),
  )
  return {
    places: new Map(places.map(place => [place.id, place])),
    sources: new Map(cited.map(({ id, list }) => [id, list])),
    times: new Map(times.map(({ number, at }) => [number, at])),
    merged: await mergedAsOf(db, records, rev),
  }
}

async function mergedAsOf(db: ReadDb, records: readonly EntryRecord[], rev: number): Promise<Map<string, string>> {
  const gone = records.filter(({ status }) => status === 'retracted').map(({ event_id }) => event_id)
  if (gone.length === 0) return new Map()
  const rows = await db.query(
    sql`select e.public_id as id, m.public_id as into from entry e join entry m on m.id = e.merged_into
      join entry_version v on v.entry_id = e.id and ${asOf('v', rev)}
      where e.public_id = any(${texts(gone)}) and v.change = 'merged'`,
    z.object({ id: z.string(), into: z.string() }),
  )
  return new Map(rows.map(({ id, into }) => [id, into]))
}

function distinct(list: readonly (string | null)[]): string[] {
  return [...new Set(list)].filter(item => item !== null)
}
