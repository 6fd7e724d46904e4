import { chartOf } from '@/lib/charts/registry'
import { one, type Query } from '../open-page'

/** What the gallery is asked for: one chart, the parts of records, or neither. Never throws: what it does not know is left out and named. */
export function readGallery(query: Query) {
  const chosen = chartOf(one(query, 'chart') ?? '')
  const records = !chosen && one(query, 'part') === 'records'
  const view: Readonly<Record<string, string>> = chosen ? { chart: chosen.slug } : records ? { part: 'records' } : {}
  const unread = ['chart', 'part'].filter(key => one(query, key) !== undefined && !Object.hasOwn(view, key))
  return { chosen, records, view, unread }
}
