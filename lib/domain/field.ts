import type { Localized, Vocabulary } from './vocabulary'

/** What a field holds; form control, check, export cell and filter follow from it. */
export type FieldType =
  | { readonly type: 'edtf' }
  | { readonly type: 'date' }
  | {
      readonly type: 'text'
      readonly long?: boolean
      /** `HH:MM`, 24 hours, as a clock on the spot showed. */
      readonly format?: 'time'
    }
  | { readonly type: 'enum'; readonly vocabulary: Vocabulary }
  | {
      readonly type: 'integer'
      readonly min: number
      readonly max: number /** What each number stands for. */
      readonly words?: Vocabulary
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'actor' }
  | { readonly type: 'actors' }
  | { readonly type: 'place' }
  | { readonly type: 'scope' }
  | { readonly type: 'tags' }

/** One field of a kind of entry. The key in its kind's `fields` is the column, the API name and the export column. */
export type Field = FieldType & {
  readonly label: Localized
  readonly help: Localized
  /** A record cannot be published without it. */
  readonly required?: boolean
}
