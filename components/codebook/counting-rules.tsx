import { type Bounds, resolve } from '@/lib/core/bounds'
import { admits, type BoundName } from '@/lib/domain/tally'
import { VERIFICATION } from '@/lib/domain/vocabularies/event'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'

const BOUNDS = ['low', 'best', 'high'] as const satisfies readonly BoundName[]
type Grade = keyof typeof VERIFICATION

const GRADES: readonly (Grade | null)[] = ['confirmed', 'fair', 'weak', null, 'contested', 'discounted']

/** Head of a table that has a column for each bound. */
function BoundsHead({ reader, first }: { readonly reader: Reader; readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {BOUNDS.map(bound => (
          <th key={bound} scope="col">
            {reader.t(`entry.${bound}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Which bound of a count takes which record: asked of the rule that counting itself obeys. */
export function CountingRules({ reader }: { readonly reader: Reader }) {
  const { t } = reader
  const name = (grade: Grade | null) => (grade === null ? t('codebook.ungraded') : word(reader, VERIFICATION, grade))
  const rows = GRADES.flatMap(verification =>
    [false, true].map(possible_duplicate => ({ verification, possible_duplicate })),
  )
  // A possible duplicate stands in a row of its own only where it is counted otherwise.
  const shown = rows.filter(
    row =>
      !row.possible_duplicate ||
      BOUNDS.some(
        bound =>
          admits({ ...row, status: 'published' }, bound) !==
          admits({ ...row, possible_duplicate: false, status: 'published' }, bound),
      ),
  )
  return (
    <table className="dense max-w-4xl">
      <BoundsHead reader={reader} first={t('codebook.grade')} />
      <tbody>
        {shown.map(row => {
          const grade = name(row.verification)
          return (
            <tr key={`${row.verification} ${row.possible_duplicate}`} data-entry="">
              <th scope="row">{row.possible_duplicate ? t('codebook.duplicate', { grade }) : grade}</th>
              {BOUNDS.map(bound => {
                const counted = admits({ ...row, status: 'published' }, bound)
                return (
                  <td key={bound} className={counted ? 'font-medium' : 'text-muted'}>
                    {t(counted ? 'codebook.counted' : 'codebook.not_counted')}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const STATED: readonly Bounds[] = [
  { low: null, best: 5, high: null },
  { low: 3, best: null, high: null },
  { low: 2, best: null, high: 6 },
  { low: 2, best: 4, high: 6 },
  { low: null, best: null, high: 4 },
  { low: null, best: null, high: null },
]

/** How a stated number with gaps is read: each example went through the rule itself. */
export function StatedNumbers({ reader }: { readonly reader: Reader }) {
  const { t, f } = reader
  return (
    <table className="dense max-w-4xl">
      <BoundsHead reader={reader} first={t('codebook.stated')} />
      <tbody>
        {STATED.map(bounds => {
          const parts = BOUNDS.flatMap(bound => {
            const n = bounds[bound]
            return n === null ? [] : [t('codebook.stated_bound', { bound: t(`entry.${bound}`), n: f.number(n) })]
          })
          const { low, value, high, reported } = resolve(bounds)
          const text = parts.length === 0 ? t('codebook.nothing') : f.list(parts)
          return (
            <tr key={text} data-entry="">
              <th scope="row">
                <Bidi>{text}</Bidi>
              </th>
              {BOUNDS.map(bound => (
                <td key={bound}>
                  <bdi>{reported ? f.number({ low, best: value, high }[bound]) : t('records.not_reported')}</bdi>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
