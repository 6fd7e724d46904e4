import sql from 'sql-template-tag'
import type { Database } from '@/lib/server/db/handle'

/**
 * Sets `count` attacks into a database beside what it holds: copies of those it has, a day each, under ids of their own. Past
 * the commands and their revisions, with triggers off: for tests of how much a list can hold, and never for a real record.
 */
export async function addManyRecords(db: Database, count: number): Promise<void> {
  await db.transaction(async tx => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`create temporary table copied on commit drop as
      with known as (
        select v.*, row_number() over (order by v.id) - 1 as at, count(*) over () as n from entry_index v
        where v.kind = 'attack' and v.until is null and v.status = 'published')
      select s.id as of_id, 1000000 + g as id, 'IWM-A-' || (1000000 + g) as public_id,
        (date '2003-01-01' + (g * 7919 % 8300)::int) as day
      from generate_series(1, ${count}::int) g join known s on s.at = g % s.n`)
    await tx.execute(sql`insert into entry (id, public_id, kind) select id, public_id, 'attack' from copied`)
    await tx.execute(sql`insert into attack select r.* from copied c join attack a on a.id = c.of_id
      cross join lateral jsonb_populate_record(a, jsonb_build_object('id', c.id, 'entry_id', c.id,
        'date_edtf', c.day, 'date_min', c.day, 'date_max', c.day)) r`)
    await tx.execute(sql`insert into entry_index select r.* from copied c join entry_index v on v.kind = 'attack' and v.id = c.of_id
      cross join lateral jsonb_populate_record(v, jsonb_build_object('id', c.id, 'entry_id', c.id, 'public_id', c.public_id,
        'date_min', c.day, 'date_max', c.day)) r`)
  })
}
