import { parseEdtf } from '@/lib/core/edtf'
import { readWrittenDate } from '@/lib/i18n/written-date'
import type { AuditFilter } from '@/lib/server/queries/audit'
import { one, type Query } from '../../open-page'

const KEYS = ['who', 'command', 'subject', 'from', 'to'] as const
export type AuditKey = (typeof KEYS)[number]

/** Why a filter of the log cannot be asked for. */
export type AuditWrong = { readonly key: AuditKey; readonly code: 'day' | 'order' | 'who' | 'command' | 'value' }

/** What an address asks of the log: what can be asked, all that was written there, and what of it is not to be understood. */
export type AuditAsked = {
  readonly filter: AuditFilter
  readonly typed: Readonly<Partial<Record<AuditKey, string>>>
  readonly wrong: readonly AuditWrong[]
}

type Known = { readonly commands: readonly string[]; readonly users: readonly { readonly id: string }[] }

/** The first and last day of a date as people write it; null where it is none, or has no such end. */
function daysOf(text: string) {
  const read = readWrittenDate(text)
  const days = read.ok ? parseEdtf(read.value) : null
  return days?.ok ? { from: days.value.min, to: days.value.max } : { from: null, to: null }
}

/** Filters of the log from an address. `known` are the people and commands of the log: who asks for another is told so. */
export function readAudit(query: Query, { commands, users }: Known): AuditAsked {
  const typed: Partial<Record<AuditKey, string>> = {}
  const filter: Partial<Record<AuditKey, string>> = {}
  const wrong: AuditWrong[] = []
  for (const key of KEYS) {
    const value = one(query, key)?.trim() ?? ''
    if (value === '') continue
    if (value.length > 200 || /[\0\p{Surrogate}]/u.test(value)) {
      wrong.push({ key, code: 'value' })
      continue
    }
    typed[key] = value
    const day = key === 'from' || key === 'to' ? daysOf(value)[key] : value
    const unknown =
      key === 'who' ? !users.some(({ id }) => id === value) : key === 'command' && !commands.includes(value)
    if (day === null) wrong.push({ key, code: 'day' })
    else if (unknown && (key === 'who' || key === 'command')) wrong.push({ key, code: key })
    else filter[key] = day
  }
  if (filter.from !== undefined && filter.to !== undefined && filter.to < filter.from)
    wrong.push({ key: 'to', code: 'order' })
  return { filter, typed, wrong }
}
