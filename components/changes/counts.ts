import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { HistoryView } from '../entry/detail'

type What = HistoryView['change']

/** What a revision may do to records, with the words that count it. */
export const COUNTED = [
  ['added', 'changes.added'],
  ['changed', 'changes.changed'],
  ['retracted', 'changes.retracted'],
  ['merged', 'changes.merged'],
  ['reinstated', 'changes.reinstated'],
] as const satisfies readonly (readonly [What, MessageKey])[]

export type Counts = Readonly<Partial<Record<What, number>>>
