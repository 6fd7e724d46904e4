import { edtfWords } from '@/lib/i18n/edtf-words'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { KINDS } from '../kinds'
import { OUTCOME, STRIKE_WEAPON, WEAPON } from '../vocabularies/event'
import type { Localized } from '../vocabulary'
import type { Gazetteer, NamedPlace } from './gazetteer'
import type { Remark } from './reading'

/** Sides that other data sets name and that this record is about: US and coalition forces and their missions. */
const FOREIGN = /united states|\bU\.?S\.?A?\b|global coalition|coalition forces|inherent resolve|\bNATO\b/i

/** True for the name of a side that belongs to the US or the coalition. */
export const isForeign = (side: string): boolean => FOREIGN.test(side)

/** What other data sets put around a name: `Military Forces of the United States (2021-2025)` → `United States`. */
const bare = (side: string): string =>
  side
    .replace(/(?<!\s)\s*\([^()]*\)\s*$/u, '')
    .replace(/^(military|police|air) forces of (the )?/i, '')
    .replace(/^government of (the )?/i, '')
    .trim()

/** An actor of ours by the name that another data set gives it; without one the field stays empty, and that is said. */
export function actorOf(
  side: string,
  names: Gazetteer,
): { readonly id: string | null; readonly remarks: readonly Remark[] } {
  if (side.trim() === '') return { id: null, remarks: [] }
  const found = names.actor(side) ?? names.actor(bare(side))
  if (found) return { id: found.id, remarks: [] }
  if (/united states/i.test(side)) return actorOf('us', names)
  return { id: null, remarks: [{ code: 'actor_left', values: { name: side } }] }
}

type Where = { readonly place: NamedPlace | null; readonly exact: boolean; readonly remarks: readonly Remark[] }

/** The place of ours that a row names, from the smallest area it gives to the largest. */
export function placeOf(areas: readonly (string | undefined)[], names: Gazetteer): Where {
  const named = areas.map(area => (area ?? '').trim()).filter(area => area !== '')
  const found = named.map(area => names.place(area))
  const at = found.findIndex(place => place !== null)
  const first = named[0] ?? ''
  if (at === 0) return { place: found[0] ?? null, exact: true, remarks: [] }
  const place = found[at] ?? null
  if (!place) return { place: null, exact: false, remarks: [{ code: 'place_left', values: { name: first } }] }
  return {
    place,
    exact: false,
    remarks: [{ code: 'place_coarser', values: { name: first, place_en: place.en, place_ar: place.ar } }],
  }
}

/** The coarser of two precisions of a place (UCDP 1–7); an area cannot be more exact than its own size. */
export function precisionOf(stated: number, { place, exact }: Where): number | null {
  if (!place) return null
  const own = { country: 6, governorate: 4, area: 3 }[place.kind] ?? 1
  return exact ? Math.max(stated, own === 1 ? stated : own) : Math.max(stated, own)
}

type Facts = {
  readonly kind: 'attack' | 'strike'
  readonly weapon: string
  readonly outcome: string
  readonly date_edtf: string
  readonly place: NamedPlace | null
}

/** The name of a data set and the id of the event in it, as they stand in a made summary. */
export type Origin = { readonly set: string; readonly id: string }

const word = (list: Readonly<Record<string, Localized>>, code: string, locale: Locale): string =>
  list[code]?.[locale] ?? ''

function inWords({ kind, weapon, outcome, date_edtf, place }: Facts, { set, id }: Origin, locale: Locale): string {
  const weapons: Readonly<Record<string, Localized>> = kind === 'attack' ? WEAPON : STRIKE_WEAPON
  const details = [
    weapon === 'unknown' ? '' : word(weapons, weapon, locale),
    outcome === 'unknown' ? '' : word(OUTCOME, outcome, locale),
  ].filter(Boolean)
  const prefs = defaultPreferences(locale)
  const t = translator(prefs)
  const kindName = KINDS[kind].label[locale]
  const what =
    details.length === 0 ? kindName : t('imports.made_of', { what: kindName, details: listed(details, locale) })
  const line = listed([what, place?.[locale] ?? '', edtfWords(prefs, date_edtf)].filter(Boolean), locale)
  return t('imports.made', { line, set, id })
}

const listed = (items: readonly string[], locale: Locale): string =>
  items.join(translator(defaultPreferences(locale))('imports.comma'))

/** What a record says of itself until somebody writes it: its facts in one line, and where they came from. */
export function madeSummary(
  facts: Facts,
  origin: Origin,
): { readonly summary_en: string; readonly summary_ar: string } {
  return { summary_en: inWords(facts, origin, 'en'), summary_ar: inWords(facts, origin, 'ar') }
}

/** The grade of what one data set says, and what it rests on. */
export function madeGrade({ set, id }: Origin) {
  const reason = (locale: Locale) => translator(defaultPreferences(locale))('imports.made_grade', { set, id })
  return { verification: 'weak', verification_reason_en: reason('en'), verification_reason_ar: reason('ar') }
}

/** Fields that `madeSummary` and `madeGrade` fill. */
export const MADE = ['summary_en', 'summary_ar', 'verification', 'verification_reason_en', 'verification_reason_ar']
