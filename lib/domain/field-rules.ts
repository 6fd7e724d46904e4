import { ordered } from '@/lib/core/bounds'
import { parseEdtf } from '@/lib/core/edtf'
import type { PlainDate } from '@/lib/core/plain-date'
import type { FieldProblemCode } from './field-schema'
import { type Kind, kindDefinition } from './kinds'

/** A version's fields by name; what is missing counts as not reported. */
export type StatedFields = Readonly<Record<string, unknown>>

/** A rule that fields break, and the field to show it at. */
export type FieldProblem = { readonly field: string; readonly code: FieldProblemCode }

/** The names of the derived columns of an EDTF field: `date_edtf` → `date_min`, `date_max`. */
export function derivedNames(key: string): { readonly min: string; readonly max: string } {
  const base = key.slice(0, -'_edtf'.length)
  return { min: `${base}_min`, max: `${base}_max` }
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

/**
 * The columns that follow from those EDTF fields that are given: first and last possible day, and UCDP's precision for
 * `date_edtf`. Null where the field is cleared or does not parse.
 */
export function derivedColumns(kind: Kind, fields: StatedFields): Record<string, PlainDate | number | null> {
  const columns: Record<string, PlainDate | number | null> = {}
  for (const [key, field] of Object.entries(kindDefinition(kind).fields)) {
    if (field.type !== 'edtf' || !(key in fields)) continue
    const value = fields[key]
    const parsed = typeof value === 'string' ? parseEdtf(value) : null
    const date = parsed?.ok ? parsed.value : null
    const names = derivedNames(key)
    columns[names.min] = date?.min ?? null
    columns[names.max] = date?.max ?? null
    if (key === 'date_edtf') columns.date_prec = date?.precision ?? null
  }
  return columns
}

/** Rules that look at several fields of one version: `low <= best <= high`, and no event ends before it begins. */
export function fieldProblems(kind: Kind, fields: StatedFields): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const key of Object.keys(kindDefinition(kind).fields)) {
    const prefix = key === 'best' ? '' : key.endsWith('_best') ? key.slice(0, -'best'.length) : null
    if (prefix === null) continue
    const bound = (name: string) => numberOrNull(fields[prefix + name])
    if (!ordered({ low: bound('low'), best: bound('best'), high: bound('high') })) {
      problems.push({ field: key, code: 'order' })
    }
  }
  const { date_start: start, date_end: end } = fields
  if (typeof start === 'string' && typeof end === 'string' && start > end) {
    problems.push({ field: 'date_end', code: 'period_reversed' })
  }
  return problems
}
