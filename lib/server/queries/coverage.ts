import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'

const coverageRow = z.object({
  kind: z.enum(KIND_CODES),
  date_min: z.string(),
  date_max: z.string(),
  level: z.enum(['full', 'thin', 'single_source', 'none']),
  note_en: z.string().nullable(),
  note_ar: z.string().nullable(),
  /** The area that was watched; null for the whole theatre. */
  scope: z.string().nullable(),
})
export type CoverageSpanRow = z.output<typeof coverageRow>

/** How closely periods were watched, as of a revision, in order of kind and first day. Time without a row was not watched. */
export async function coverage(db: ReadDb, rev: number): Promise<CoverageSpanRow[]> {
  return db.query(
    sql`select c.kind, c.date_min::text, c.date_max::text, c.level, c.note_en, c.note_ar, c.scope
      from coverage c where ${asOf('c', rev)} order by c.kind, c.date_min, c.id`,
    coverageRow,
  )
}

const openRow = coverageRow.extend({
  id: z.number(),
  pending: z.boolean(),
  outlets: z.array(z.string()),
  /** Who stated it. */
  who: z.string().nullable(),
  who_id: z.string().nullable(),
})
export type OpenCoverage = z.output<typeof openRow>

/** The same for the desk: what holds now and what was stated and waits to be published, the newest first within a kind. */
export async function openCoverage(db: ReadDb): Promise<OpenCoverage[]> {
  return db.query(
    sql`select c.id, c.kind, c.date_min::text, c.date_max::text, c.level, c.note_en, c.note_ar, c.scope, c.outlets, c.since is null as pending,
        said.who, said.who_id
      from coverage c left join lateral (
        select u.name as who, u.id as who_id from audit a join "user" u on u.id = a.user_id where a.command in ('set-coverage', 'amend-coverage')
          and a.subjects @> array['coverage:' || c.kind] and (a.after ->> 'id')::int = c.id order by a.id desc limit 1) said on true
      where c.until is null and not c.dropped order by c.kind, c.date_min desc, c.id`,
    openRow,
  )
}

export const statedRow = coverageRow.extend({
  id: z.number(),
  outlets: z.array(z.string()),
  /** Whether it holds or waits; another one may have taken its place. */
  stands: z.boolean(),
})

/** One period that was stated, whether it still stands or not; null for an unknown number. For the desk. */
export async function statedPeriod(db: ReadDb, id: number): Promise<z.output<typeof statedRow> | null> {
  const [found] = await db.query(
    sql`select c.id, c.kind, c.date_min::text, c.date_max::text, c.level, c.note_en, c.note_ar, c.scope, c.outlets,
        c.until is null and not c.dropped as stands
      from coverage c where c.id = ${id}`,
    statedRow,
  )
  return found ?? null
}
