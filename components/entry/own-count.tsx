import {
  differenceWords,
  obstacleWords,
  ownWords,
  reasonLabel,
  statedWords,
  sumWords,
  windowWords,
} from '@/lib/charts/claim-words'
import { chartHref, countedHref } from '@/lib/charts/links'
import { chartOf } from '@/lib/charts/registry'
import { ABOUT, compareSums } from '@/lib/domain/claim-comparison'
import { counterKey, type EventSums, questionOf } from '@/lib/domain/claim-question'
import type { TallyClaimRecord } from '@/lib/domain/record'
import { scopeLabel } from '@/lib/domain/scope'
import { GAP_REASON_NOTES, METRIC_NOTES } from '@/lib/domain/vocabularies/tally-claim'
import { yardstickOf, yardstickToken } from '@/lib/domain/yardstick'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { Fact } from './field-value'

type Props = {
  readonly reader: Reader
  readonly claim: TallyClaimRecord
  /** Of our record what stands beside the claim, by `counterKey`. */
  readonly sums: Readonly<Record<string, readonly EventSums[]>>
}

/** The chart that shows a claim with the others of its measure. */
function chartAddress(reader: Reader, claim: TallyClaimRecord): string | undefined {
  const chart = chartOf('claimed-tallies')
  const yardstick = yardstickOf(claim)
  if (!chart || !yardstick.ok) return undefined
  const { digits, months, locale } = reader.prefs
  const view = {
    ...chart.defaults,
    digits,
    months,
    rev: reader.rev,
    day: reader.day,
    claims: yardstickToken(yardstick.value),
  }
  return chartHref(locale, chart, view)
}

/** A stated total beside our own count under exactly its window, area and metric, and what may explain the difference. */
export function OwnCount({ reader, claim, sums }: Props) {
  const { prefs, t, say } = reader
  const question = questionOf(claim)
  const comparison = compareSums(claim, ({ counter }) => sums[counterKey(counter)] ?? [])
  if (!comparison.ok || !question.ok)
    return <p>{comparison.ok ? '' : <Bidi>{obstacleWords(comparison.error, claim.metric, prefs)}</Bidi>}</p>
  const { own, difference, within, reasons } = comparison.value
  const view = { digits: prefs.digits, months: prefs.months, rev: reader.rev, day: reader.day }
  const opens = own.value > 0 ? countedHref(prefs.locale, view, question.value) : undefined
  const chart = chartAddress(reader, claim)
  const sum = claim.value === null ? null : sumWords(claim.value, comparison.value, prefs)
  return (
    <>
      <dl>
        <Fact label={t('claims.section_stated')}>{statedWords(claim, prefs)}</Fact>
        <Fact label={t('claims.section_counted')}>{ownWords(own, prefs)}</Fact>
        <Fact label={t('claims.over')}>{windowWords(question.value.window, prefs)}</Fact>
        <Fact label={t('claims.scope')}>{say(scopeLabel(question.value.scope))}</Fact>
        <Fact label={t('claims.section_verdict')}>
          {within
            ? t('claims.section_agrees', { difference: differenceWords(difference, prefs) })
            : t('claims.section_differs', { difference: differenceWords(difference, prefs) })}
        </Fact>
      </dl>
      {claim.comparator === '≈' && (
        <p className="text-muted mt-2 max-w-prose text-sm">
          <Bidi>{t('claims.about_note', { percent: ABOUT * 100 })}</Bidi>
        </p>
      )}
      {claim.metric !== null && (
        <p className="text-muted mt-2 max-w-prose text-sm">{say(METRIC_NOTES[claim.metric])}</p>
      )}
      {sum !== null && <p className="mt-2 text-sm">{sum}</p>}
      {reasons.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm">
          {reasons.map(part => (
            <li key={part.reason}>
              <span className="font-semibold">{reasonLabel(part, prefs)}</span>
              {': '}
              <Bidi>{say(GAP_REASON_NOTES[part.reason])}</Bidi>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {opens !== undefined && (
          <a href={opens}>
            <Bidi>{t('claims.section_open', { n: own.value })}</Bidi>
          </a>
        )}
        {question.value.counter.of === 'injured' && <span className="text-muted">{t('claims.people')}</span>}
        {chart !== undefined && <a href={chart}>{t('claims.section_chart')}</a>}
      </p>
    </>
  )
}
