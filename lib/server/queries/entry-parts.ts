import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { type NamesAsOf, namesAsOf } from './names-as-of'
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

export const citationRow = z.object({
  id: z.number(),
  /** Null = the record as a whole. */
  field: z.string().nullable(),
  quote_exact: z.string().nullable(),
  quote_prefix: z.string().nullable(),
  quote_suffix: z.string().nullable(),
  credibility: z.number().nullable(),
  credibility_reason_en: z.string().nullable(),
  credibility_reason_ar: z.string().nullable(),
  /** Why the outlet is relied on as far as it is. */
  reliability_reason_en: z.string().nullable(),
  reliability_reason_ar: z.string().nullable(),
  ...sourceName,
})
export type CitationRow = z.output<typeof citationRow>

export const conflictRow = z.object({
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

export const dueRow = z.object({
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

/** The columns of each sort of part, for a statement in which `p` is its row, `s` its source and `o` the source's outlet. */
export const partColumns = {
  citation: sql`p.id, p.field, p.quote_exact, p.quote_prefix, p.quote_suffix, p.credibility, p.credibility_reason_en,
    p.credibility_reason_ar, o.reliability_reason_en, o.reliability_reason_ar, ${sourceColumns}`,
  conflicting_value: sql`p.id, p.field, p.value, p.value_ar, p.adopted, p.reason_en, p.reason_ar, p.source_id,
    s.title as source_title`,
  due_statement: sql`p.id, p.entry_id, p.due_edtf, p.due_min::text, p.due_max::text, p.deadline_kind, p.stated_edtf,
    p.stated_min::text, p.stated_max::text, p.stated_by, p.conditional, p.reason_en, p.reason_ar, ${sourceColumns}`,
} as const

/** Where the parts stand, with their sources and outlets as of a revision. */
export const partTables = {
  citation: (from: NamesAsOf): Sql =>
    sql`citation p join ${from.source} s on s.id = p.source_id left join ${from.outlet} o on o.id = s.outlet_id`,
  conflicting_value: (from: NamesAsOf): Sql =>
    sql`conflicting_value p left join ${from.source} s on s.id = p.source_id`,
  due_statement: (from: NamesAsOf): Sql =>
    sql`due_statement p join ${from.source} s on s.id = p.source_id left join ${from.outlet} o on o.id = s.outlet_id`,
} as const

/** The reports that bear a record out, whole-record ones first. */
export async function entryCitations(db: ReadDb, entry: number, rev: number): Promise<CitationRow[]> {
  return db.query(
    sql`select ${partColumns.citation} from ${partTables.citation(await namesAsOf(db, rev))} where p.entry_id = ${entry} and ${asOf('p', rev)}
      order by p.field nulls first, s.date_published nulls last, p.id`,
    citationRow,
  )
}

/** What sources that disagree say of a field, the adopted value first. */
export async function entryConflicts(db: ReadDb, entry: number, rev: number): Promise<ConflictRow[]> {
  return db.query(
    sql`select ${partColumns.conflicting_value} from ${partTables.conflicting_value(await namesAsOf(db, rev))}
      where p.entry_id = ${entry} and ${asOf('p', rev)} order by p.field, p.adopted desc, p.id`,
    conflictRow,
  )
}

/** Stated due dates of milestones, in the order in which they were stated (unknown days first). */
export async function entryDues(db: ReadDb, entries: readonly number[], rev: number): Promise<DueRowOfEntry[]> {
  return db.query(
    sql`select ${partColumns.due_statement} from ${partTables.due_statement(await namesAsOf(db, rev))}
      where p.entry_id = any(${ids(entries)}) and ${asOf('p', rev)}
      order by coalesce(p.stated_max, p.stated_min) nulls first, p.id`,
    dueRow,
  )
}
