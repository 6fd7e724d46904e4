import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES, kindOfId } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { baghdadDay, name } from './sql'

/** What the desk reads of a record: its newest version, whether that is public or not, with its open parts. Never for a public page. */
const headRow = z.object({
  entry_id: z.number(),
  kind: z.enum(KIND_CODES),
  merged_into: z.string().nullable(),
  version: z.number(),
  since: z.number().nullable(),
  status: z.enum(['draft', 'in_review', 'published', 'retracted']),
  columns: z.record(z.string(), z.unknown()),
  /** The revision that is public now; null for what never was. */
  current: z.number().nullable(),
})

const quote = {
  quote_exact: z.string().nullable(),
  quote_prefix: z.string().nullable(),
  quote_suffix: z.string().nullable(),
}

const citationRow = z.object({
  id: z.number(),
  /** The revision that published it; null for what waits with the draft. */
  since: z.number().nullable(),
  source_id: z.string(),
  field: z.string().nullable(),
  ...quote,
  credibility: z.number().nullable(),
  credibility_reason_en: z.string().nullable(),
  credibility_reason_ar: z.string().nullable(),
  source_title: z.string(),
})
const dueRow = z.object({
  id: z.number(),
  due_edtf: z.string(),
  deadline_kind: z.string(),
  stated_edtf: z.string().nullable(),
  stated_by: z.string().nullable(),
  source_id: z.string(),
  conditional: z.boolean(),
  reason_en: z.string().nullable(),
  reason_ar: z.string().nullable(),
})
const conflictRow = z.object({
  id: z.number(),
  field: z.string(),
  value: z.string(),
  value_ar: z.string().nullable(),
  source_id: z.string().nullable(),
  adopted: z.boolean(),
  reason_en: z.string().nullable(),
  reason_ar: z.string().nullable(),
})
const noteRow = z.object({
  id: z.number(),
  kind: z.enum(['submit', 'return', 'approve', 'comment']),
  text: z.string().nullable(),
  who: z.string(),
  created_at: z.string(),
})

/** What hangs on the version that is edited, by name. */
export const editingParts = {
  citations: z.array(citationRow),
  conflicts: z.array(conflictRow),
  dues: z.array(dueRow),
}
/** The state of that version, the revision that is public now, and its number. */
export const editingHead = headRow.pick({ status: true, current: true, version: true }).shape

export type Editing = z.output<typeof headRow> & {
  readonly event_id: string
  readonly citations: readonly z.output<typeof citationRow>[]
  readonly dues: readonly z.output<typeof dueRow>[]
  readonly conflicts: readonly z.output<typeof conflictRow>[]
  readonly notes: readonly z.output<typeof noteRow>[]
}

/** The newest version of a record for who edits it, with what hangs on it now; null for an unknown id. */
export async function editing(db: ReadDb, eventId: string): Promise<Editing | null> {
  const kind = kindOfId(eventId)
  if (kind === null) return null
  const [head] = await db.query(
    sql`select e.id as entry_id, e.kind, m.public_id as merged_into, v.id as version, v.since, v.status, to_jsonb(v) as columns,
        (select max(c.since) from ${name(kind)} c where c.entry_id = e.id and c.until is null) as current
      from entry e join ${name(kind)} v on v.entry_id = e.id and v.until is null
        left join entry m on m.id = e.merged_into
      where e.public_id = ${eventId} order by v.since is not null limit 1`,
    headRow,
  )
  if (!head) return null
  const open = (alias: string): Sql =>
    sql`${name(alias)}.entry_id = ${head.entry_id} and ${name(alias)}.until is null and not ${name(alias)}.dropped`
  const citations = await db.query(
    sql`select c.id, c.since, c.source_id, c.field, c.quote_exact, c.quote_prefix, c.quote_suffix, c.credibility,
        c.credibility_reason_en, c.credibility_reason_ar, s.title as source_title
      from citation c join source s on s.id = c.source_id where ${open('c')} order by c.id`,
    citationRow,
  )
  const dues = await db.query(
    sql`select d.id, d.due_edtf, d.deadline_kind, d.stated_edtf, d.stated_by, d.source_id, d.conditional, d.reason_en, d.reason_ar
      from due_statement d where ${open('d')} order by d.id`,
    dueRow,
  )
  const conflicts = await db.query(
    sql`select x.id, x.field, x.value, x.value_ar, x.source_id, x.adopted, x.reason_en, x.reason_ar
      from conflicting_value x where ${open('x')} order by x.id`,
    conflictRow,
  )
  const notes = await db.query(
    sql`select n.id, n.kind, n.text, u.name as who,
        ${baghdadDay(sql`n.created_at`)} as created_at
      from review_note n join "user" u on u.id = n.user_id where n.entry_id = ${head.entry_id} order by n.id desc limit 50`,
    noteRow,
  )
  return { ...head, event_id: eventId, citations, dues, conflicts, notes }
}
