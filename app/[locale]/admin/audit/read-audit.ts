import { isPlainDate } from '@/lib/core/plain-date'
import type { AuditFilter } from '@/lib/server/queries/audit'
import { one, type Query } from '../../open-page'

/** Filters of the log from an address; what cannot be read is left out. */
export function readAudit(query: Query): AuditFilter {
  const text = (key: string) => {
    const value = one(query, key)?.slice(0, 200).trim()
    return value && !/[\0\p{Surrogate}]/u.test(value) ? value : undefined
  }
  const day = (key: string) => {
    const value = text(key)
    return value && isPlainDate(value) ? value : undefined
  }
  return { who: text('who'), command: text('command'), subject: text('subject'), from: day('from'), to: day('to') }
}
