import { redirect } from 'next/navigation'
import { APPLIED } from '@/components/filters/applied'
import type { QueryValues } from '@/lib/charts/query'
import { type OpenPage, one } from './open-page'

/**
 * Leads a form that was sent without a script to the address of its answer, which states nothing that is as usual: a form sends every
 * field that it has. Where something could not be read the address stays, so that the page can say so.
 */
export function tidied({ reader, query }: OpenPage, path: string, clean: QueryValues, unread: readonly string[]): void {
  if (one(query, APPLIED) !== undefined && unread.length === 0) redirect(reader.link(path, clean))
}
