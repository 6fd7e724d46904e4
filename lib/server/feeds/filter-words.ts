import 'server-only'
import { filterWords } from '@/lib/charts/filter-words'
import { KINDS } from '@/lib/domain/kinds'
import { scopeLabel } from '@/lib/domain/scope'
import { formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { EntryFilter } from '../queries/entry-filter'
import type { Names } from '../queries/names'

/**
 * What narrows a list, in the reader's words and in one line: a feed reader shows nothing of a feed but its title. Empty where nothing
 * does. What has no word of its own (a cell of a tally, a precision) is left to the address.
 */
export function feedFilterWords(filter: EntryFilter, names: Names, prefs: Preferences): string {
  const t = translator(prefs)
  const { date, list } = formats(prefs)
  const { from, to, q, bounds } = filter
  return [
    ...(filter.kind?.length ? [list(filter.kind.map(kind => KINDS[kind].plural[prefs.locale]))] : []),
    ...(filter.scope === undefined ? [] : [scopeLabel(filter.scope)[prefs.locale]]),
    ...(filter.scope_is?.length ? [list(filter.scope_is.map(scope => scopeLabel(scope)[prefs.locale]))] : []),
    ...filterWords({ ...filter, q: undefined }, names, prefs),
    ...(bounds === undefined ? [] : [t(`chart.bounds_${bounds}`)]),
    ...(from === undefined ? [] : [t('feed.from', { date: date(from) })]),
    ...(to === undefined ? [] : [t('feed.to', { date: date(to) })]),
    ...(q === undefined ? [] : [t('filters.with_words', { words: q })]),
  ].join(' · ')
}
