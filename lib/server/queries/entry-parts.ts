import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { ids } from './sql'

/** A source as lists name it. */
export const sourceName = {
  source_id: z.string(),
  source_title: z.string(),
  source_title_en: z.string().nullable(),
  source_title_ar: z.string().nullable(),
  source_url: z.string().nullable(),
  source_language: z.string(),
  date_published: z.string().nullable(),
  outlet_id: z.string().nullable(),
  outlet_en: z.string().nullable(),
  outlet_ar: z.string().nullable(),
  reliability: z.string().nullable(),
}

/** The columns of `sourceName`, for a statement in which `s` is a source and `o` its outlet. */
export const sourceColumns = sql`s.id as source_id, s.title as source_title, s.title_en as source_title_en,
  s.title_ar as source_title_ar, s.url as source_url, s.language as source_language, s.date_published, s.outlet_id,
  o.name_en as outlet_en, o.name_ar as outlet_ar, o.reliability`

const reasons = { reason_en: z.string().nullable(), reason_ar: z.string().nullable() }

const citationRow = z.object({
  id: z.number(),
  /** Null = the record as a whole. */
  field: z.string().nullable(),
  quote_exact: z.string().nullable(),
  quote_prefix: z.string().nullable(),
  quote_suffix: z.string().nullable(),
  credibility: z.number().nullable(),
  credibility_reason_en: z.string().nullable(),
  credibility_reason_ar: z.string().nullable(),
  ...sourceName,
})
export type CitationRow = z.output<typeof citationRow>

const conflictRow = z.object({
  id: z.number(),
  field: z.string(),
  value: z.string(),
  /** The value in Arabic, where it is words. */
  value_ar: z.string().nullable(),
  adopted: z.boolean(),
  ...reasons,
  source_id: z.string().nullable(),
  source_title: z.string().nullable(),
})
export type ConflictRow = z.output<typeof conflictRow>

const dueRow = z.object({
  id: z.number(),
  entry_id: z.number(),
  due_edtf: z.string(),
  due_min: z.string().nullable(),
  due_max: z.string().nullable(),
  deadline_kind: z.enum(['no_later_than', 'by', 'in', 'from']),
  stated_edtf: z.string().nullable(),
  stated_min: z.string().nullable(),
  stated_max: z.string().nullable(),
  /** Id of an actor. */
  stated_by: z.string().nullable(),
  conditional: z.boolean(),
  ...reasons,
  ...sourceName,
})
export type DueRowOfEntry = z.output<typeof dueRow>
export type DueRow = Omit<DueRowOfEntry, 'entry_id'>

/** The reports that bear a record out, whole-record ones first. */
export async function entryCitations(db: ReadDb, entry: number, rev: number): Promise<CitationRow[]> {
  return db.query(
    sql`select c.id, c.field, c.quote_exact, c.quote_prefix, c.quote_suffix, c.credibility, c.credibility_reason_en,
        c.credibility_reason_ar, ${sourceColumns}
      from citation c join source s on s.id = c.source_id left join outlet o on o.id = s.outlet_id
      where c.entry_id = ${entry} and ${asOf('c', rev)}
      order by c.field nulls first, s.date_published nulls last, c.id`,
    citationRow,
  )
}

/** What sources that disagree say of a field, the adopted value first. */
export async function entryConflicts(db: ReadDb, entry: number, rev: number): Promise<ConflictRow[]> {
  return db.query(
    sql`select c.id, c.field, c.value, c.value_ar, c.adopted, c.reason_en, c.reason_ar, c.source_id,
        s.title as source_title
      from conflicting_value c left join source s on s.id = c.source_id
      where c.entry_id = ${entry} and ${asOf('c', rev)} order by c.field, c.adopted desc, c.id`,
    conflictRow,
  )
}

/** Stated due dates of milestones, in the order in which they were stated (unknown days first). */
export async function entryDues(db: ReadDb, entries: readonly number[], rev: number): Promise<DueRowOfEntry[]> {
  return db.query(
    sql`select d.id, d.entry_id, d.due_edtf, d.due_min::text, d.due_max::text, d.deadline_kind, d.stated_edtf,
        d.stated_min::text, d.stated_max::text, d.stated_by, d.conditional, d.reason_en, d.reason_ar, ${sourceColumns}
      from due_statement d join source s on s.id = d.source_id left join outlet o on o.id = s.outlet_id
      where d.entry_id = any(${ids(entries)}) and ${asOf('d', rev)}
      order by coalesce(d.stated_max, d.stated_min) nulls first, d.id`,
    dueRow,
  )
}
