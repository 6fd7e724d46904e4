import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { Localized, Vocabulary } from './vocabulary'

/** What the record says of foreign forces at a base as of a day. */
export const BASE_STATUS = {
  open: { en: 'Foreign forces recorded', ar: 'فيها قوات أجنبية بحسب السجل' },
  handed_over: { en: 'Handed over', ar: 'سُلّمت' },
  unknown: { en: 'Not known', ar: 'وضعها غير معروف' },
} as const satisfies Vocabulary

export type BaseStatus = keyof typeof BASE_STATUS

export const BASE_STATUS_NOTES = {
  open: {
    en: 'In the twelve months before the day shown, a record places US or coalition forces there, and no later handover is recorded.',
    ar: 'يضع سجلٌ قوات أمريكية أو من التحالف فيها خلال الاثني عشر شهراً السابقة لليوم المعروض، ولم يُسجَّل تسليم بعده.',
  },
  handed_over: {
    en: 'A record says that it was handed over or left, and no later record places foreign forces there.',
    ar: 'يقول سجلٌ إنها سُلّمت أو أُخليت، ولا يضع سجل لاحق قوات أجنبية فيها.',
  },
  unknown: {
    en: 'No record is recent or clear enough to say.',
    ar: 'لا سجل حديثاً أو واضحاً بما يكفي للقول.',
  },
} as const satisfies Record<BaseStatus, Localized>

/**
 * One record that speaks of a base: that it was handed over (`handover`), that it is reported or disputed that it was
 * (`doubtful`), or that forces were there (`presence`). `date` is the last day on which it can have been so.
 */
export type BaseEvidence = {
  readonly place: string
  readonly says: 'handover' | 'doubtful' | 'presence'
  readonly date: PlainDate
  readonly event_id: string
}

/** How long a record of forces at a base holds good for. */
const HOLDS_DAYS = 365

export type BaseState = {
  readonly status: BaseStatus
  /** The record on which the status rests; for an unknown one the last that speaks of the base. */
  readonly from: BaseEvidence | null
}

/** The status of one base on a day, from the records that speak of it. Records of later days are not looked at. */
export function baseState(evidence: readonly BaseEvidence[], day: PlainDate): BaseState {
  const known = evidence.filter(({ date }) => date <= day).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const last = (says: BaseEvidence['says']) => known.findLast(one => one.says === says)
  const [handover, presence] = [last('handover'), last('presence')]
  if (handover && (!presence || presence.date <= handover.date)) return { status: 'handed_over', from: handover }
  if (presence && presence.date >= addDays(day, -HOLDS_DAYS)) return { status: 'open', from: presence }
  return { status: 'unknown', from: known.at(-1) ?? null }
}
