import { scopeLabel } from '@/lib/domain/scope'
import type { Split, TallyRow } from '@/lib/domain/tally'
import { OUTCOME, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import type { ChartData } from './chart-data'
import type { ColorToken } from './frame'

/** One part of a stack: which keys of the tally it holds, and how it looks. */
export type Stack = {
  readonly key: string
  readonly keys: readonly string[]
  readonly label: string
  readonly color: ColorToken
  readonly pattern: number
}

/** More parts than this cannot be told apart; the smaller ones are shown as one, and the table of records names them. */
const MOST_PARTS = 6
const COLORS: readonly ColorToken[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6']
export const UNKNOWN = 'unknown'
const OTHERS = '_others'

const WORDS: Readonly<Partial<Record<Split, Vocabulary>>> = {
  weapon: WEAPON,
  outcome: OUTCOME,
  verification: VERIFICATION,
}

function nameOf(split: Split, key: string, names: ChartData['names'], prefs: Preferences): string {
  const t = translator(prefs)
  if (key === UNKNOWN) return t(split === 'claimed_by' ? 'charts.unclaimed' : 'charts.unknown')
  const found: Localized | undefined =
    split === 'place'
      ? names.places[key]
      : split === 'claimed_by'
        ? names.actors[key]
        : split === 'scope'
          ? scopeLabel(key)
          : WORDS[split]?.[key]
  return found ? said(prefs, found) : key
}

/**
 * The parts of a stack, largest first, "unknown" last: at most six with a colour of their own, the rest together. `weigh` is
 * the count that the picture shows. Parts depend on the rows alone, so that every surface gives a key the same colour.
 */
export function stacksOf(
  rows: readonly TallyRow[],
  split: Split,
  weigh: (row: TallyRow) => number,
  names: ChartData['names'],
  prefs: Preferences,
  single: { readonly label: string; readonly color: ColorToken },
): Stack[] {
  if (split === 'none') {
    const keys = [...new Set(rows.map(row => row.key))]
    return [{ key: 'all', keys, label: single.label, color: single.color, pattern: 0 }]
  }
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(row.key, (totals.get(row.key) ?? 0) + weigh(row))
  const known = [...totals]
    .filter(([key]) => key !== UNKNOWN)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key]) => key)
  const many = known.length > MOST_PARTS
  const shown = many ? known.slice(0, MOST_PARTS - 1) : known
  const rest = known.slice(shown.length)
  const stacks: Stack[] = shown.map((key, index) => ({
    key,
    keys: [key],
    label: nameOf(split, key, names, prefs),
    color: COLORS[index] ?? 'neutral',
    pattern: index,
  }))
  const t = translator(prefs)
  if (rest.length > 0)
    stacks.push({
      key: OTHERS,
      keys: rest,
      label: t('charts.others', { n: rest.length }),
      color: 'neutral',
      pattern: 0,
    })
  if (totals.has(UNKNOWN))
    stacks.push({
      key: UNKNOWN,
      keys: [UNKNOWN],
      label: nameOf(split, UNKNOWN, names, prefs),
      color: 'neutral',
      pattern: rest.length > 0 ? 7 : 6,
    })
  return stacks
}
