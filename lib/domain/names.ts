import { ACTOR_FIELDS } from './names/actor'
import type { NameFields } from './names/field'
import { OUTLET_FIELDS } from './names/outlet'
import { PLACE_FIELDS } from './names/place'
import { REPORT_FIELDS } from './names/report'
import type { Permission } from './permissions'
import type { Localized } from './vocabulary'

/** What records refer to, by the name of its table. */
export const NAME_CODES = ['outlet', 'actor', 'place', 'source'] as const
export type NameCode = (typeof NAME_CODES)[number]

/** Those of which two rows may turn out to be spellings of one thing. */
export const MERGED_CODES = ['actor', 'place'] as const
export type MergedCode = (typeof MERGED_CODES)[number]

export type NameDefinition = {
  readonly label: Localized
  /** What may correct it. */
  readonly needs: Permission
  /** The room of the desk that it is corrected in. */
  readonly room: string
  /** Keys are columns, in the order of the form. */
  readonly fields: NameFields
}

export const NAMES = {
  outlet: {
    label: { en: 'Outlet', ar: 'وسيلة إعلام' },
    needs: 'outlet.edit',
    room: 'outlets',
    fields: OUTLET_FIELDS,
  },
  actor: { label: { en: 'Actor', ar: 'جهة فاعلة' }, needs: 'actor.edit', room: 'actors', fields: ACTOR_FIELDS },
  place: { label: { en: 'Place', ar: 'مكان' }, needs: 'place.edit', room: 'places', fields: PLACE_FIELDS },
  source: { label: { en: 'Report', ar: 'تقرير' }, needs: 'source.amend', room: 'reports', fields: REPORT_FIELDS },
} as const satisfies Readonly<Record<NameCode, NameDefinition>>

/** The members that a form of this table shows, by column. */
export function nameFields(table: NameCode): NameFields {
  return NAMES[table].fields
}

/** True for a table of which two rows may become one. */
export function isMerged(table: NameCode): table is MergedCode {
  return MERGED_CODES.some(code => code === table)
}
