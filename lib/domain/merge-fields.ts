/** A field that two people changed in two ways. */
export type FieldConflict<T> = { readonly field: string; readonly base: T; readonly mine: T; readonly theirs: T }

export type Merged<T> = {
  /** What both together come to; of a conflict, what I typed. */
  readonly values: Readonly<Record<string, T>>
  /** Fields that only the other one changed: taken over. */
  readonly taken: readonly string[]
  readonly conflicts: readonly FieldConflict<T>[]
}

/** Fields that are one statement: a low that one person set does not belong to a best that another set, nor a day to
 * the period of another date. */
const UNITS: readonly RegExp[] = [
  /^(fatalities|injured)_(?:low|best|high)$/,
  /^()(?:low|best|high)$/,
  /^(date)_(?:edtf|start|end)$/,
]

const unitOf = (field: string): string => {
  const unit = UNITS.findIndex(pattern => pattern.test(field))
  return unit < 0 ? field : `${unit} ${UNITS[unit]?.exec(field)?.[1] ?? ''}`
}

/**
 * Joins two changes of one version (three-way merge): what only one side changed is taken, what both changed alike is no conflict, and
 * what they changed differently is listed with all three values. Bounds of one number go together. Nothing that either side typed
 * is in neither the values nor a conflict. Values are compared as JSON.
 */
export function mergeFields<T>(
  base: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
): Merged<T> {
  const same = (a: T | undefined, b: T | undefined) => JSON.stringify(a) === JSON.stringify(b)
  const changed = (side: Readonly<Record<string, T>>, field: string) => field in side && !same(side[field], base[field])
  const fields = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])]
  const values: Record<string, T> = { ...base, ...mine }
  const taken: string[] = []
  const conflicts: FieldConflict<T>[] = []
  for (const field of fields) {
    if (!changed(theirs, field)) continue
    const value = theirs[field]
    if (value === undefined || same(values[field], value)) continue
    const touched = fields.some(other => unitOf(other) === unitOf(field) && changed(mine, other))
    const before = base[field] ?? value
    if (touched) conflicts.push({ field, base: before, mine: mine[field] ?? before, theirs: value })
    else {
      values[field] = value
      taken.push(field)
    }
  }
  return { values, taken, conflicts }
}
