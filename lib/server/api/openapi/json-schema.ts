import 'server-only'
import { z } from 'zod'

/** JSON as a value. */
export type Json = Readonly<Record<string, unknown>>

const object = z.record(z.string(), z.unknown())
const PLACE = '#/components/schemas/'

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key,
      key === '$ref' && typeof own === 'string' ? own.replace('#/$defs/', PLACE) : moved(own),
    ]),
  )
}

/** Turns zod's schemas into JSON Schema (2020-12) for one document, in which named ones stand once. */
export class JsonSchemas {
  readonly #named = new Map<string, unknown>()

  /** `closed`: answers hold nothing but what is described, for tests; programs are told to expect more in time. */
  constructor(readonly closed = false) {}

  /** What a schema takes (`input`) or answers (`output`). */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _,
      $defs = {},
      id,
      ...made
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (io === 'output' && !this.closed && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties
      },
    })
    for (const [name, { id: __, ...one }] of Object.entries($defs)) this.#named.set(name, moved(one))
    if (typeof id !== 'string') return object.parse(moved(made))
    this.#named.set(id, moved(made))
    return { $ref: `${PLACE}${id}` }
  }

  /** The named schemas that were met. */
  get named(): Json {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
