import { fieldAnchor } from '@/lib/domain/codebook'
import { KINDS } from '@/lib/domain/kinds'
import type { AttackRecord, StrikeRecord } from '@/lib/domain/record'
import { CodebookLink } from '../codebook/codebook-link'
import type { Names, Reader } from '../reader'
import { citedFor, factAnchor } from './anchors'
import { CitedHere } from './cited-here'
import { Fact, fieldText } from './field-value'

const { claimed_by, ack_us, ack_iq, attributed_to } = KINDS.attack.fields

type Props = {
  readonly reader: Reader
  readonly record: AttackRecord | StrikeRecord
  readonly names: Names
  readonly citations: readonly { readonly field: string | null }[]
}

/** Claimed by, acknowledged by the US, acknowledged by Iraq, attributed to: four statements that are never mixed. */
export function Statements({ reader, record, names, citations }: Props) {
  const { t, say } = reader
  const missing = t('records.not_reported')
  const rows = [
    { key: 'claimed_by', field: claimed_by, value: record.claimed_by, none: t('entry.nobody') },
    { key: 'ack_us', field: ack_us, value: record.ack_us, none: missing },
    { key: 'ack_iq', field: ack_iq, value: record.ack_iq, none: missing },
    { key: 'attributed_to', field: attributed_to, value: record.attributed_to, none: missing },
  ] as const
  return (
    <dl>
      {rows.map(({ key, field, value, none }) => (
        <Fact
          key={key}
          id={factAnchor(key)}
          label={
            <CodebookLink reader={reader} anchor={fieldAnchor(record.kind, key)}>
              {say(field.label)}
            </CodebookLink>
          }
          after={<CitedHere reader={reader} numbers={citedFor(citations, [key])} />}
        >
          {fieldText(reader, field, value, names) || none}
        </Fact>
      ))}
    </dl>
  )
}
