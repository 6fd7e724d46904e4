import { TARGET_TYPE } from '@/lib/domain/vocabularies/event'
import { one, type Query } from '../open-page'
import type { ReadFilter } from './read-filter'

/** Adds the targets that an address leaves out (`target_not`): what a chart counts beside a stated total has none on missions. */
export function withTarget(read: ReadFilter, query: Query): ReadFilter {
  const codes = (one(query, 'target_not') ?? '').split(',').filter(code => code !== '')
  if (codes.length === 0) return read
  if (!codes.every(code => Object.hasOwn(TARGET_TYPE, code))) return { ...read, unread: [...read.unread, 'target_not'] }
  return {
    ...read,
    filter: { ...read.filter, target_not: codes },
    extra: { ...read.extra, target_not: codes.join(',') },
  }
}
