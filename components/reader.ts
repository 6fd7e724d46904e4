import { href } from '@/lib/charts/links'
import type { Pin } from '@/lib/charts/pin'
import type { QueryValues } from '@/lib/charts/query'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Localized } from '@/lib/domain/vocabulary'
import { type Formats, formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { type Translate, translator } from '@/lib/i18n/translate'

type Query = Parameters<typeof href>[3]

/** Who reads, and how: everything that a component needs to put a value into words or an address into a link. */
export type Reader = {
  readonly prefs: Preferences
  /** Revision that the address pins, null for the newest. */
  readonly rev: number | null
  /** The day that the pinned revision is read on, where it is not the one of its publication. */
  readonly day: PlainDate | null
  /** What the address asks for as a revision where there is none such: the newest is shown, and that is said. */
  readonly unknownRev: string | null
  /** What the address asks for as a day where it is not followed: another day is read, and that is said. */
  readonly strayDay?: string | null
  /** Whether this is a database of made-up events: every page says so. */
  readonly synthetic?: boolean
  /** Where the site is to be found, for addresses on paper. */
  readonly origin?: string
  /** The day in Baghdad that the page counts from. */
  readonly today: PlainDate
  readonly t: Translate
  readonly f: Formats
  /** The reader's half of a two-language text; the other half where theirs is empty. Numbers in their digits. */
  readonly say: (text: { readonly en: string | null; readonly ar: string | null }) => string
  /** Their choices and the pinned revision as an address states them, all of them. */
  readonly kept: Readonly<Record<'digits' | 'months' | 'rev' | 'day', string>>
  /** Address of a page in the reader's language that keeps their choices and the pinned revision. */
  readonly link: (path: string, query?: Query) => string
  /** The filters that the address states: what links to other pages of records take along. */
  readonly filters: QueryValues
}

/** A reader from their preferences, what their address pins (or the text that names no revision) and the day that is counted from. */
export function makeReader(
  prefs: Preferences,
  pin: Pin,
  today: PlainDate,
  unknownRev: string | null = null,
  filters: QueryValues = {},
): Reader {
  const { rev, day } = pin
  return {
    prefs,
    ...pin,
    unknownRev,
    today,
    t: translator(prefs),
    f: formats(prefs),
    say: text => said(prefs, text),
    kept: { digits: prefs.digits, months: prefs.months, rev: rev === null ? '' : String(rev), day: day ?? '' },
    filters,
    link: (path, query) => href(prefs.locale, path, { digits: prefs.digits, months: prefs.months, ...pin }, query),
  }
}

/** Names of places and actors by id. */
export type Names = {
  readonly places: Readonly<Record<string, Localized>>
  readonly actors: Readonly<Record<string, Localized>>
  /** Those that are spellings of others, and of which. */
  readonly merged?: Readonly<Record<'place' | 'actor', Readonly<Record<string, string>>>>
}
