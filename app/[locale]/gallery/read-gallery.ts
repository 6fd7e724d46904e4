import { GALLERY_PARTS } from '@/lib/charts/gallery'
import { chartOf } from '@/lib/charts/registry'
import { one, type Query } from '../open-page'

/** What the gallery is asked for: one chart, a group of parts, or neither. Never throws: what it does not know is left out and named. */
export function readGallery(query: Query) {
  const chosen = chartOf(one(query, 'chart') ?? '')
  const part = (!chosen && GALLERY_PARTS.find(({ key }) => key === one(query, 'part'))) || null
  const view: Readonly<Record<string, string>> = chosen ? { chart: chosen.slug } : part ? { part: part.key } : {}
  const unread = ['chart', 'part'].filter(key => one(query, key) !== undefined && !Object.hasOwn(view, key))
  return { chosen, part, view, unread }
}
