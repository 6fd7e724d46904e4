import type { Field } from '../field'
import type { Localized } from '../vocabulary'

export type Fields = Readonly<Record<string, Field>>

/** A kind of entry: form, checks, API, files and codebook follow from it. */
export type KindDefinition<K extends string = string, F extends Fields = Fields> = {
  /** Its code in the database, the API and the files. */
  readonly kind: K
  /** The letter of its public ids: `IWM-A-0001`. */
  readonly letter: string
  readonly label: Localized
  readonly plural: Localized
  /** What belongs in it and what does not. */
  readonly description: Localized
  /** Keys are column names, in the order in which forms and files show them. */
  readonly fields: F
}

/** Keeps the exact types of a definition, from which the types of its records are made. */
export function defineKind<const K extends string, const F extends Fields>(
  definition: KindDefinition<K, F>,
): KindDefinition<K, F> {
  return definition
}
