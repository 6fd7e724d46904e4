import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { entryLabel, labelColumns } from './labels'
import { namesAsOf } from './names-as-of'
import { restingOn } from './resting'

const nameRow = z.object({ id: z.string(), en: z.string(), ar: z.string(), reports: z.number() })
export type OutletName = z.output<typeof nameRow>

/** Outlets whose reports public records rest on, with how many of them, by name. */
export async function listOutlets(db: ReadDb, rev: number): Promise<OutletName[]> {
  const from = await namesAsOf(db, rev)
  return db.query(
    sql`select o.id, o.name_en as en, o.name_ar as ar, count(distinct s.id)::int as reports
      from ${from.outlet} o join ${from.source} s on s.outlet_id = o.id
      where s.id in (select source_id from ${restingOn(rev)} r) group by o.id, o.name_en, o.name_ar order by lower(o.name_en), o.id`,
    nameRow,
  )
}

const outletRow = z.object({
  id: z.string(),
  name_en: z.string(),
  name_ar: z.string(),
  country: z.string().nullable(),
  ownership_note_en: z.string().nullable(),
  ownership_note_ar: z.string().nullable(),
  reliability: z.string().nullable(),
  reliability_reason_en: z.string().nullable(),
  reliability_reason_ar: z.string().nullable(),
})
const weightRow = z.object({ kind: z.enum(KIND_CODES), records: z.number(), alone: z.number() })
const aloneRow = z.object(entryLabel)

/** An outlet, and how much of the record rests on it. */
export type OutletPage = {
  readonly outlet: z.output<typeof outletRow>
  /** Public records that cite it, by kind, and those of them that cite nobody else. */
  readonly weight: readonly z.output<typeof weightRow>[]
  /** Public records in all. */
  readonly all: number
  /** The newest of the records that rest on it alone, up to the limit. */
  readonly alone: readonly z.output<typeof aloneRow>[]
}

/** One outlet as of a revision; null where no public record rests on a report of it. */
export async function getOutlet(db: ReadDb, id: string, rev: number, limit: number): Promise<OutletPage | null> {
  const from = await namesAsOf(db, rev)
  const [outlet] = await db.query(
    sql`select id, name_en, name_ar, country, ownership_note_en, ownership_note_ar, reliability, reliability_reason_en,
        reliability_reason_ar
      from ${from.outlet} o where o.id = ${id} and exists (
        select 1 from ${from.source} s where s.outlet_id = o.id and s.id in (select source_id from ${restingOn(rev)} r))`,
    outletRow,
  )
  if (!outlet) return null
  const citing = sql`entry_version v where ${publicAsOf('v', rev)} and v.entry_id in (
    select r.entry_id from ${restingOn(rev)} r join ${from.source} s on s.id = r.source_id where s.outlet_id = ${id})`
  // A record that counts one independent outlet cites that one alone; a due date may still be another's.
  const onlyOne = sql`(v.independent_sources = 1 and exists (select 1 from citation c join ${from.source} s on s.id = c.source_id
    where c.entry_id = v.entry_id and s.outlet_id = ${id} and ${asOf('c', rev)}))`
  const weight = await db.query(
    sql`select v.kind, count(*)::int as records, (count(*) filter (where ${onlyOne}))::int as alone from ${citing}
      group by v.kind order by v.kind`,
    weightRow,
  )
  const alone = await db.query(
    sql`select ${labelColumns} from ${citing} and ${onlyOne}
      order by v.date_min desc nulls last, v.entry_id desc limit ${limit}`,
    aloneRow,
  )
  const [count] = await db.query(
    sql`select count(*)::int as n from entry_version v where ${publicAsOf('v', rev)}`,
    z.object({ n: z.number() }),
  )
  return { outlet, weight, all: count?.n ?? 0, alone }
}
