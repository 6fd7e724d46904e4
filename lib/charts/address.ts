import { isGrain } from '@/lib/core/grain'
import { isPlainDate } from '@/lib/core/plain-date'
import type { BoundName, Split } from '@/lib/domain/tally'
import { DEFAULT_VIEW, type Tab, type TimeWindow, type View } from './view'

/** Query parameters as Next.js or URLSearchParams give them. */
export type AddressParams = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

const SPLITS: readonly Split[] = ['none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification']
const BOUNDS: readonly BoundName[] = ['low', 'best', 'high']
const TABS: readonly Tab[] = ['chart', 'table', 'map']
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/
const SCOPE = /^[A-Za-z-]{2,12}(\+[A-Za-z-]{2,12}){0,5}$/
const REVISION = /^[1-9]\d{0,8}$/
/** No chart needs more; a longer list is junk, and a bound keeps addresses and queries small. */
const LIST_MAX = 40

/** Parameters that were once written otherwise, or that people bring from the API. New names stand first. */
const OLD_KEYS: Readonly<Record<string, readonly string[]>> = {
  grain: ['interval'],
  stack: ['split'],
}

function reader(params: AddressParams) {
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
  const [start = '', end = '', ...rest] = text === null ? [from ?? 'earliest', to ?? 'latest'] : text.split('..')
  if (rest.length > 0 || (text === null && from === null && to === null)) return null
  if (start !== 'earliest' && !isPlainDate(start)) return null
  if (end !== 'latest' && !isPlainDate(end)) return null
  if (isPlainDate(start) && isPlainDate(end) && start > end) return null
  return { from: start === 'earliest' ? null : start, to: end === 'latest' ? null : end }
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
  const { all, one } = reader(params)
  const grain = one('grain') ?? ''
  const scope = (one('scope') ?? '').replaceAll(' ', '+')
  const rev = one('rev') ?? ''
  return {
    time: readTime(one('time'), one('from'), one('to')) ?? defaults.time,
    grain: isGrain(grain) ? grain : defaults.grain,
    stack: among(SPLITS, one('stack'), defaults.stack),
    weapon: readList(all('weapon'), defaults.weapon),
    actor: readList(all('actor'), defaults.actor),
    place: readList(all('place'), defaults.place),
    scope: SCOPE.test(scope) ? scope : defaults.scope,
    bounds: among(BOUNDS, one('bounds'), defaults.bounds),
    tab: among(TABS, one('tab'), defaults.tab),
    digits: among(['latn', 'arab'], one('digits'), defaults.digits),
    months: among(['iraqi', 'international'], one('months'), defaults.months),
    rev: REVISION.test(rev) ? Number(rev) : defaults.rev,
  }
}

const writeTime = (time: TimeWindow): string => `${time.from ?? 'earliest'}..${time.to ?? 'latest'}`

/**
 * The query of an address, without `?`: only what differs from `defaults`, always in one order, so that one view has one
 * address. `readAddress(new URLSearchParams(writeAddress(v)))` is `v` for every view that `readAddress` can answer.
 */
export function writeAddress(view: View, defaults: View = DEFAULT_VIEW): string {
  const parts: string[] = []
  const put = (key: string, value: string, usual: string): void => {
    if (value !== usual && value !== '') parts.push(`${key}=${value.replaceAll('+', '%2B')}`)
  }
  put('time', view.time ? writeTime(view.time) : '', defaults.time ? writeTime(defaults.time) : '')
  put('grain', view.grain, defaults.grain)
  put('stack', view.stack, defaults.stack)
  put('weapon', view.weapon.join(','), defaults.weapon.join(','))
  put('actor', view.actor.join(','), defaults.actor.join(','))
  put('place', view.place.join(','), defaults.place.join(','))
  put('scope', view.scope, defaults.scope)
  put('bounds', view.bounds, defaults.bounds)
  put('tab', view.tab, defaults.tab)
  put('digits', view.digits, defaults.digits)
  put('months', view.months, defaults.months)
  put('rev', view.rev === null ? '' : String(view.rev), defaults.rev === null ? '' : String(defaults.rev))
  return parts.join('&')
}
