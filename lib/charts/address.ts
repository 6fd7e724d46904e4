import { isGrain } from '@/lib/core/grain'
import { writePeriod } from '@/lib/core/period'
import { isPlainDate } from '@/lib/core/plain-date'
import { isKind } from '@/lib/domain/kinds'
import type { BoundName, Split } from '@/lib/domain/tally'
import { readPeriod } from '@/lib/i18n/written-period'
import { type QueryValues, queryOf } from './query'
import { DEFAULT_VIEW, type Tab, type TimeWindow, type View } from './view'

/** Query parameters as Next.js or URLSearchParams give them. */
export type AddressParams = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

const SPLITS: readonly Split[] = ['none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification']
const BOUNDS: readonly BoundName[] = ['low', 'best', 'high']
const TABS: readonly Tab[] = ['chart', 'table', 'map']
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/
const SCOPE = /^[A-Za-z-]{2,12}(\+[A-Za-z-]{2,12}){0,5}$/
/** Parts in words joined by points: `attacks_on_us_forces.IQ.SY.2023-10-17`. */
const YARDSTICK = /^[A-Za-z][A-Za-z0-9_.-]{0,159}$/
const REVISION = /^[1-9]\d{0,8}$/
/** No chart needs more; a longer list is junk, and a bound keeps addresses and queries small. */
const LIST_MAX = 40
const WORDS_MAX = 200

/** Parameters that were once written otherwise, or that people bring from the API. New names stand first. */
const OLD_KEYS: Readonly<Record<string, readonly string[]>> = {
  grain: ['interval'],
  stack: ['split'],
}

/** What an address says of its parameters: `all` values of one as they stand, or `one`, trimmed, null where it is empty or not there. */
export function paramsOf(params: AddressParams) {
  const all = (key: string): readonly string[] => {
    if (params instanceof URLSearchParams) return params.getAll(key)
    const value = Object.hasOwn(params, key) ? params[key] : undefined
    return typeof value === 'string' ? [value] : (value ?? [])
  }
  const one = (key: string): string | null => {
    for (const name of [key, ...(OLD_KEYS[key] ?? [])]) {
      const value = all(name)[0]
      // A form sends its empty fields too: they count as not given.
      if (value !== undefined && value.trim() !== '') return value.trim()
    }
    return null
  }
  return { all, one }
}

function readTime(text: string | null, from: string | null, to: string | null): TimeWindow | null {
  if (text === null && from === null && to === null) return null
  const period = readPeriod(text ?? `${from ?? 'earliest'}..${to ?? 'latest'}`)
  return period.ok ? period.value : null
}

/**
 * Words to search for, as PostgreSQL can take them: and as text of a picture may hold them: no control characters, no
 * half of a surrogate pair, nothing that is no character. */
const readWords = (text: string | null, otherwise: string): string => {
  const words = (text ?? '').replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\s]+/gu, ' ').trim()
  return [...words].slice(0, WORDS_MAX).join('').trim() || otherwise
}

function readList(values: readonly string[], otherwise: readonly string[]): readonly string[] {
  const tokens = [...new Set(values.flatMap(value => value.split(',')).map(value => value.trim()))]
  const good = tokens.filter(token => TOKEN.test(token))
  return good.length > 0 ? good.slice(0, LIST_MAX).sort() : otherwise
}

const among = <T extends string>(allowed: readonly T[], text: string | null, otherwise: T): T =>
  allowed.find(value => value === text) ?? otherwise

/**
 * The view that an address asks for. Never throws: unknown keys are ignored, and a value that cannot be read counts as not
 * given. `defaults` are those of the chart. A `+` that a browser turned into a space is read back in scopes.
 */
export function readAddress(params: AddressParams, defaults: View = DEFAULT_VIEW): View {
  const { all, one } = paramsOf(params)
  const grain = one('grain') ?? ''
  const scope = (one('scope') ?? '').replaceAll(' ', '+')
  const rev = one('rev') ?? ''
  const day = one('day') ?? ''
  const claims = one('claims') ?? ''
  return {
    time: readTime(one('time'), one('from'), one('to')) ?? defaults.time,
    compare: readTime(one('compare'), null, null) ?? defaults.compare,
    grain: isGrain(grain) ? grain : defaults.grain,
    stack: among(SPLITS, one('stack'), defaults.stack),
    kind: readList(all('kind'), defaults.kind).filter(isKind),
    weapon: readList(all('weapon'), defaults.weapon),
    actor: readList(all('actor'), defaults.actor),
    place: readList(all('place'), defaults.place),
    outcome: readList(all('outcome'), defaults.outcome),
    verification: readList(all('verification'), defaults.verification),
    q: readWords(one('q'), defaults.q),
    scope: SCOPE.test(scope) ? scope : defaults.scope,
    bounds: among(BOUNDS, one('bounds'), defaults.bounds),
    tab: among(TABS, one('tab'), defaults.tab),
    digits: among(['latn', 'arab'], one('digits'), defaults.digits),
    months: among(['iraqi', 'international'], one('months'), defaults.months),
    rev: REVISION.test(rev) ? Number(rev) : defaults.rev,
    day: REVISION.test(rev) && isPlainDate(day) ? day : defaults.day,
    claims: YARDSTICK.test(claims) ? claims : defaults.claims,
  }
}

/** Parameters that list alternatives of which some cannot be read, or are too many, so that the others alone hold. */
export function unreadLists(params: AddressParams): string[] {
  const { all } = paramsOf(params)
  return (['kind', 'weapon', 'actor', 'place', 'outcome', 'verification'] as const).filter(key => {
    const tokens = new Set(
      all(key)
        .flatMap(value => value.split(','))
        .map(value => value.trim()),
    )
    tokens.delete('')
    return tokens.size > LIST_MAX || [...tokens].some(token => !(key === 'kind' ? isKind(token) : TOKEN.test(token)))
  })
}

/** What an address says of a view, by parameter: '' where it says nothing. */
export const viewValues = (view: View): QueryValues => ({
  time: view.time ? writePeriod(view.time) : '',
  compare: view.compare ? writePeriod(view.compare) : '',
  grain: view.grain,
  stack: view.stack,
  kind: view.kind.join(','),
  weapon: view.weapon.join(','),
  actor: view.actor.join(','),
  place: view.place.join(','),
  outcome: view.outcome.join(','),
  verification: view.verification.join(','),
  q: view.q,
  scope: view.scope,
  bounds: view.bounds,
  claims: view.claims ?? '',
  tab: view.tab,
  digits: view.digits,
  months: view.months,
  rev: view.rev === null ? '' : String(view.rev),
  day: view.rev === null ? '' : (view.day ?? ''),
})

/**
 * The query of an address, without `?`: only what differs from `defaults`, always in one order, so that one view has one
 * address. `readAddress(new URLSearchParams(writeAddress(v)))` is `v` for every view that `readAddress` can answer.
 */
export const writeAddress = (view: View, defaults: View = DEFAULT_VIEW): string =>
  queryOf(Object.entries(viewValues(view)), viewValues(defaults))

/** Every parameter that the address of a chart may hold, by the names of today and those of before. */
export const addressKeys = (): readonly string[] => [
  ...Object.keys(viewValues(DEFAULT_VIEW)),
  ...Object.values(OLD_KEYS).flat(),
  ...['from', 'to'],
]
