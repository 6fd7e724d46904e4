import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Reader } from '../reader'

const NAMES: Readonly<Record<string, MessageKey>> = {
  time: 'filters.period',
  from: 'records.from',
  to: 'records.to',
  kind: 'records.kind',
  scope: 'records.scope',
  place: 'records.place',
  actor: 'records.actor',
  weapon: 'records.weapon',
  outcome: 'records.outcome',
  verification: 'records.verification',
  bounds: 'chart.bounds',
  q: 'records.text',
  grain: 'chart.grain',
  stack: 'chart.stack',
  compare: 'compare.choose',
  tab: 'map.tabs',
  sort: 'list.sort',
  claims: 'claims.choose',
}

/** What a parameter of an address is called where people read of it; the parameter itself where it has no name. */
export function filterName(key: string, { t }: Pick<Reader, 't'>): string {
  const message = NAMES[key]
  return message === undefined ? key : t(message)
}
