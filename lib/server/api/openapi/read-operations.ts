import 'server-only'
import { z } from 'zod'
import type { DescribedOperation, Told } from '@/lib/domain/api/described'
import type { Localized } from '@/lib/domain/vocabulary'
import { api as ar } from '@/lib/i18n/messages/ar/api'
import { openapi as arOwn } from '@/lib/i18n/messages/ar/openapi'
import { api as en } from '@/lib/i18n/messages/en/api'
import { openapi as enOwn } from '@/lib/i18n/messages/en/openapi'
import type { Json } from './json-schema'

const schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.looseObject({}).optional(),
  anyOf: z.array(z.looseObject({})).optional(),
  properties: z.record(z.string(), z.looseObject({})).optional(),
  description: z.string().optional(),
  'x-description-ar': z.string().optional(),
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

/** The types that a value may be of, each once. */
function typesOf(said: Schema): string[] {
  const own = said.anyOf ? said.anyOf.flatMap(one => typesOf(schema.parse(one))) : [said.type ?? []].flat()
  const types = said.format ? own.map(type => `${type} (${said.format})`) : own
  return [...new Set(types)]
}

/** What is no refusal: the titles of refusals are those that they are answered with. */
const GOOD = { 200: 'api.ok', 201: 'api.made', 304: 'api.unchanged', 308: 'api.moved' } as const
const isGood = (code: string | number): code is keyof typeof GOOD => Object.hasOwn(GOOD, code)
const isRefusal = (code: string | number): code is keyof typeof en => Object.hasOwn(en, code)

/** What a status is called. Throws for one that has no title. */
function titleOf(code: string): Localized {
  const status = Number(code)
  if (isGood(status)) return { en: enOwn[GOOD[status]], ar: arOwn[GOOD[status]] }
  if (isRefusal(status)) return { en: en[status], ar: ar[status] }
  throw new Error(`no words describe the status ${code}`)
}

function told(name: string, place: string, said: Schema, required: boolean, about: Told['about']): Told {
  const one = said.items ? schema.parse(said.items) : said
  const values = [one, ...(one.anyOf ?? []).map(own => schema.parse(own))]
    .flatMap(own => own.enum ?? [])
    .filter(value => typeof value === 'string')
  return { name, place, about, required, many: said.items !== undefined, type: typesOf(one).join(' | '), values }
}

/** What a member is where it is not null: the one thing that it may be. */
function present(said: Schema): Schema {
  const [one, ...more] = (said.anyOf ?? []).map(own => schema.parse(own)).filter(own => own.type !== 'null')
  return more.length === 0 && (one?.properties || one?.items) ? one : said
}

/** The members of a body, each followed by those that stand in it. */
function membersOf(said: Schema | undefined, before = ''): Told[] {
  return Object.entries(said?.properties ?? {}).flatMap(([name, own]) => {
    const whole = schema.parse(own)
    const about = { en: whole.description ?? '', ar: whole['x-description-ar'] ?? '' }
    const member = present(whole)
    const inside = member.items ? schema.parse(member.items) : member
    return [
      told(`${before}${name}`, 'body', member, said?.required?.includes(name) ?? false, about),
      ...membersOf(inside, `${before}${name}${member.items ? '[]' : ''}.`),
    ]
  })
}

/** The scope that an operation asks for, or those of which it asks for one; null for what needs none. */
function scopesOf(security: readonly Readonly<Record<string, readonly string[]>>[] = []): string | null {
  const named = security.flatMap(({ token = [] }) => token)
  return named.length === 0 || security.some(one => Object.keys(one).length === 0) ? null : named.join(' · ')
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
      return {
        id: said.operationId,
        method: method.toUpperCase(),
        path,
        about: { en: said.description, ar: said['x-description-ar'] },
        parameters: said.parameters.map(one =>
          told(one.name, one.in, one.schema, one.required, { en: one.description, ar: one['x-description-ar'] }),
        ),
        body: membersOf(body),
        scope: scopesOf(said.security),
        statuses: Object.keys(said.responses).map(code => ({ code, title: titleOf(code) })),
        types: Object.keys(success?.content ?? {}),
        example: cut(success?.content?.['application/json']?.example),
      }
    }),
  )
}
