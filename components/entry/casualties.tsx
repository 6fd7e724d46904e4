import { fieldAnchor } from '@/lib/domain/codebook'
import type { AttackRecord, StrikeRecord } from '@/lib/domain/record'
import { CodebookLink } from '../codebook/codebook-link'
import type { Reader } from '../reader'
import { citedFor } from './anchors'
import { CitedHere } from './cited-here'

type Props = {
  readonly reader: Reader
  readonly record: AttackRecord | StrikeRecord
  readonly citations: readonly { readonly field: string | null }[]
}

const part = (of: 'fatalities' | 'injured'): string[] => ['low', 'best', 'high', 'us'].map(name => `${of}_${name}`)

/** Killed and injured with low, best and high, and the US part of each; an empty cell is not a zero. */
export function Casualties({ reader, record, citations }: Props) {
  const { t, f } = reader
  const cell = (n: number | null) => (n === null ? t('records.not_reported') : f.number(n))
  const rows = [
    {
      label: t('entry.killed'),
      anchor: fieldAnchor(record.kind, 'fatalities_best'),
      cited: citedFor(citations, part('fatalities')),
      cells: [record.fatalities_low, record.fatalities_best, record.fatalities_high, record.fatalities_us],
    },
    {
      label: t('entry.injured'),
      anchor: fieldAnchor(record.kind, 'injured_best'),
      cited: citedFor(citations, part('injured')),
      cells: [record.injured_low, record.injured_best, record.injured_high, record.injured_us],
    },
  ]
  if (rows.every(row => row.cells.every(n => n === null))) return <p>{t('entry.no_casualties')}</p>
  const heads = [t('entry.low'), t('entry.best'), t('entry.high'), t('entry.of_us')]
  return (
    <table className="dense">
      <thead>
        <tr>
          <td className="border-rule border-b" />
          {heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.label}>
            <th scope="row">
              <CodebookLink reader={reader} anchor={row.anchor}>
                {row.label}
              </CodebookLink>
              <CitedHere reader={reader} numbers={row.cited} />
            </th>
            {row.cells.map((n, index) => (
              <td key={heads[index]} className={n === null ? 'text-muted' : 'font-medium'}>
                <bdi>{cell(n)}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
