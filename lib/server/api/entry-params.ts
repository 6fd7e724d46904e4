import 'server-only'
import { bucketGrain, GRAINS, parseBucket } from '@/lib/core/grain'
import { isPlainDate } from '@/lib/core/plain-date'
import { KIND_CODES } from '@/lib/domain/kinds'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { EntryFilter } from '../queries/entry-filter'
import { choice, choices, day, idList, idOf, scope, scopeList, single, words } from './params'
import { badParameter } from './respond'

/** Precisions of the place, UCDP 1–7; `none` = those that state none. */
const PRECISIONS = ['1', '2', '3', '4', '5', '6', '7', 'none'] as const

/** The filter that the parameters of `GET /api/v1/entries` state. */
export function entryFilter(params: URLSearchParams): EntryFilter {
  return {
    kind: choices(params, 'kind', KIND_CODES),
    from: day(params, 'from'),
    to: day(params, 'to'),
    cell: cell(params),
    scope: scope(params, 'scope'),
    scope_is: scopeList(params, 'scope_is'),
    place: idList(params, 'place'),
    where_prec: choices(params, 'where_prec', PRECISIONS)?.map(code => (code === 'none' ? null : Number(code))),
    actor: idList(params, 'actor'),
    weapon: words(params, 'weapon', WEAPON, STRIKE_WEAPON),
    outcome: words(params, 'outcome', OUTCOME),
    claimed_by: idList(params, 'claimed_by'),
    target: words(params, 'target', TARGET_TYPE),
    target_not: words(params, 'target_not', TARGET_TYPE),
    verification: choices(params, 'verification', Object.keys(VERIFICATION)),
    bounds: choice(params, 'bounds', ['low', 'best', 'high'] as const),
    source: idOf(params, 'source'),
    q: single(params, 'q'),
    updated_since: instant(params, 'updated_since'),
  }
}

/** `grain` and `bucket` together: what a tally counted in one cell; `bucket=none` = what no bucket held. */
function cell(params: URLSearchParams): EntryFilter['cell'] {
  const grain = choice(params, 'grain', GRAINS)
  const bucket = single(params, 'bucket')
  if (bucket === undefined) return undefined
  if (grain === undefined) return badParameter('parameter_pair', 'grain')
  if (bucket === 'none') return { grain, bucket: null }
  const held = parseBucket(bucket) === null ? -1 : GRAINS.indexOf(bucketGrain(bucket))
  return held >= GRAINS.indexOf(grain) ? { grain, bucket } : badParameter('parameter_pair', 'bucket')
}

/** A moment: an ISO 8601 instant with offset, or a day, meaning its first moment in Asia/Baghdad (UTC+3 all year). */
function instant(params: URLSearchParams, name: string): string | undefined {
  const value = single(params, name)
  if (value === undefined) return undefined
  if (isPlainDate(value)) return `${value}T00:00:00+03:00`
  // A `+` of the offset that the query string made a space of is read back.
  const text = value.replace(' ', '+')
  const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const moment = shaped ? new Date(text) : null
  const year = moment?.getUTCFullYear() ?? Number.NaN
  return moment && year >= 1 && year <= 9999 ? moment.toISOString() : badParameter('parameter_date', name)
}
