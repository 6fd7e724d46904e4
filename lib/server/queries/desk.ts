import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { baghdadDay } from './sql'

const draftRow = z.object({
  event_id: z.string(),
  kind: z.enum(KIND_CODES),
  status: z.enum(['draft', 'in_review']),
  date_edtf: z.string().nullable(),
  name_en: z.string().nullable(),
  name_ar: z.string().nullable(),
  /** A public version stands behind it. */
  published: z.boolean(),
  /** Who touched it last, and on which day in Baghdad. */
  who: z.string().nullable(),
  who_id: z.string().nullable(),
  touched_at: z.string().nullable(),
  /** A reviewer gave it back, and nobody has touched it since. */
  returned: z.boolean(),
})
export type DraftInList = z.output<typeof draftRow>

const MOST = 200

const drafts = (where: Sql): Sql => sql`
  select v.public_id as event_id, v.kind, v.status, v.date_edtf, coalesce(v.title_en, v.summary_en) as name_en,
    coalesce(v.title_ar, v.summary_ar) as name_ar,
    exists (select 1 from entry_version p where p.entry_id = v.entry_id and p.since is not null) as published,
    t.who, t.who_id, ${baghdadDay(sql`t.created_at`)} as touched_at, coalesce(t.command = 'return-entry', false) as returned
  from entry_version v left join lateral (
    select a.created_at, a.command, u.name as who, u.id as who_id from audit a join "user" u on u.id = a.user_id
    where a.subjects @> array[v.public_id] order by a.id desc limit 1
  ) t on true
  where v.since is null and ${where} order by t.created_at desc nulls last, v.entry_id desc limit ${MOST}`

/** Open drafts that a person had a hand in, last touched first. */
export async function draftsOf(db: ReadDb, userId: string): Promise<DraftInList[]> {
  return db.query(
    drafts(sql`v.status = 'draft' and exists (select 1 from audit a
      where a.user_id = ${userId} and a.subjects @> array[v.public_id])`),
    draftRow,
  )
}

/** Open drafts of everybody else. */
export async function draftsOfOthers(db: ReadDb, userId: string): Promise<DraftInList[]> {
  return db.query(
    drafts(sql`v.status = 'draft' and not exists (select 1 from audit a
      where a.user_id = ${userId} and a.subjects @> array[v.public_id])`),
    draftRow,
  )
}

/** What waits for review, last touched first. */
export async function waitingForReview(db: ReadDb): Promise<DraftInList[]> {
  return db.query(drafts(sql`v.status = 'in_review'`), draftRow)
}

const reportRow = z.object({
  id: z.string(),
  title: z.string(),
  title_en: z.string().nullable(),
  title_ar: z.string().nullable(),
  outlet_en: z.string().nullable(),
  outlet_ar: z.string().nullable(),
  date_published: z.string().nullable(),
  cites: z.number(),
})
export type ReportInList = z.output<typeof reportRow>

/** Reports whose text is at the desk, the newest filed first, with how many records cite each. */
export async function filedReports(db: ReadDb, most = 20): Promise<ReportInList[]> {
  return db.query(
    sql`select s.id, s.title, s.title_en, s.title_ar, o.name_en as outlet_en, o.name_ar as outlet_ar, s.date_published,
        (select count(distinct c.entry_id)::int from citation c where c.source_id = s.id and c.until is null) as cites
      from source_text x join source s on s.id = x.source_id left join outlet o on o.id = s.outlet_id
      order by x.created_at desc, s.id limit ${most}`,
    reportRow,
  )
}
