import type { Localized, Vocabulary } from '../vocabulary'

/** What a member of an outlet, an actor, a place or a report holds; control, reading and words follow from it. */
export type NameFieldType =
  | { readonly type: 'line'; readonly language?: 'en' | 'ar' }
  | { readonly type: 'long'; readonly language?: 'en' | 'ar' }
  /** Texts, one a line. */
  | { readonly type: 'lines' }
  /** One of a list; `number` where the column holds the code as a number. */
  | { readonly type: 'choice'; readonly words: Vocabulary; readonly number?: true }
  /** The id of a row of the same table, or of an outlet. */
  | { readonly type: 'parent' | 'outlet' }
  /** Degrees, WGS84. */
  | { readonly type: 'degrees' }
  /** EDTF, typed as people write dates. */
  | { readonly type: 'date' }
  | { readonly type: 'address' }
  /** A code that is written as it is: a country, a P-code, a language. */
  | { readonly type: 'code' }

/** One member of such a row. Its key is the column. */
export type NameField = NameFieldType & {
  readonly label: Localized
  readonly help?: Localized
  readonly required?: true
}

export type NameFields = Readonly<Record<string, NameField>>
