import { readAddress, viewValues } from '@/lib/charts/address'
import { knownView } from '@/lib/charts/known'
import type { QueryValues } from '@/lib/charts/query'
import { DEFAULT_VIEW, type View } from '@/lib/charts/view'
import { isGrain, parseBucket } from '@/lib/core/grain'
import { isKind } from '@/lib/domain/kinds'
import type { BoundName } from '@/lib/domain/tally'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import type { Names } from '@/lib/server/queries/names'
import { one, type Query } from '../open-page'

const BOUNDS: readonly BoundName[] = ['low', 'best', 'high']
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:+-]{0,79}$/

/** A list of records shows all of them, wherever they belong and whether or not a count would hold them. */
const USUAL: View = { ...DEFAULT_VIEW, scope: '' }

/** What an address without parameters stands for, on pages that list or map records. */
export const USUAL_VALUES: QueryValues = { ...viewValues(USUAL), bounds: '' }

export type ReadFilter = {
  readonly filter: EntryFilter
  /** The whole address by parameter, as the filter bar and the links of the page write it. */
  readonly values: QueryValues
  /** Parameters that the filter bar does not show: those of a chart's cell, and the report that records cite. */
  readonly extra: Readonly<Record<string, string>>
  /** Parameters whose value could not be read and were left out. */
  readonly unread: readonly string[]
}

/** What the address of such a page states beside the reader's own choices: for links to the same view. */
export const addressOf = (values: QueryValues): QueryValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => value !== (USUAL_VALUES[key] ?? '') && !['digits', 'months', 'rev', 'day'].includes(key),
    ),
  )

/** The first ids of a parameter that are well formed. */
function ids(query: Query, key: string): readonly string[] | undefined {
  const codes = (one(query, key) ?? '').split(',').filter(code => CODE.test(code))
  return codes.length === 0 ? undefined : codes.slice(0, 40)
}

/** Precisions of the place, as the map's marks name them: 1 to 7, `none` for those that state none. */
function precisions(query: Query): readonly (number | null)[] | undefined {
  const codes = (one(query, 'where_prec') ?? '').split(',').filter(code => /^([1-7]|none)$/.test(code))
  return codes.length === 0 ? undefined : codes.map(code => (code === 'none' ? null : Number(code)))
}

/** The value if there is any, in the form that `EntryFilter` wants. */
const some = (list: readonly string[]) => (list.length > 0 ? list : undefined)

/**
 * Filters from the address of a page that lists or maps records. Never throws: what cannot be read, and codes that nothing in
 * the record goes by, are left out and named in `unread`.
 */
export function readFilter(query: Query, names?: Names): ReadFilter {
  const unread: string[] = []
  const asked = readAddress(query, USUAL)
  const known = names ? knownView(asked, names, USUAL) : { view: asked, unknown: [] }
  const { view } = known
  const given = (key: string): boolean => one(query, key) !== undefined
  if (view.time === null) unread.push(...['time', 'from', 'to'].filter(given))
  if (given('kind') && !(one(query, 'kind') ?? '').split(',').some(isKind)) unread.push('kind')
  if (given('scope') && view.scope === '') unread.push('scope')
  const bounds = BOUNDS.find(bound => bound === one(query, 'bounds'))
  if (given('bounds') && !bounds) unread.push('bounds')
  const grain = one(query, 'grain') ?? DEFAULT_VIEW.grain
  const bucket = one(query, 'bucket')
  const held = bucket !== undefined && (bucket === 'none' || parseBucket(bucket) !== null) && isGrain(grain)
  if (bucket !== undefined && !held) unread.push(isGrain(grain) ? 'bucket' : 'grain')
  const filter: EntryFilter = {
    kind: view.kind.length > 0 ? view.kind : undefined,
    from: view.time?.from ?? undefined,
    to: view.time?.to ?? undefined,
    cell: held ? { grain, bucket: bucket === 'none' ? null : bucket } : undefined,
    scope: view.scope || undefined,
    scope_is: ids(query, 'scope_is'),
    place: some(view.place),
    weapon: some(view.weapon),
    outcome: some(view.outcome),
    claimed_by: ids(query, 'claimed_by'),
    verification: some(view.verification),
    actor: some(view.actor),
    bounds,
    source: ids(query, 'source')?.[0],
    where_prec: precisions(query),
    q: view.q || undefined,
  }
  const extra = filled({
    bucket: held ? bucket : '',
    scope_is: filter.scope_is?.join(','),
    claimed_by: filter.claimed_by?.join(','),
    source: filter.source,
    where_prec: filter.where_prec?.map(n => n ?? 'none').join(','),
  })
  return {
    filter,
    values: { ...viewValues(view), grain: held ? grain : DEFAULT_VIEW.grain, bounds: bounds ?? '', ...extra },
    extra: held ? { ...extra, grain } : extra,
    unread: [...new Set([...unread, ...known.unknown])],
  }
}

/** The entries that have a value. */
const filled = (values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])))
