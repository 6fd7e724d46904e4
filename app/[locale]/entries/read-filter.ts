import type { FilterValues } from '@/components/records/filter-form'
import { isGrain, parseBucket } from '@/lib/core/grain'
import { isPlainDate } from '@/lib/core/plain-date'
import { isKind } from '@/lib/domain/kinds'
import { isScope } from '@/lib/domain/scope'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import { one, type Query } from '../open-page'

const BOUNDS = ['low', 'best', 'high'] as const
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/

export type ReadFilter = {
  readonly filter: EntryFilter
  /** What the form shows, as the address holds it. */
  readonly values: FilterValues
  /** Parameters of the view that the form does not show, to be kept by its links. */
  readonly extra: Readonly<Record<string, string>>
  /** Parameters whose value could not be read and were left out. */
  readonly unread: readonly string[]
}

/** Filters from the address. Never throws: a value that cannot be read is left out and named in `unread`. */
export function readFilter(query: Query): ReadFilter {
  const unread: string[] = []
  const check = <T extends string>(key: string, good: (text: string) => text is T): T | undefined => {
    const text = one(query, key)
    if (text === undefined) return undefined
    if (good(text)) return text
    unread.push(key)
    return undefined
  }
  const list = (key: string): readonly string[] | undefined => {
    const codes = (one(query, key) ?? '').split(',').filter(code => code !== '')
    if (codes.every(code => CODE.test(code))) return codes.length === 0 ? undefined : codes.slice(0, 40)
    unread.push(key)
    return undefined
  }
  const date = (key: string) => check(key, (text): text is string => isPlainDate(text))
  const kinds = list('kind')
  const kind = kinds?.filter(isKind)
  if (kinds && kind?.length === 0) unread.push('kind')
  // A `+` between scopes that a browser turned into a space is read back.
  const scope = one(query, 'scope')?.replaceAll(' ', '+')
  if (scope !== undefined && !isScope(scope)) unread.push('scope')
  const grain = check('grain', isGrain)
  const bucket = check('bucket', (text): text is string => text === 'none' || parseBucket(text) !== null)
  const bounds = check('bounds', (text): text is (typeof BOUNDS)[number] => BOUNDS.some(bound => bound === text))
  const filter: EntryFilter = {
    kind: kind?.length ? kind : undefined,
    from: date('from'),
    to: date('to'),
    cell: grain && bucket ? { grain, bucket: bucket === 'none' ? null : bucket } : undefined,
    scope: scope !== undefined && isScope(scope) ? scope : undefined,
    scope_is: list('scope_is'),
    place: list('place'),
    weapon: list('weapon'),
    outcome: list('outcome'),
    claimed_by: list('claimed_by'),
    verification: list('verification'),
    actor: list('actor'),
    bounds,
    source: list('source')?.[0],
    q: one(query, 'q')?.slice(0, 200),
  }
  const joined = (codes: readonly string[] | undefined) => codes?.join(',')
  const values = {
    kind: joined(filter.kind),
    from: filter.from,
    to: filter.to,
    scope: filter.scope,
    place: joined(filter.place),
    weapon: joined(filter.weapon),
    outcome: joined(filter.outcome),
    verification: joined(filter.verification),
    q: filter.q,
  }
  const extra = {
    grain: filter.cell && grain,
    bucket: filter.cell && bucket,
    scope_is: joined(filter.scope_is),
    claimed_by: joined(filter.claimed_by),
    actor: joined(filter.actor),
    bounds,
    source: filter.source,
  }
  return { filter, values: defined(values), extra: defined(extra), unread: [...new Set(unread)] }
}

/** The entries that have a value. */
function defined<T extends Readonly<Record<string, string | undefined>>>(values: T) {
  const kept: Partial<Record<keyof T & string, string>> = {}
  for (const key in values) if (values[key]) kept[key] = values[key]
  return kept
}
