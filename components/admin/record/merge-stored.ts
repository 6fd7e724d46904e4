import { canonicalJson } from '@/lib/core/canonical-json'
import type { FormValue } from '@/lib/domain/form-values'
import { type FieldConflict, mergeFields } from '@/lib/domain/merge-fields'
import { type MergedRows, mergeRows, type RowRules } from '@/lib/domain/merge-rows'
import type { CitationValue, ConflictValue, DueValue, Stored } from './form-shape'

/** What two editors of one record come to together. */
export type MergedStored = {
  readonly stored: Stored
  readonly fields: { readonly taken: readonly string[]; readonly conflicts: readonly FieldConflict<FormValue>[] }
  readonly citations: MergedRows<CitationValue>
  readonly dues: MergedRows<DueValue>
  readonly conflicts: MergedRows<ConflictValue>
  /** Whether the other one changed anything at all that is not mine already. */
  readonly apart: boolean
}

/** All that a part says but for its number and the title of its report, which goes with the report. */
const content = (row: object): string => canonicalJson({ ...row, id: '', source_title: '' })

const CITATION: RowRules<CitationValue> = { content, matter: ({ source_id, field }) => `${source_id} ${field}` }
const DUE: RowRules<DueValue> = { content, matter: ({ source_id, stated_by }) => `${source_id} ${stated_by}` }
const VALUE: RowRules<ConflictValue> = { content, matter: ({ source_id, field }) => `${source_id} ${field}` }

/** What is stored of a record in its form; links, notes and reasons are one editor's own. */
export const storedOf = ({ fields, citations, dues, conflicts }: Stored): Stored => ({
  fields,
  citations,
  dues,
  conflicts,
})

/**
 * Joins my form with what somebody else saved since it was begun: fields by name, citations, due dates and conflicting values by
 * number. `chosen` names the conflicts of which theirs is taken: `fields.best`, `citations.12`.
 */
export function mergeStored(
  base: Stored,
  mine: Stored,
  theirs: Stored,
  chosen: ReadonlySet<string> = new Set(),
): MergedStored {
  const of = (sort: string) =>
    new Set([...chosen].flatMap(one => (one.startsWith(`${sort}.`) ? [one.slice(sort.length + 1)] : [])))
  const fields = mergeFields<FormValue>(base.fields, mine.fields, theirs.fields)
  const citations = mergeRows(base.citations, mine.citations, theirs.citations, CITATION, of('citations'))
  const dues = mergeRows(base.dues, mine.dues, theirs.dues, DUE, of('dues'))
  const conflicts = mergeRows(base.conflicts, mine.conflicts, theirs.conflicts, VALUE, of('conflicts'))
  const theirFields = fields.conflicts.filter(one => chosen.has(`fields.${one.field}`))
  return {
    stored: {
      fields: { ...fields.values, ...Object.fromEntries(theirFields.map(one => [one.field, one.theirs])) },
      citations: [...citations.rows],
      dues: [...dues.rows],
      conflicts: [...conflicts.rows],
    },
    fields,
    citations,
    dues,
    conflicts,
    apart: [fields, citations, dues, conflicts].some(one => one.taken.length + one.conflicts.length > 0),
  }
}
