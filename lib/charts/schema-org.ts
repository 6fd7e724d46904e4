import type { ClaimComparison } from '@/lib/domain/claim-comparison'
import { DATA_LICENCE } from '@/lib/domain/licence'
import type { TallyClaimRecord } from '@/lib/domain/record'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { differenceWords, ownWords } from './claim-words'

/** A statement in the words of schema.org, for search engines: JSON-LD. */
export type Statement = Readonly<Record<string, unknown>>

type Site = { readonly origin: string; readonly prefs: Preferences }

const CONTEXT = 'https://schema.org'

const publisher = ({ origin, prefs }: Site): Statement => ({
  '@type': 'Organization',
  name: translator(prefs)('shell.site'),
  url: origin,
})

/** The data set of a revision, by https://schema.org/Dataset. */
export function datasetStatement(site: Site, edition: { readonly rev: number; readonly published: string }): Statement {
  const { origin, prefs } = site
  const t = translator(prefs)
  const file = (contentUrl: string, encodingFormat: string): Statement => ({
    '@type': 'DataDownload',
    contentUrl: `${origin}${contentUrl}`,
    encodingFormat,
  })
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: t('data.set_name'),
    description: t('data.intro'),
    url: `${origin}/${prefs.locale}/data`,
    sameAs: `${origin}/${prefs.locale === 'ar' ? 'en' : 'ar'}/data`,
    inLanguage: ['ar', 'en'],
    license: `https://spdx.org/licenses/${DATA_LICENCE}.html`,
    creator: publisher(site),
    version: String(edition.rev),
    dateModified: edition.published,
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Place', name: t('data.area') },
    distribution: [
      file(`/data/${edition.rev}.zip`, 'application/zip'),
      file('/api/v1/entries?format=csv&limit=all', 'text/csv'),
      file('/api/v1/entries?format=geojson&limit=all', 'application/geo+json'),
    ],
  }
}

/**
 * A stated total beside our own count, by https://schema.org/ClaimReview. It carries our finding in words and no rating in stars: a
 * count with a range says how sure it is, and nothing of the speaker.
 */
export function claimReviewStatement(
  site: Site,
  claim: Pick<TallyClaimRecord, 'event_id' | 'date_min'>,
  said: { readonly text: string; readonly claimant: string | null; readonly sources: readonly string[] },
  { own, difference, within }: ClaimComparison,
  reviewed: string,
): Statement {
  const { origin, prefs } = site
  const t = translator(prefs)
  return {
    '@context': CONTEXT,
    '@type': 'ClaimReview',
    url: `${origin}/${prefs.locale}/entries/${claim.event_id}`,
    inLanguage: prefs.locale,
    datePublished: reviewed,
    author: publisher(site),
    claimReviewed: said.text,
    itemReviewed: {
      '@type': 'Claim',
      ...(claim.date_min === null ? {} : { datePublished: claim.date_min }),
      ...(said.claimant === null ? {} : { author: { '@type': 'Organization', name: said.claimant } }),
      ...(said.sources.length > 0 ? { appearance: said.sources } : {}),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: t(within ? 'claims.series_agree' : 'claims.series_differ'),
      ratingExplanation: `${t('claims.section_counted')}: ${ownWords(own, prefs)}. ${t(
        within ? 'claims.section_agrees' : 'claims.section_differs',
        { difference: differenceWords(difference, prefs) },
      )}`,
    },
  }
}
