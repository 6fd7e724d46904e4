import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import type { NamedPlace } from '@/lib/domain/import/gazetteer'
import { KIND_CODES } from '@/lib/domain/kinds'
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
