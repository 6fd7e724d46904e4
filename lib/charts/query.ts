import { writePeriod } from '@/lib/core/period'
import { readPeriod } from '@/lib/i18n/written-period'

/** A value in a query. `+` would come back as a space; the other characters that our values hold are safe as they are. */
export const encodeValue = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')

/** The order in which an address states its parameters; any others follow in the order given. */
const ORDER: readonly string[] = [
  'time',
  'compare',
  'grain',
  'stack',
  'kind',
  'weapon',
  'actor',
  'place',
  'outcome',
  'verification',
  'q',
  'scope',
  'bounds',
  'claims',
  'tab',
  'digits',
  'months',
  'rev',
  'day',
]

/** Parameters that hold alternatives, joined by commas. A form sends each of them as a value of its own. */
const LISTS: ReadonlySet<string> = new Set(['kind', 'weapon', 'actor', 'place', 'outcome', 'verification'])

const PERIODS: ReadonlySet<string> = new Set(['time', 'compare'])

/** Texts by parameter; a list stands joined by commas, '' is "not said". */
export type QueryValues = Readonly<Record<string, string>>

const place = (key: string): number => {
  const at = ORDER.indexOf(key)
  return at === -1 ? ORDER.length : at
}

function normal(key: string, values: readonly string[], inForce: QueryValues): string {
  if (LISTS.has(key)) {
    const items = values.flatMap(value => value.split(',')).map(item => item.trim())
    return [...new Set(items.filter(item => item !== ''))].sort().join(',')
  }
  const text = values[0]?.trim() ?? ''
  if (!PERIODS.has(key) || text === '') return text
  const period = readPeriod(text)
  return period.ok ? writePeriod(period.value) : (inForce[key] ?? '')
}

/**
 * The query of an address, without `?`, from the pairs of a form or of a view: alternatives joined, a typed period as whole days,
 * what is empty or `usual` left out, always in one order. So one view has one address, whoever writes it. A period that cannot be
 * read leaves the one `inForce`, if there is any.
 */
export function queryOf(
  pairs: Iterable<readonly [string, string]>,
  usual: QueryValues = {},
  inForce: QueryValues = {},
): string {
  const given = new Map<string, string[]>()
  for (const [key, value] of pairs) given.set(key, [...(given.get(key) ?? []), value])
  return [...given]
    .map(([key, values]) => ({ key, text: normal(key, values, inForce) }))
    .filter(({ key, text }) => text !== '' && text !== (usual[key] ?? ''))
    .sort((a, b) => place(a.key) - place(b.key))
    .map(({ key, text }) => `${key}=${encodeValue(text)}`)
    .join('&')
}
