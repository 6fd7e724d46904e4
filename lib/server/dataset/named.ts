import 'server-only'
import type { DataTable } from '@/lib/domain/dataset/column'
import type { ReadDb } from '../db/handle'
import { allNamed, type NamedRow } from '../queries/dataset-rows'

type Row = Readonly<Record<string, unknown>>

/** Ids that rows already written refer to, by table: the names that the data set has to explain. */
export class Referred {
  readonly #ids = new Map<string, Set<string>>()

  /** Notes what rows of a table refer to. */
  note({ columns }: DataTable, rows: readonly Row[]): void {
    for (const { name, refers } of columns) {
      if (refers !== 'actors' && refers !== 'places' && refers !== 'outlets') continue
      const ids = this.#ids.get(refers) ?? new Set<string>()
      this.#ids.set(refers, ids)
      for (const row of rows) for (const id of [row[name]].flat()) if (typeof id === 'string') ids.add(id)
    }
  }

  of(table: 'actors' | 'places' | 'outlets'): ReadonlySet<string> {
    return this.#ids.get(table) ?? new Set()
  }
}

const CODES = { actors: 'actor', places: 'place', outlets: 'outlet' } as const

/** What was referred to and everything that it belongs to, each parent before what belongs to it. */
export async function namedRows(
  db: ReadDb,
  table: keyof typeof CODES,
  rev: number,
  referred: ReadonlySet<string>,
): Promise<NamedRow[]> {
  const all = new Map((await allNamed(db, CODES[table], rev)).map(row => [row.id, row]))
  const taken = new Map<string, NamedRow>()
  const take = (id: string, below: ReadonlySet<string>): void => {
    const row = all.get(id)
    if (!row || taken.has(id) || below.has(id)) return
    if (typeof row.parent_id === 'string') take(row.parent_id, new Set([...below, id]))
    taken.set(id, row)
  }
  for (const id of [...referred].sort()) take(id, new Set())
  return [...taken.values()]
}
