import type { SourceValues } from '@/components/source/source-filter'
import { RELIABILITY } from '@/lib/domain/vocabularies/source'
import type { SourceCursor } from '@/lib/server/queries/source-list'
import { one, type Query } from '../open-page'

const LONGEST = 200

/** Filters of the list of reports from the address; what cannot be read is left out. */
export function readSources(query: Query): SourceValues {
  const q = one(query, 'q')?.slice(0, LONGEST).trim()
  const outlet = one(query, 'outlet')?.slice(0, LONGEST)
  const reliability = one(query, 'reliability')
  const known = reliability !== undefined && (reliability === 'none' || Object.hasOwn(RELIABILITY, reliability))
  return {
    ...(q ? { q } : {}),
    ...(outlet && !/[\0\p{Surrogate}]/u.test(outlet) ? { outlet } : {}),
    ...(known ? { reliability } : {}),
  }
}

/** Where a page ended, as an address holds it: day, an exclamation mark, id. Null for text that is none: the list then begins anew. */
export function readSourceCursor(text: string | undefined): SourceCursor | null {
  const [, date, id] = /^([0-9X~?%/.-]*)!([^\0\p{Surrogate}]{1,200})$/u.exec(text ?? '') ?? []
  return date === undefined || id === undefined ? null : { date, id }
}

/** The same as text. */
export const writeSourceCursor = ({ date, id }: SourceCursor): string => `${date}!${id}`
