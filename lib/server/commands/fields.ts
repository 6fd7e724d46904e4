import 'server-only'
import { derivedColumns, fieldProblems } from '@/lib/domain/field-rules'
import type { Kind } from '@/lib/domain/kinds'
import { kindDefinition } from '@/lib/domain/kinds'
import { fieldsSchema } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { keptMembers, keptNames } from './kept-names'
import { issueProblems, type Problem, problem, Refusal } from './problem'
import { type Row, unknownIds } from './rows'

/** Fields as a person states them; `before` are the columns of the version that is changed, for rules that look at several. */
export type Stated = { readonly kind: Kind; readonly fields: Row; readonly before: Row; readonly at: string }

/**
 * Checks the fields of a kind as a person states them and answers them as columns, with those that follow from dates
 * (`X_edtf` → `X_min`, `X_max`; `date_edtf` also `date_prec`). What was merged goes by what it was merged into. Only members that
 * were given are answered.
 */
export async function fieldColumns(tx: ReadDb, kind: Kind, fields: Row, before: Row): Promise<Row> {
  const [columns = {}] = await columnsOfAll(tx, [{ kind, fields, before, at: 'fields' }])
  return columns
}

/** The same for many records at once; `at` is how the input names each one's fields, for the problems. */
export async function columnsOfAll(tx: ReadDb, list: readonly Stated[]): Promise<Row[]> {
  const problems: Problem[] = []
  const kept = await keptNames(tx)
  const parsed = list.map(({ kind, fields, before, at }) => {
    const read = fieldsSchema(kind).safeParse(fields, { reportInput: true })
    if (!read.success) problems.push(...issueProblems(read.error.issues, at))
    const stated: Row = read.success ? { ...read.data } : {}
    const given: Row = { ...stated, ...keptMembers(kept, kind, stated) }
    const columns = { ...given, ...derivedColumns(kind, given) }
    const rules = read.success ? fieldProblems(kind, { ...before, ...columns }) : []
    return { kind, at, given, columns, rules: rules.map(({ field, code }) => problem(code, `${at}.${field}`)) }
  })
  problems.push(...(await referenceProblems(tx, parsed)), ...parsed.flatMap(({ rules }) => rules))
  if (problems.length > 0) throw new Refusal(problems)
  return parsed.map(({ columns }) => columns)
}

/** A version of a kind of which nothing is stated: what many rows added at once are laid over, so that all have the same members. */
export function blankColumns(kind: Kind): Row {
  const fields = Object.keys(kindDefinition(kind).fields)
  const blank = Object.fromEntries(fields.map(key => [key, null]))
  return { ...blank, ...derivedColumns(kind, blank), ...emptyLists(kind) }
}

/** The list columns of a kind, empty: a list is never null. */
export function emptyLists(kind: Kind): Row {
  const lists = Object.entries(kindDefinition(kind).fields).filter(
    ([, { type }]) => type === 'tags' || type === 'actors',
  )
  return Object.fromEntries(lists.map(([key]) => [key, []]))
}

type Named = { readonly kind: Kind; readonly at: string; readonly given: Row }

/** Places and actors that the fields name and nobody knows; one statement for all of them. */
async function referenceProblems(tx: ReadDb, list: readonly Named[]): Promise<Problem[]> {
  const named = list.flatMap(({ kind, at, given }) =>
    Object.entries(kindDefinition(kind).fields).flatMap(([key, { type }]) => {
      if (type !== 'place' && type !== 'actor' && type !== 'actors') return []
      const table = type === 'place' ? ('place' as const) : ('actor' as const)
      const ids = [given[key]].flat().filter(id => typeof id === 'string')
      return ids.map(id => ({ field: `${at}.${key}`, table, id }))
    }),
  )
  const missing = await unknownIds(
    tx,
    named.map(({ table, id }) => ({ table, id })),
  )
  return named
    .filter(({ table, id }) => missing[table].has(id))
    .map(({ field, table, id }) => problem(`${table}_unknown`, field, { id }))
}
