import { fieldAnchor } from '@/lib/domain/codebook'
import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import type { Reader } from '../reader'
import { word } from '../records/figure'

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
    <table className="dense max-w-4xl">
      <thead>
        <tr>
          <th scope="col">{t('codebook.ours')}</th>
          {COLUMNS.map(name => (
            <th key={name} scope="col">
              <code dir="ltr">{name}</code>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const { kind, field, code } = row
          const { label, fields } = kindDefinition(kind)
          const definition = field === null ? undefined : fields[field]
          const meaning =
            definition?.type === 'enum' ? word(reader, definition.vocabulary, code) : (code ?? t('codebook.any'))
          return (
            <tr key={`${kind} ${field} ${code}`} data-entry="">
              <td>
                {say(label)} ·{' '}
                {field === null ? meaning : <a href={`#${encodeURIComponent(fieldAnchor(kind, field))}`}>{meaning}</a>}
              </td>
              {COLUMNS.map(name => (
                <td
                  key={name}
                  lang={row[name] === null ? undefined : 'en'}
                  className={row[name] === null ? 'text-muted' : ''}
                >
                  <bdi>{row[name] ?? t('codebook.no_type')}</bdi>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
