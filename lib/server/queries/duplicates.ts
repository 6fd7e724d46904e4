import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'

const duplicateRow = z.object({
  event_id: z.string(),
  kind: z.enum(KIND_CODES),
  status: z.string(),
  date_edtf: z.string().nullable(),
  place_id: z.string().nullable(),
  name_en: z.string().nullable(),
  name_ar: z.string().nullable(),
  /** Kilometres between the two places; 0 for the same one, null where one of them is not known. */
  apart: z.number().nullable(),
})
export type Duplicate = z.output<typeof duplicateRow>

/** Records further apart than this are not held to be one event, in kilometres: about the way between two neighbouring towns. */
const NEAR_KM = 30

/**
 * Records, drafts among them, that may be the same event: the same kind, possible days within two days of each other, and the same place,
 * one inside the other, or at most 30 km apart (great circle); a place that is not known says nothing against it. Nearest first.
 */
export async function likelyDuplicates(
  db: ReadDb,
  asked: {
    readonly kind: Kind
    readonly date_min: PlainDate | null
    readonly date_max: PlainDate | null
    readonly place_id: string | null
    readonly except: string | null
  },
  most = 6,
): Promise<Duplicate[]> {
  const { kind, date_min, date_max, place_id, except } = asked
  if (date_min === null || date_max === null) return []
  return db.query(
    sql`with here as (select id, parent_id, latitude::float8 as lat, longitude::float8 as lon from place where id = ${place_id})
      select * from (
        select v.public_id as event_id, v.kind, v.status, v.date_edtf, v.place_id, coalesce(v.title_en, v.summary_en) as name_en,
          coalesce(v.title_ar, v.summary_ar) as name_ar,
          case when p.id = h.id or p.parent_id = h.id or h.parent_id = p.id then 0
            else round((2 * 6371 * asin(sqrt(power(sin(radians(p.latitude::float8 - h.lat) / 2), 2) + cos(radians(h.lat))
              * cos(radians(p.latitude::float8)) * power(sin(radians(p.longitude::float8 - h.lon) / 2), 2))))::numeric)::int
          end as apart, greatest(v.date_min - ${date_max}::date, ${date_min}::date - v.date_max, 0) as days
        from entry_version v left join place p on p.id = v.place_id left join here h on true
        where v.kind = ${kind} and v.until is null and v.status <> 'retracted' and v.public_id is distinct from ${except}
          and v.date_min <= ${addDays(date_max, 2)}::date and v.date_max >= ${addDays(date_min, -2)}::date
          and v.date_max - v.date_min <= 31
          and not (v.since is not null and exists (select 1 from entry_version d where d.entry_id = v.entry_id and d.since is null))
      ) found
      where apart is null or apart <= ${NEAR_KM}
      order by apart nulls last, days, event_id limit ${most}`,
    duplicateRow,
  )
}
