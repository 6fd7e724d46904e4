import { claimantWords } from '@/lib/charts/claim-words'
import { claimReviewStatement } from '@/lib/charts/schema-org'
import { compareSums } from '@/lib/domain/claim-comparison'
import { counterKey, type EventSums } from '@/lib/domain/claim-question'
import type { TallyClaimRecord } from '@/lib/domain/record'
import type { Names, Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { JsonLd } from '../shell/json-ld'
import type { CitationView } from './detail'

type Props = {
  readonly reader: Reader
  readonly origin: string
  readonly claim: TallyClaimRecord
  readonly citations: readonly CitationView[]
  readonly sums: Readonly<Record<string, readonly EventSums[]>>
  readonly names: Names
  /** Day of the revision that is shown. */
  readonly date: string
}

/** Our finding on a stated total, for search engines: only where there is a count of ours to set beside it. */
export function ClaimReview({ reader, origin, claim, citations, sums, names, date }: Props) {
  const { prefs } = reader
  const comparison = compareSums(claim, ({ counter }) => sums[counterKey(counter)] ?? [])
  if (claim.status === 'retracted' || !comparison.ok) return null
  const said = {
    text: recordTitle(reader, claim),
    claimant: claimantWords(claim, names.actors, prefs),
    sources: [...new Set(citations.map(({ source_id }) => `${origin}/${prefs.locale}/sources/${source_id}`))],
  }
  return <JsonLd statement={claimReviewStatement({ origin, prefs }, claim, said, comparison.value, date)} />
}
