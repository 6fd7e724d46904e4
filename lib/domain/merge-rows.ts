/** A row that two people changed in two ways; null where that one took it away, or where it was not there before. */
export type RowConflict<T> = {
  /** Tells it from the other conflicts of one merge, however often it is made anew. */
  readonly id: string
  readonly base: T | null
  readonly mine: T | null
  readonly theirs: T | null
}

/** What only the other one did: added (`before` null), took away (`after` null) or changed. */
export type TakenRow<T> = { readonly before: T | null; readonly after: T | null }

export type MergedRows<T> = {
  /** What both together come to; of a conflict, mine unless theirs was chosen. What one changed and the other took away stays. */
  readonly rows: readonly T[]
  readonly taken: readonly TakenRow<T>[]
  readonly conflicts: readonly RowConflict<T>[]
}

type Row = { readonly id: string }

export type RowRules<T> = {
  /** All that a row says, without its number. */
  readonly content: (row: T) => string
  /** What a row is about: one that went and one of the same matter that came are one row that was changed. */
  readonly matter: (row: T) => string
}

/** What became of each row of the base on one side, and what that side added. */
function fates<T extends Row>(base: readonly T[], side: readonly T[], { content, matter }: RowRules<T>) {
  const known = new Set(base.map(row => row.id))
  const added = side.filter(row => !known.has(row.id))
  const of = base.map(old => {
    const own = side.find(row => row.id === old.id)
    const at = own ? -1 : added.findIndex(row => matter(row) === matter(old))
    const row = own ?? (at < 0 ? null : (added.splice(at, 1)[0] ?? null))
    return { old, row, changed: row === null || content(row) !== content(old) }
  })
  return { of, added }
}

/**
 * Joins two changes of one list of numbered rows (three-way merge, by number). A save gives a changed row a new number, so a row that
 * went and one of the same matter that came are taken for one. Every row that either side added or changed is in the rows or in a
 * conflict. `chosen` names the conflicts of which theirs is taken.
 */
export function mergeRows<T extends Row>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  rules: RowRules<T>,
  chosen: ReadonlySet<string> = new Set(),
): MergedRows<T> {
  const { content } = rules
  const stored = base.filter(row => row.id !== '')
  const [own, other] = [fates(stored, mine, rules), fates(stored, theirs, rules)]
  const taken: TakenRow<T>[] = []
  const conflicts: RowConflict<T>[] = []
  const becomes = new Map<T, T | null>()
  const behind: T[] = []
  const put = (at: T | null, row: T | null): void => {
    if (at !== null) becomes.set(at, row)
    else if (row !== null) behind.push(row)
  }
  for (const [at, { old, row, changed }] of own.of.entries()) {
    const they = other.of[at] ?? { row: null, changed: true }
    if (!they.changed) put(row, changed ? row : they.row)
    else if (!changed) {
      taken.push({ before: old, after: they.row })
      put(row, they.row)
    } else if (row === they.row || (row && they.row && content(row) === content(they.row))) put(row, they.row)
    else {
      conflicts.push({ id: old.id, base: old, mine: row, theirs: they.row })
      put(row, chosen.has(old.id) ? they.row : (row ?? they.row))
    }
  }
  const came = [...other.added]
  for (const row of own.added) {
    const at = came.findIndex(one => content(one) === content(row) || (row.id !== '' && one.id === row.id))
    const [twin] = at < 0 ? [] : came.splice(at, 1)
    const apart = twin !== undefined && content(twin) !== content(row)
    if (apart) conflicts.push({ id: row.id, base: null, mine: row, theirs: twin })
    put(row, twin && (!apart || chosen.has(row.id)) ? twin : row)
  }
  taken.push(...came.map(after => ({ before: null, after })))
  return { rows: [...mine.flatMap(row => becomes.get(row) ?? []), ...behind, ...came], taken, conflicts }
}
