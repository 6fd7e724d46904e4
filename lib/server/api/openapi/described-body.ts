import 'server-only'
import { z } from 'zod'
import { bodyWords } from '@/lib/domain/api/body-words'
import type { Json } from './json-schema'
import { said } from './said'

const node = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
})

/** The schema of a body with what each of its members means, those of lists and of what may be null among them. */
export function describedBody(schema: Json, operation: string, path: readonly string[] = []): Json {
  const { properties, items, anyOf } = node.parse(schema)
  const inside = (one: Json): Json => describedBody(one, operation, path)
  return {
    ...schema,
    ...(items ? { items: inside(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(inside) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, own]) => {
              const at = [...path, name]
              return [name, { ...describedBody(own, operation, at), ...said(bodyWords(at, operation)) }]
            }),
          ),
        }
      : {}),
  }
}
