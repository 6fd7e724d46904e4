import 'server-only'
import type { z } from 'zod'
import type { ProblemCode, ProblemValues } from '../commands/problem'

/**
 * A parameter of an address. `schema` takes one value as text and answers what it means; the same schema checks what comes in and
 * describes the parameter to programs (OpenAPI).
 */
export type Parameter<T> = {
  readonly schema: z.ZodType<T>
  /** May be repeated or joined by commas; the values are alternatives. */
  readonly many: boolean
  /** What is said of a value that the schema does not take. */
  readonly fault: { readonly code: ProblemCode; readonly values?: ProblemValues }
}
/** What an address takes, by name. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>
