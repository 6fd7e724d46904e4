import 'server-only'
import { problem } from '../commands/problem'
import type { KnownEntry } from '../queries/import-context'
import type { PlannedRow } from './planned'

/** Ids of other data sets among the columns of a record. */
export function outsideIds({ external_ids }: Readonly<Record<string, unknown>>): string[] {
  return [external_ids].flat().filter(id => typeof id === 'string')
}

/**
 * Refuses rows that would give a record an id of another data set that another record has, in the database or in an earlier line of the
 * file. The whole batch would be refused at its end for each of them, when nobody can say any more which line it was.
 */
export function refuseTaken(
  rows: readonly PlannedRow[],
  known: (id: string) => readonly KnownEntry[],
): readonly PlannedRow[] {
  const claimed = new Map<string, number>()
  return rows.map(row => {
    if (row.write === null) return row
    // What the record has already was settled when it got it: a row that only repeats it is no new claim.
    const fresh = outsideIds(row.write.fields).filter(
      id => !known(id).some(one => row.write?.before !== null && one.event_id === row.event_id),
    )
    const problems = fresh.flatMap(external => {
      const [holder] = known(external)
      const line = claimed.get(external)
      if (holder) return [problem('external_id_taken', 'external_ids', { external, id: holder.event_id })]
      return line === undefined ? [] : [problem('row_twice', 'external_ids', { line })]
    })
    if (problems.length > 0) return { ...row, action: 'refuse', problems, write: null }
    for (const id of fresh) claimed.set(id, row.line)
    return row
  })
}
