import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { parseEdtf } from '@/lib/core/edtf'
import type { NameCode } from '@/lib/domain/names'
import type { ReadDb } from '../db/handle'
import { name } from '../queries/sql'
import { standingRow } from '../queries/standing'
import { type Problem, problem } from './problem'
import { exists, type Row } from './rows'

/**
 * What the types of the members cannot say of a row of names, for adding it and for correcting it. `id` is that of a row
 * that is there already.
 */
export async function nameProblems(tx: ReadDb, table: NameCode, row: Row, id: string | null): Promise<Problem[]> {
  const problems: Problem[] = []
  const said = (key: string): string | null => {
    const value = row[key]
    return typeof value === 'string' ? value : null
  }
  if (table === 'outlet' && said('reliability') !== null && said('reliability_reason_en') === null) {
    problems.push(problem('required', 'reliability_reason_en'))
  }
  if (table === 'source') {
    const outlet = said('outlet_id')
    if (outlet !== null && !(await exists(tx, 'outlet', outlet))) {
      problems.push(problem('outlet_unknown', 'outlet_id', { id: outlet }))
    }
    const date = said('date_published')
    const read = date === null ? null : parseEdtf(date)
    if (read && !read.ok) problems.push(problem(`edtf_${read.error}`, 'date_published'))
  }
  if (table === 'place' && (row.latitude === null) !== (row.longitude === null)) {
    problems.push(problem('required', row.latitude === null ? 'latitude' : 'longitude'))
  }
  if (table === 'place' || table === 'actor') {
    problems.push(...spellingProblems(row), ...(await parentProblems(tx, table, said('parent_id'), id)))
  }
  return problems
}

/** A spelling stands once: two that differ by a hamza are two, since both are met. */
function spellingProblems({ name_en, name_ar, variants }: Row): Problem[] {
  const spellings = [name_en, name_ar, ...(Array.isArray(variants) ? variants : [])].map(one => String(one).normalize())
  const twice = spellings.find((one, at) => at > 1 && spellings.indexOf(one) < at)
  return twice === undefined ? [] : [problem('spelling_twice', 'variants', { name: twice })]
}

async function parentProblems(
  tx: ReadDb,
  table: 'place' | 'actor',
  parent: string | null,
  id: string | null,
): Promise<Problem[]> {
  if (parent === null) return []
  const found = await standingRow(tx, table, parent)
  if (!found) return [problem(`${table}_unknown`, 'parent_id', { id: parent })]
  const into = found.row.merged_into
  if (typeof into === 'string') return [problem('name_merged', 'parent_id', { id: parent, into })]
  const circle = id !== null && (await liesIn(tx, table, parent, id))
  return circle ? [problem('parent_circle', 'parent_id')] : []
}

/** True where a row is another one or lies below it, however deep. */
export async function liesIn(tx: ReadDb, table: 'place' | 'actor', below: string, above: string): Promise<boolean> {
  const found = await tx.query(
    sql`with recursive up as (
        select id, parent_id from ${name(table)} where id = ${below}
        union select p.id, p.parent_id from up join ${name(table)} p on p.id = up.parent_id
      ) select id from up where id = ${above}`,
    z.unknown(),
  )
  return found.length > 0
}
