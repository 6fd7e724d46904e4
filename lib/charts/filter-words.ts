import { UNKNOWN_KEY } from '@/lib/domain/tally'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'
import { formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'

type Codes = readonly string[] | undefined

/** Filters whose values have words. */
type Chosen = {
  readonly [key in 'place' | 'actor' | 'claimed_by' | 'weapon' | 'outcome' | 'target' | 'verification']?: Codes
} & { readonly q?: string | undefined }

type Named = {
  readonly places: Readonly<Record<string, Localized>>
  readonly actors: Readonly<Record<string, Localized>>
}

/**
 * What narrows a view, in the reader's words, one text for each filter; none where nothing does. `most`: the values of a filter that are
 * named, the others are counted. A value without a word of its own stands as its code.
 */
export function filterWords(
  chosen: Chosen,
  { places, actors }: Named,
  prefs: Preferences,
  most = 99,
): readonly string[] {
  const t = translator(prefs)
  const { list } = formats(prefs)
  const words = (codes: Codes, ...vocabularies: readonly Vocabulary[]): readonly string[] => {
    const known = (code: string) => vocabularies.find(one => Object.hasOwn(one, code))?.[code]
    const named = (codes ?? []).map(code => {
      const label = known(code)
      return code === UNKNOWN_KEY ? t('filters.not_stated') : label ? said(prefs, label) : code
    })
    const more = named.length - most
    if (named.length === 0) return []
    return [list(more > 0 ? [...named.slice(0, most), t('filters.others', { n: more })] : named)]
  }
  return [
    ...words(chosen.place, places),
    ...words(chosen.actor, actors),
    ...words(chosen.claimed_by, actors),
    ...words(chosen.weapon, WEAPON, STRIKE_WEAPON),
    ...words(chosen.outcome, OUTCOME),
    ...words(chosen.target, TARGET_TYPE),
    ...words(chosen.verification, VERIFICATION),
    ...(chosen.q ? [t('filters.with_words', { words: chosen.q })] : []),
  ]
}

/** Values of a filter that a heading names. */
const NAMED = 2

/**
 * A heading of what a view finds, which begins with what it is narrowed to: a picture that is passed on is read by its heading, and a
 * finding about drones must not look like one about all attacks.
 */
export function narrowedTitle(title: string, chosen: Chosen, named: Named, prefs: Preferences): string {
  const words = filterWords(chosen, named, prefs, NAMED)
  return words.length === 0 ? title : translator(prefs)('charts.only', { filters: words.join(' · '), title })
}
