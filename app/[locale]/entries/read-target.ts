import { TARGET_TYPE } from '@/lib/domain/vocabularies/event'
import { one, type Query } from '../open-page'
import type { ReadFilter } from './read-filter'

function withCodes(read: ReadFilter, query: Query, key: 'target' | 'target_not'): ReadFilter {
  const codes = (one(query, key) ?? '').split(',').filter(code => code !== '')
  if (codes.length === 0) return read
  if (!codes.every(code => Object.hasOwn(TARGET_TYPE, code))) return { ...read, unread: [...read.unread, key] }
  return { ...read, filter: { ...read.filter, [key]: codes }, extra: { ...read.extra, [key]: codes.join(',') } }
}

/**
 * Adds the targets that an address asks for or leaves out (`target`, `target_not`): what is counted beside a stated total has
 * some only.
 */
export const withTarget = (read: ReadFilter, query: Query): ReadFilter =>
  withCodes(withCodes(read, query, 'target'), query, 'target_not')
