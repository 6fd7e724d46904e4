import {
  type CommitmentState,
  type CommitmentStateName,
  type DueStatement,
  dueDay,
  slipDays,
} from '@/lib/domain/deadline'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Preferences } from '@/lib/i18n/preferences'
import { type Translate, translator } from '@/lib/i18n/translate'
import { formats } from './words'

const PLAIN: Record<CommitmentStateName, MessageKey> = {
  met: 'state.met',
  met_late: 'state.met_late_plain',
  partially_met: 'state.partially_met',
  missed: 'state.missed',
  overdue_unknown: 'state.overdue_unknown',
  due: 'state.due',
  superseded: 'state.superseded',
  cancelled: 'state.cancelled',
}
const COUNTED: Partial<Record<CommitmentStateName, MessageKey>> = {
  met: 'state.met_days',
  met_late: 'state.met_late',
  missed: 'state.missed_days',
}

/** A commitment's state in words, with its days where they are known and mean something. */
export function stateWords({ state, days, counted }: CommitmentState, t: Translate): string {
  const key = counted ? (COUNTED[state] ?? PLAIN[state]) : PLAIN[state]
  return t(key, { n: days })
}

type Worded = { readonly due_edtf: string; readonly deadline_kind: 'no_later_than' | 'by' | 'in' | 'from' }

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A due date as it was worded: "no later than 30 September 2025", "in September 2025", "on 15 September 2025". */
export function dueWords({ due_edtf, deadline_kind }: Worded, prefs: Preferences): string {
  const t = translator(prefs)
  // Which end is open is what "no later than", "by" and "from" say; saying it twice would be wrong in both languages.
  const date = formats(prefs).edtf(due_edtf.replace(/^\.\.\/|\/\.\.$/g, ''))
  if (deadline_kind !== 'in') return t(`deadlines.when.${deadline_kind}`, { date })
  if (DAY.test(due_edtf)) return t('deadlines.when.on', { date })
  return /[~?%/]/.test(due_edtf) ? date : t('deadlines.when.in', { date })
}

/** Days by which a statement moved the due day of the one before, below 0 where it is earlier; null where either has none. */
export function movedDays(due: DueStatement, before: DueStatement): number | null {
  const [then, now] = [dueDay(before), dueDay(due)]
  return then === null || now === null ? null : slipDays(then, now)
}

/** By how much a statement moved the due day of the one before, in words; that it is the first where none came before. */
export function movedWords(due: DueStatement, before: DueStatement | undefined, t: Translate): string {
  if (!before) return t('entry.slip_first')
  const n = movedDays(due, before)
  if (n === null) return ''
  return n < 0 ? t('entry.slip_days_earlier', { n: -n }) : t('entry.slip_days', { n })
}
