import { fieldAnchor } from '@/lib/domain/codebook'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { AS, BlockCell, ColumnHeading } from '../text/block-table'

export type MappedView = {
  readonly kind: Kind
  /** The field whose code decides; null where every record of the kind is mapped alike. */
  readonly field: string | null
  readonly code: string | null
  readonly event_type: string | null
  readonly sub_event_type: string | null
}

const COLUMNS = ['event_type', 'sub_event_type'] as const

type Props = { readonly reader: Reader; readonly rows: readonly MappedView[] }

/** What our codes are in the words of ACLED, as files carry them. */
export function MappedTypes({ reader, rows }: Props) {
  const { t, say } = reader
  return (
    <table {...AS.table} className="dense blocks max-w-4xl">
      <thead {...AS.group}>
        <tr {...AS.row}>
          <ColumnHeading>{t('codebook.ours')}</ColumnHeading>
          {COLUMNS.map(name => (
            <th key={name} {...AS.column}>
              <code dir="ltr">{name}</code>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...AS.group}>
        {rows.map(row => {
          const { kind, field, code } = row
          const { label, fields } = kindDefinition(kind)
          const definition = field === null ? undefined : fields[field]
          const meaning =
            definition?.type === 'enum' ? word(reader, definition.vocabulary, code) : (code ?? t('codebook.any'))
          return (
            <tr key={`${kind} ${field} ${code}`} {...AS.row} data-entry="">
              <th {...AS.heading} className="text-ink font-normal">
                {say(label)} ·{' '}
                {field === null ? meaning : <a href={`#${encodeURIComponent(fieldAnchor(kind, field))}`}>{meaning}</a>}
              </th>
              {COLUMNS.map(name => (
                <BlockCell key={name} label={name} className={row[name] === null ? 'text-muted' : ''}>
                  <bdi lang={row[name] === null ? undefined : 'en'}>{row[name] ?? t('codebook.no_type')}</bdi>
                </BlockCell>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
