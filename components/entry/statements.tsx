import { KINDS } from '@/lib/domain/kinds'
import type { AttackRecord, StrikeRecord } from '@/lib/domain/record'
import type { Names, Reader } from '../reader'
import { Fact, fieldText } from './field-value'

const { claimed_by, ack_us, ack_iq, attributed_to } = KINDS.attack.fields

type Props = { readonly reader: Reader; readonly record: AttackRecord | StrikeRecord; readonly names: Names }

/** Claimed by, acknowledged by the US, acknowledged by Iraq, attributed to: four statements that are never mixed. */
export function Statements({ reader, record, names }: Props) {
  const { t, say } = reader
  const missing = t('records.not_reported')
  return (
    <dl>
      <Fact label={say(claimed_by.label)}>
        {fieldText(reader, claimed_by, record.claimed_by, names) || t('entry.nobody')}
      </Fact>
      <Fact label={say(ack_us.label)}>{fieldText(reader, ack_us, record.ack_us, names) || missing}</Fact>
      <Fact label={say(ack_iq.label)}>{fieldText(reader, ack_iq, record.ack_iq, names) || missing}</Fact>
      <Fact label={say(attributed_to.label)}>
        {fieldText(reader, attributed_to, record.attributed_to, names) || missing}
      </Fact>
    </dl>
  )
}
