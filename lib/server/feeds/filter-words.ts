import 'server-only'
import { KINDS } from '@/lib/domain/kinds'
import { scopeLabel } from '@/lib/domain/scope'
import { UNKNOWN_KEY } from '@/lib/domain/tally'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import { formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { EntryFilter } from '../queries/entry-filter'
import type { Names } from '../queries/names'

/**
 * What narrows a list, in the reader's words and in one line: a feed reader shows nothing of a feed but its title. Empty where nothing
 * does. What has no word of its own (a cell of a tally, a precision) is left to the address.
 */
export function filterWords(filter: EntryFilter, { places, actors }: Names, prefs: Preferences): string {
  const t = translator(prefs)
  const { date, list } = formats(prefs)
  const words = (codes: readonly string[] | undefined, ...vocabularies: readonly Vocabulary[]): readonly string[] => {
    const known = (code: string) => vocabularies.find(one => Object.hasOwn(one, code))?.[code]?.[prefs.locale]
    const named = codes?.map(code => (code === UNKNOWN_KEY ? t('feed.not_stated') : (known(code) ?? code))) ?? []
    return named.length === 0 ? [] : [list(named)]
  }
  const { from, to, q, bounds } = filter
  return [
    ...(filter.kind?.length ? [list(filter.kind.map(kind => KINDS[kind].plural[prefs.locale]))] : []),
    ...(filter.scope === undefined ? [] : [scopeLabel(filter.scope)[prefs.locale]]),
    ...(filter.scope_is?.length ? [list(filter.scope_is.map(scope => scopeLabel(scope)[prefs.locale]))] : []),
    ...words(filter.place, places),
    ...words(filter.actor, actors),
    ...words(filter.claimed_by, actors),
    ...words(filter.weapon, WEAPON, STRIKE_WEAPON),
    ...words(filter.outcome, OUTCOME),
    ...words(filter.target, TARGET_TYPE),
    ...words(filter.verification, VERIFICATION),
    ...(bounds === undefined ? [] : [t(`chart.bounds_${bounds}`)]),
    ...(from === undefined ? [] : [t('feed.from', { date: date(from) })]),
    ...(to === undefined ? [] : [t('feed.to', { date: date(to) })]),
    ...(q === undefined ? [] : [t('feed.words', { words: q })]),
  ].join(' · ')
}
