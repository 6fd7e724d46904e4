import type { TimeWindow } from '@/lib/charts/view'
import { shortPeriod, writePeriod } from '@/lib/core/period'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { PeriodField } from './period-field'
import { Pill } from './pick'
import { SoftLink } from './soft-link'

type Props = {
  readonly reader: Reader
  readonly time: TimeWindow | null
  /** What is on screen where no period is asked for. */
  readonly usual?: TimeWindow
  /** Address of this view with another period (`''`: the usual one). */
  readonly at: (time: string) => string
}

/** The day from which most stated totals count: the first attacks of the campaign that began in October 2023. */
const CAMPAIGN = '2023-10-17'

/** A period in words: "from 17 October 2023", "2024", "1 October 2023 to 29 February 2024". */
export function periodWords(reader: Reader, { from, to }: TimeWindow): string {
  const { t, f } = reader
  if (from === null && to === null) return t('filters.whole')
  const short = shortPeriod({ from, to })
  if (!short.includes('/')) return f.edtf(short, 'medium')
  const day = (date: PlainDate | null) => (date === null ? '' : f.date(date, 'medium'))
  if (to === null) return t('filters.since', { from: day(from) })
  return from === null ? t('filters.until', { to: day(to) }) : t('filters.between', { from: day(from), to: day(to) })
}

function presets(reader: Reader) {
  const { t, f, today } = reader
  const year = Number(today.slice(0, 4))
  const years = [year, year - 1, year - 2, year - 3].map(String)
  return [
    { label: t('filters.whole'), time: { from: null, to: null } },
    { label: t('filters.last_12_months'), time: { from: addDays(today, -365), to: null } },
    { label: t('filters.since', { from: f.date(CAMPAIGN, 'medium') }), time: { from: CAMPAIGN, to: null } },
    ...years.map(name => ({ label: f.digits(name), time: { from: `${name}-01-01`, to: `${name}-12-31` } })),
  ]
}

/** What to say of a typed text that is no period. */
export const periodProblems = ({ t }: Reader) => ({
  empty: t('problem.edtf_empty'),
  shape: t('filters.period_shape'),
  impossible: t('problem.edtf_impossible'),
  unsupported: t('problem.edtf_unsupported'),
  reversed: t('problem.edtf_reversed'),
  no_end: t('problem.edtf_no_end'),
})

/** The period of a view: typed as EDTF, or one of the usual ones. */
export function Period({ reader, time, usual, at }: Props) {
  const { t } = reader
  const shown = time ?? usual
  return (
    <details name="filters" className="filter">
      <Pill label={t('filters.period')} value={shown ? periodWords(reader, shown) : ''} quiet={time === null} />
      <div className="filter-panel sm:min-w-80">
        <PeriodField
          value={time ? shortPeriod(time) || writePeriod(time) : ''}
          label={t('filters.period_typed')}
          hint={t('filters.period_hint')}
          problems={periodProblems(reader)}
        />
        <ul className="mt-2 flex flex-wrap gap-x-1 gap-y-1">
          <li>
            <SoftLink href={at('')} className="choice">
              {t('filters.usual')}
            </SoftLink>
          </li>
          {presets(reader).map(preset => (
            <li key={`${preset.label} ${writePeriod(preset.time)}`}>
              <SoftLink href={at(writePeriod(preset.time))} className="choice">
                <Bidi>{preset.label}</Bidi>
              </SoftLink>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
