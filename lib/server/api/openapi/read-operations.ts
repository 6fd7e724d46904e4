import 'server-only'
import { z } from 'zod'
import type { DescribedOperation, Told } from '@/lib/domain/api/described'
import type { Json } from './json-schema'

const schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.looseObject({}).optional(),
  anyOf: z.array(z.looseObject({})).optional(),
  properties: z.record(z.string(), z.looseObject({})).optional(),
  required: z.array(z.string()).optional(),
})
type Schema = z.output<typeof schema>

const content = z.record(z.string(), z.looseObject({ schema: schema.optional(), example: z.unknown().optional() }))
const operation = z.looseObject({
  operationId: z.string(),
  description: z.string(),
  'x-description-ar': z.string(),
  parameters: z.array(
    z.looseObject({
      name: z.string(),
      in: z.string(),
      description: z.string(),
      'x-description-ar': z.string(),
      required: z.boolean().default(false),
      schema,
    }),
  ),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
})
const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) })

/** Longest example that a page shows, in characters. */
const LONGEST = 1800

function typeOf(said: Schema): string {
  const own = said.anyOf ? said.anyOf.map(one => typeOf(schema.parse(one))).join(' | ') : [said.type].flat().join(' | ')
  return said.format ? `${own} (${said.format})` : own
}

function told(name: string, place: string, said: Schema, required: boolean, about: Told['about']): Told {
  const one = said.items ? schema.parse(said.items) : said
  const values = (one.enum ?? []).filter(value => typeof value === 'string')
  return { name, place, about, required, many: said.items !== undefined, type: typeOf(one), values }
}

function cut(example: unknown): string | null {
  if (example === undefined) return null
  const text = JSON.stringify(example, null, 2)
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf('\n', LONGEST))}\n…`
}

/** What a page tells of each operation of a description. */
export function readOperations(described: Json): DescribedOperation[] {
  const { paths } = document.parse(described)
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]) => {
      const success = said.responses['200'] ?? said.responses['201']
      const body = said.requestBody?.content['application/json']?.schema
      const members = Object.entries(body?.properties ?? {})
      return {
        id: said.operationId,
        method: method.toUpperCase(),
        path,
        about: { en: said.description, ar: said['x-description-ar'] },
        parameters: said.parameters.map(one =>
          told(one.name, one.in, one.schema, one.required, { en: one.description, ar: one['x-description-ar'] }),
        ),
        body: members.map(([name, member]) =>
          told(name, 'body', schema.parse(member), body?.required?.includes(name) ?? false, null),
        ),
        scope: said.security?.[0]?.token?.[0] ?? null,
        statuses: Object.keys(said.responses),
        types: Object.keys(success?.content ?? {}),
        example: cut(success?.content?.['application/json']?.example),
      }
    }),
  )
}
