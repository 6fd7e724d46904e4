import 'server-only'
import sql, { join, raw } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { name } from '../queries/sql'
import { KIND_TABLES, NAME_TABLES } from './tables'

/** A rule that the rows do not keep, or that nothing keeps them to. */
export type RuleProblem = {
  readonly code: 'check_broken' | 'not_validated' | 'trigger_off' | 'no_citation' | 'overlap' | 'gap' | 'amended'
  readonly detail: string
}

const checkRow = z.object({ table: z.string(), name: z.string(), rule: z.string(), validated: z.boolean() })
const countRow = z.object({ n: z.number() })
const detailRow = z.object({ detail: z.string() })

/**
 * Asks the rows again what the constraints promise of them, in case they came in past the constraints: every CHECK, a source
 * for all that is or was published, no two versions of an entry at once, none missing between two, and that names say what was
 * last said of them.
 */
export async function verifyRows(db: ReadDb): Promise<RuleProblem[]> {
  return [
    ...(await brokenChecks(db)),
    ...(await triggersOff(db)),
    ...(await uncited(db)),
    ...(await ranges(db)),
    ...(await amended(db)),
  ]
}

async function brokenChecks(db: ReadDb): Promise<RuleProblem[]> {
  const checks = await db.query(
    sql`select t.relname as "table", c.conname as name, pg_get_expr(c.conbin, c.conrelid) as rule, c.convalidated as validated
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'c' and t.relnamespace = 'public'::regnamespace order by 1, 2`,
    checkRow,
  )
  const problems: RuleProblem[] = []
  for (const { table, name: rule, rule: expression, validated } of checks) {
    if (!validated) problems.push({ code: 'not_validated', detail: rule })
    // The expression is the database's own text, and the table's columns stand in it by their bare names.
    const [row] = await db.query(
      sql`select count(*)::int as n from ${name(table)} where not (${raw(expression)})`,
      countRow,
    )
    if (row && row.n > 0) problems.push({ code: 'check_broken', detail: `${rule}: ${row.n}` })
  }
  return problems
}

async function triggersOff(db: ReadDb): Promise<RuleProblem[]> {
  const rows = await db.query(
    sql`select c.relname || '.' || t.tgname as detail from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and t.tgenabled <> 'O' order by 1`,
    detailRow,
  )
  return rows.map(({ detail }) => ({ code: 'trigger_off', detail }))
}

/** A published record may lose its last source when its version opens, or when a citation closes. */
async function uncited(db: ReadDb): Promise<RuleProblem[]> {
  const rows = await db.query(
    sql`select distinct v.public_id || ' at revision ' || at.number as detail
      from entry_version v
      cross join lateral (
        select v.since as number union select c.until from citation c
        where c.entry_id = v.entry_id and c.until > v.since and (v.until is null or c.until < v.until)
      ) at
      where v.since is not null and v.status = 'published' and not exists (
        select 1 from citation c where c.entry_id = v.entry_id and c.since <= at.number
          and (c.until is null or c.until > at.number))
      order by 1`,
    detailRow,
  )
  return rows.map(({ detail }) => ({ code: 'no_citation', detail }))
}

async function ranges(db: ReadDb): Promise<RuleProblem[]> {
  const overlaps = KIND_TABLES.map(
    kind => sql`select 'overlap' as code, a.entry_id, a.id from ${name(kind)} a join ${name(kind)} b
      on b.entry_id = a.entry_id and b.id <> a.id and b.since <= a.since and (b.until is null or b.until > a.since)
      where a.since is not null and b.since is not null`,
  )
  const gaps = KIND_TABLES.map(
    kind => sql`select 'gap' as code, a.entry_id, a.id from ${name(kind)} a
      where a.until is not null and not exists (
        select 1 from ${name(kind)} b where b.entry_id = a.entry_id and b.since = a.until)`,
  )
  return db.query(
    sql`select f.code, e.public_id || ', version ' || f.id as detail
      from (${join([...overlaps, ...gaps], ' union all ')}) f join entry e on e.id = f.entry_id order by 1, 2`,
    z.object({ code: z.enum(['overlap', 'gap']), detail: z.string() }),
  )
}

/** Each amendment begins where the one before it of the same member ended, and the row says what the last one says. */
async function amended(db: ReadDb): Promise<RuleProblem[]> {
  const stands = join(
    NAME_TABLES.map(
      table => sql`select ${table}::text as table_name, t.id as row_id, to_jsonb(t) as row from ${name(table)} t
      where t.id in (select row_id from amendment where table_name = ${table})`,
    ),
    ' union all ',
  )
  const rows = await db.query(
    sql`with said as (
        select a.table_name, a.row_id, a.since, k.key, a.before -> k.key as was, k.value as became,
          lag(k.value) over of_member as earlier, lead(a.since) over of_member is null as last
        from amendment a cross join lateral jsonb_each(a.after) k where a.since is not null
        window of_member as (partition by a.table_name, a.row_id, k.key order by a.since)
      )
      select s.table_name || ' ' || s.row_id || ', ' || s.key || ' at revision ' || s.since as detail
      from said s left join (${stands}) t on t.table_name = s.table_name and t.row_id = s.row_id
      where s.earlier is not null and s.earlier <> s.was or s.last and t.row -> s.key is distinct from s.became
      order by 1`,
    detailRow,
  )
  return rows.map(({ detail }) => ({ code: 'amended', detail }))
}
