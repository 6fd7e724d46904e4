import type { Localized } from '../vocabulary'

/** A parameter or a member of a body, as a page tells of it. */
export type Told = {
  /** Of what stands in a member of a body, with the way to it: `citations[].source_id`. */
  readonly name: string
  /** Where it stands: query, path, header, body. */
  readonly place: string
  readonly about: Localized
  readonly required: boolean
  /** Several values: joined by commas in an address, a list in a body. */
  readonly many: boolean
  /** What a value is: a type with its format. */
  readonly type: string
  /** Codes, where there is a closed list. */
  readonly values: readonly string[]
}

/** One operation of the API, as a page tells of it. */
export type DescribedOperation = {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly about: Localized
  readonly parameters: readonly Told[]
  readonly body: readonly Told[]
  readonly scope: string | null
  readonly statuses: readonly { readonly code: string; readonly title: Localized }[]
  readonly types: readonly string[]
  /** What it answers now, as JSON text; null where nothing stands as the example. */
  readonly example: string | null
}
