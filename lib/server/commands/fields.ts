import 'server-only'
import { derivedColumns, fieldProblems } from '@/lib/domain/field-rules'
import type { Kind } from '@/lib/domain/kinds'
import { kindDefinition } from '@/lib/domain/kinds'
import { fieldsSchema } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { keptMembers } from './kept-names'
import { issueProblems, type Problem, problem, Refusal } from './problem'
import { type Row, unknownIds } from './rows'

/**
 * Checks the fields of a kind as a person states them and answers them as columns, with those that follow from dates
 * (`X_edtf` → `X_min`, `X_max`; `date_edtf` also `date_prec`). What was merged goes by what it was merged into. Only members that
 * were given are answered.
 * `before` are the columns of the version that is changed, for rules that look at several fields.
 */
export async function fieldColumns(tx: ReadDb, kind: Kind, fields: Row, before: Row): Promise<Row> {
  const parsed = fieldsSchema(kind).safeParse(fields, { reportInput: true })
  if (!parsed.success) throw new Refusal(issueProblems(parsed.error.issues, 'fields'))
  const stated: Row = { ...parsed.data }
  const given: Row = { ...stated, ...(await keptMembers(tx, kind, stated)) }
  const columns = { ...given, ...derivedColumns(kind, given) }
  const rules = fieldProblems(kind, { ...before, ...columns }).map(({ field, code }) =>
    problem(code, `fields.${field}`),
  )
  const problems = [...(await referenceProblems(tx, kind, given)), ...rules]
  if (problems.length > 0) throw new Refusal(problems)
  return columns
}

/** The list columns of a kind, empty: a list is never null. */
export function emptyLists(kind: Kind): Row {
  const lists = Object.entries(kindDefinition(kind).fields).filter(
    ([, { type }]) => type === 'tags' || type === 'actors',
  )
  return Object.fromEntries(lists.map(([key]) => [key, []]))
}

/** Places and actors that the fields name and nobody knows; one statement for all of them. */
async function referenceProblems(tx: ReadDb, kind: Kind, given: Row): Promise<Problem[]> {
  const named = Object.entries(kindDefinition(kind).fields).flatMap(([key, { type }]) => {
    if (type !== 'place' && type !== 'actor' && type !== 'actors') return []
    const table = type === 'place' ? ('place' as const) : ('actor' as const)
    const ids = [given[key]].flat().filter(id => typeof id === 'string')
    return ids.map(id => ({ key, table, id }))
  })
  const missing = await unknownIds(tx, named)
  return named
    .filter(({ table, id }) => missing[table].has(id))
    .map(({ key, table, id }) => problem(`${table}_unknown`, `fields.${key}`, { id }))
}
