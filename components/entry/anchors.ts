import type { EntryRecord } from '@/lib/domain/record'

/** Fields that stand elsewhere on a record's page than among its facts: heading, casualties, statements, grades. */
const STATEMENTS = /^(claimed_by|ack_us|ack_iq|attributed_to)$/
const ELSEWHERE = /^(summary|title|verification|attribution)(_|$)|^(fatalities|injured)_/

/** Where a fact stands on a record's page. */
export const factAnchor = (key: string): string => `fact-${key}`

/** Where the citation of that number stands on a record's page. */
export const citationAnchor = (number: number): string => `citation-${number}`

/** True for a field that the list of facts shows where it is reported. */
export const isFact = (key: string): boolean => !ELSEWHERE.test(key) && !STATEMENTS.test(key)

/** True if a record's page has a row of its own for the field. Notes in two languages share one, which either may lack. */
export function hasRow(record: EntryRecord, key: string): boolean {
  if (STATEMENTS.test(key)) return true
  if (!isFact(key) || /_(en|ar)$/.test(key)) return false
  const value = new Map<string, unknown>(Object.entries(record)).get(key)
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ''
}

/** The numbers of those citations, in the order of their list, that bear one of the fields. */
export function citedFor(citations: readonly { readonly field: string | null }[], keys: readonly string[]): number[] {
  return citations.flatMap(({ field }, index) => (field !== null && keys.includes(field) ? [index + 1] : []))
}
