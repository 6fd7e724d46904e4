import 'server-only'
import { z } from 'zod'
import { bucketGrain, GRAINS, parseBucket } from '@/lib/core/grain'
import { isPlainDate } from '@/lib/core/plain-date'
import { KIND_CODES } from '@/lib/domain/kinds'
import { isScope } from '@/lib/domain/scope'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { EntryFilter } from '../queries/entry-filter'
import { among, anyOf, DAY, ID, oneOf, readMany, readOne, SCOPE, WORDS, wordOf } from './params'
import { badParameter } from './respond'

/** Precisions of the place, UCDP 1–7; `none` = those that state none. */
const PRECISIONS = ['1', '2', '3', '4', '5', '6', '7', 'none'] as const

/** A moment: an ISO 8601 instant with offset, or a day, meaning its first moment in Asia/Baghdad (UTC+3 all year). */
const INSTANT = oneOf(
  z
    .string()
    .transform((text, context) => {
      const moment = instant(text)
      if (moment !== null) return moment
      context.issues.push({ code: 'custom', input: text })
      return z.NEVER
    })
    .pipe(z.string().meta({ examples: ['2026-11-01', '2026-11-01T09:00:00Z'] })),
  'parameter_date',
)

/** What narrows a list of records, by name. */
export const ENTRY_FILTERS = {
  kind: anyOf(among(KIND_CODES)),
  from: DAY,
  to: DAY,
  grain: among(GRAINS),
  bucket: oneOf(z.string().max(20), 'parameter_pair'),
  scope: SCOPE,
  scope_is: anyOf(
    oneOf(
      z
        .string()
        .transform(text => text.replaceAll(' ', '+'))
        .pipe(z.string().refine(text => isScope(text) || text === 'unknown')),
    ),
  ),
  place: anyOf(ID),
  where_prec: anyOf(among(PRECISIONS)),
  actor: anyOf(ID),
  weapon: anyOf(wordOf(WEAPON, STRIKE_WEAPON)),
  outcome: anyOf(wordOf(OUTCOME)),
  claimed_by: anyOf(ID),
  target: anyOf(wordOf(TARGET_TYPE)),
  target_not: anyOf(wordOf(TARGET_TYPE)),
  verification: anyOf(among(Object.keys(VERIFICATION))),
  bounds: among(['low', 'best', 'high']),
  source: ID,
  q: WORDS,
  updated_since: INSTANT,
} as const

/** The filter that the parameters of `GET /api/v1/entries` state. */
export function entryFilter(params: URLSearchParams): EntryFilter {
  const F = ENTRY_FILTERS
  return {
    kind: readMany(params, 'kind', F.kind),
    from: readOne(params, 'from', F.from),
    to: readOne(params, 'to', F.to),
    cell: cell(params),
    scope: readOne(params, 'scope', F.scope),
    scope_is: readMany(params, 'scope_is', F.scope_is),
    place: readMany(params, 'place', F.place),
    where_prec: readMany(params, 'where_prec', F.where_prec)?.map(code => (code === 'none' ? null : Number(code))),
    actor: readMany(params, 'actor', F.actor),
    weapon: readMany(params, 'weapon', F.weapon),
    outcome: readMany(params, 'outcome', F.outcome),
    claimed_by: readMany(params, 'claimed_by', F.claimed_by),
    target: readMany(params, 'target', F.target),
    target_not: readMany(params, 'target_not', F.target_not),
    verification: readMany(params, 'verification', F.verification),
    bounds: readOne(params, 'bounds', F.bounds),
    source: readOne(params, 'source', F.source),
    q: readOne(params, 'q', F.q),
    updated_since: readOne(params, 'updated_since', F.updated_since),
  }
}

/** `grain` and `bucket` together: what a tally counted in one cell; `bucket=none` = what no bucket held. */
function cell(params: URLSearchParams): EntryFilter['cell'] {
  const grain = readOne(params, 'grain', ENTRY_FILTERS.grain)
  const bucket = readOne(params, 'bucket', ENTRY_FILTERS.bucket)
  if (bucket === undefined) return undefined
  if (grain === undefined) return badParameter('parameter_pair', 'grain')
  if (bucket === 'none') return { grain, bucket: null }
  const held = parseBucket(bucket) === null ? -1 : GRAINS.indexOf(bucketGrain(bucket))
  return held >= GRAINS.indexOf(grain) ? { grain, bucket } : badParameter('parameter_pair', 'bucket')
}

function instant(value: string): string | null {
  if (isPlainDate(value)) return `${value}T00:00:00+03:00`
  // A `+` of the offset that the query string made a space of is read back.
  const text = value.replace(' ', '+')
  const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const moment = shaped ? new Date(text) : null
  const year = moment?.getUTCFullYear() ?? Number.NaN
  return moment && year >= 1 && year <= 9999 ? moment.toISOString() : null
}
