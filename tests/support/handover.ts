import sql from 'sql-template-tag'
import { z } from 'zod'
import { sqlRow, sqlRows } from './starting-data'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The handover of Ain al-Asad as the tables hold it: what was stated to be due, by whom, and how late it became. */
export async function handover() {
  const record = await sqlRow(
    sql`select e.public_id as id, e.id as entry, t.actual_max::text as actual from milestone t join entry e on e.id = t.entry_id
      where t.since is not null and t.until is null and t.status = 'published'
      and t.place_id = 'ain-al-asad' and t.milestone_kind = 'deadline'`,
    z.object({ id: z.string(), entry: z.number(), actual: day }),
  )
  const dues = await sqlRows(
    sql`select coalesce(t.due_max, t.due_min)::text as due, coalesce(t.stated_min, t.stated_max)::text as said,
        t.stated_edtf as stated, t.source_id as source, a.name_en as en, a.name_ar as ar
      from due_statement t left join actor a on a.id = t.stated_by
      where t.since is not null and t.until is null and t.entry_id = ${record.entry}
      order by coalesce(t.stated_max, t.stated_min), t.id`,
    z.object({
      due: day,
      said: day,
      stated: z.string(),
      source: z.string(),
      en: z.string().nullable(),
      ar: z.string().nullable(),
    }),
  )
  const links = await sqlRows(
    sql`select o.public_id as id from entry_link l join entry o on o.id in (l.from_id, l.to_id) and o.id <> ${record.entry}
      where l.since is not null and l.until is null and ${record.entry} in (l.from_id, l.to_id) order by 1`,
    z.object({ id: z.string() }),
  )
  // What was named while there was time moves the day; what was named when it had passed undoes no delay.
  const original = dues[0]?.due ?? ''
  const inForce = dues.reduce((due, one) => (one.said <= due ? one.due : due), original)
  const days = (from: string) => (Date.parse(record.actual) - Date.parse(from)) / 86_400_000
  return { id: record.id, dues, links: links.map(({ id }) => id), late: days(inForce), slip: days(original) }
}
