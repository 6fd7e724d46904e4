import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

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
}

type Props = { readonly reader: Reader; readonly keys: readonly string[] }

/** Says which filters of an address could not be read, so that what is shown is not taken for what was asked. */
export function LeftOut({ reader, keys }: Props) {
  if (keys.length === 0) return null
  const { t, f } = reader
  const names = keys.map(key => {
    const message = NAMES[key]
    return message === undefined ? key : t(message)
  })
  return (
    <p role="status" className="border-bad border-s-2 ps-3 text-sm">
      <Bidi>{t('filters.left_out', { names: f.list(names) })}</Bidi>
    </p>
  )
}
