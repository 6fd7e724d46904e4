import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import type { PlainDate } from '@/lib/core/plain-date'
import type { NamedPlace } from '@/lib/domain/import/gazetteer'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { name, texts } from './sql'

const placeRow = z.object({
  id: z.string(),
  en: z.string(),
  ar: z.string(),
  also: z.array(z.string()),
  kind: z.string(),
  scope: z.string(),
})

/** All places with every spelling, their kind and scope. */
export async function namedPlaces(db: ReadDb): Promise<NamedPlace[]> {
  return db.query(
    sql`select id, name_en as en, name_ar as ar, variants as also, kind, scope from place where merged_into is null order by id`,
    placeRow,
  )
}

const knownRow = z.object({
  event_id: z.string(),
  kind: z.enum(KIND_CODES),
  merged_into: z.string().nullable(),
  version: z.number(),
  since: z.number().nullable(),
  status: z.string(),
  columns: z.record(z.string(), z.unknown()),
  sources: z.array(z.string()),
})
export type KnownEntry = z.output<typeof knownRow>

/** The open versions of records by their own ids and by ids of other data sets; drafts among them. */
export async function knownEntries(
  db: ReadDb,
  eventIds: readonly string[],
  externalIds: readonly string[],
): Promise<KnownEntry[]> {
  if (eventIds.length + externalIds.length === 0) return []
  const ofKind = KIND_CODES.map(
    kind => sql`select e.public_id as event_id, e.kind, m.public_id as merged_into, v.id as version, v.since, v.status,
        to_jsonb(v) as columns, array(select distinct c.source_id from citation c
          where c.entry_id = e.id and c.until is null and not c.dropped) as sources
      from ${name(kind)} v join entry e on e.id = v.entry_id left join entry m on m.id = e.merged_into
      where v.until is null and (e.public_id = any(${texts(eventIds)}) or v.external_ids && ${texts(externalIds)})`,
  )
  return db.query(join(ofKind, ' union all '), knownRow)
}

/** Ids of other data sets that these records share with another one, and by which record; drafts among them. At most ten. */
export async function sharedExternalIds(
  db: ReadDb,
  eventIds: readonly string[],
): Promise<{ readonly external: string; readonly event_id: string }[]> {
  if (eventIds.length === 0) return []
  const ofKind = KIND_CODES.map(
    kind => sql`select x.external, o.public_id as event_id
      from ${name(kind)} v join entry e on e.id = v.entry_id cross join unnest(v.external_ids) as x(external)
      join ${name(kind)} w on w.external_ids @> array[x.external] and w.until is null and w.entry_id <> v.entry_id
      join entry o on o.id = w.entry_id
      where v.until is null and e.public_id = any(${texts(eventIds)})`,
  )
  return db.query(
    sql`select distinct external, event_id from (${join(ofKind, ' union all ')}) s order by external, event_id limit 10`,
    z.object({ external: z.string(), event_id: z.string() }),
  )
}

/** Of ids of reports, those that are there. */
export async function knownSources(db: ReadDb, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.query(
    sql`select id from source where id = any(${texts(wanted)})`,
    z.object({ id: z.string() }),
  )
  return new Set(found.map(row => row.id))
}

export type Asked = {
  readonly line: number
  readonly kind: Kind
  readonly place_id: string | null
  readonly date_min: PlainDate
  readonly date_max: PlainDate
}

/**
 * For each asked event, the records that may be the same one: of its kind, within two days, at the same place or at one inside the other, or
 * where one of the two is not placed. By line of the file, at most three each.
 */
export async function nearRecords(
  db: ReadDb,
  asked: readonly Asked[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (asked.length === 0) return new Map()
  const rows = await db.query(
    sql`select a.line, array(
        select v.public_id from entry_version v left join place p on p.id = v.place_id
        where v.kind = a.kind and v.until is null and v.status <> 'retracted'
          and v.date_min <= a.date_max + 2 and v.date_max >= a.date_min - 2
          and (v.place_id is null or a.place_id is null or v.place_id = a.place_id or p.parent_id = a.place_id
            or v.place_id = (select parent_id from place where id = a.place_id))
        order by v.public_id limit 3) as near
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as a(line int, kind text, place_id text, date_min date, date_max date)`,
    z.object({ line: z.number(), near: z.array(z.string()) }),
  )
  return new Map(rows.filter(row => row.near.length > 0).map(row => [row.line, row.near]))
}
