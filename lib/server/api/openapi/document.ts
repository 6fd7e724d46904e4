import 'server-only'
import type { z } from 'zod'
import { OPERATION_WORDS } from '@/lib/domain/api/operation-words'
import { isParameterName, PARAMETER_WORDS } from '@/lib/domain/api/parameter-words'
import type { Localized } from '@/lib/domain/vocabulary'
import { api as statuses } from '@/lib/i18n/messages/en/api'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Parameter, Parameters } from '../parameter'
import { PATH_PARAMETERS } from '../params'
import { IF_MATCH } from '../version-tag'
import { IDEMPOTENCY_KEY } from '../write'
import { describedBody } from './described-body'
import { type Json, JsonSchemas } from './json-schema'
import { OPERATIONS, type Operation } from './operations'
import { said } from './said'
import { mergedSchema, problemSchema } from './schemas'

/** Of the API, which only grows: what is promised under `/api/v1` stays. */
const VERSION = '1.0.0'

const t = translator(defaultPreferences('en'))
const titles: Readonly<Record<string, string>> = { ...statuses, 308: 'Moved for good' }

/** What a parameter of this name asks for. Throws for one that nobody described. */
function about(name: string): Localized {
  if (!isParameterName(name)) throw new Error(`no words describe the parameter ${name}`)
  return PARAMETER_WORDS[name]
}

const PARTS: Parameters = PATH_PARAMETERS

/** What stands in a path under this name. Throws for one that nothing checks. */
function inPath(name: string): Parameter<unknown> {
  const parameter = PARTS[name]
  if (!parameter) throw new Error(`nothing checks the part {${name}} of a path`)
  return parameter
}

/** Headers of answers: what they say, and whether they are always there. */
const HEADERS = {
  Allow: { description: t('api.allow'), required: true },
  ETag: { description: t('api.etag'), required: true },
  'Idempotency-Replayed': { description: t('api.replayed'), required: false },
  Link: { description: t('api.link'), required: false },
  Location: { description: t('api.location'), required: true },
  RateLimit: { description: t('api.ratelimit'), required: true },
  'RateLimit-Policy': { description: t('api.ratelimit_policy'), required: true },
  'Retry-After': { description: t('api.retry_after'), required: true },
  'WWW-Authenticate': { description: t('api.www_authenticate'), required: true },
} as const
type HeaderName = keyof typeof HEADERS

const headersOf = (names: readonly HeaderName[]): Json =>
  Object.fromEntries(names.map(name => [name, { $ref: `#/components/headers/${name}` }]))

const LIMITS = ['RateLimit', 'RateLimit-Policy'] as const
/** What a refusal brings besides what is left. */
const OF_FAULTS: Readonly<Record<number, HeaderName>> = { 401: 'WWW-Authenticate', 405: 'Allow', 429: 'Retry-After' }

/** A question that takes too long is better asked smaller than again, so its 503 names no time. */
const SOMETIMES: Readonly<Record<number, Json>> = {
  503: { 'Retry-After': { ...HEADERS['Retry-After'], required: false, schema: { type: 'string' } } },
}

class Document {
  readonly #schemas: JsonSchemas

  constructor(
    readonly examples: ReadonlyMap<string, unknown>,
    closed: boolean,
  ) {
    this.#schemas = new JsonSchemas(closed)
  }

  #query(name: string, { schema, many }: Parameter<unknown>): Json {
    const one = this.#schemas.of(schema, 'output')
    return {
      name,
      in: 'query',
      ...said(about(name)),
      ...(many ? { style: 'form', explode: false } : {}),
      schema: many ? { type: 'array', items: one } : one,
    }
  }

  #parameters({ path, query, scope, seen }: Operation): Json[] {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      ...said(about(name)),
      schema: this.#schemas.of(inPath(name).schema, 'output'),
    }))
    const header = (name: string, required: boolean, schema: z.ZodType) => ({
      name,
      in: 'header',
      required,
      ...said(about(name)),
      schema: this.#schemas.of(schema, 'input'),
    })
    return [
      ...parts,
      ...Object.entries(query).map(([name, parameter]) => this.#query(name, parameter)),
      ...(seen ? [header('If-Match', seen === 'needed', IF_MATCH[seen])] : []),
      ...(scope ? [header('Idempotency-Key', false, IDEMPOTENCY_KEY)] : []),
    ]
  }

  #answers({ answer, faults, example, scope, readBy, gives = [] }: Operation): Json {
    const held = example === undefined ? undefined : this.examples.get(example)
    const content = Object.entries(answer.types).map(([type, schema]) => [
      type,
      {
        schema: this.#schemas.of(schema, 'output'),
        ...(type === 'application/json' && held !== undefined ? { example: held } : {}),
      },
    ])
    const own: HeaderName[] = scope ? ['Idempotency-Replayed', ...gives] : readBy ? [...gives] : ['ETag', ...gives]
    const headers = headersOf([...LIMITS, ...own])
    const refused = [...new Set(faults)].sort().map(status => [
      String(status),
      status === 308
        ? {
            description: titles[status],
            headers: headersOf([...LIMITS, 'Location']),
            content: { 'application/json': { schema: this.#schemas.of(mergedSchema, 'output') } },
          }
        : { $ref: `#/components/responses/${status}` },
    ])
    const good = [
      String(answer.status),
      { description: titles[answer.status] ?? 'OK', headers, content: Object.fromEntries(content) },
    ]
    const unchanged =
      scope || readBy ? [] : [['304', { description: 'Not modified', headers: headersOf([...LIMITS, 'ETag']) }]]
    return Object.fromEntries([good, ...unchanged, ...refused])
  }

  #operation(operation: Operation): Json {
    const { name, body, scope, shows, readBy } = operation
    return {
      operationId: name,
      ...said(OPERATION_WORDS[name]),
      parameters: this.#parameters(operation),
      ...(body
        ? {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: describedBody(this.#schemas.of(body, 'input'), name) } },
            },
          }
        : {}),
      responses: this.#answers(operation),
      ...(scope ? { security: [{ token: [scope] }] } : {}),
      ...(readBy ? { security: readBy.map(one => ({ token: [one] })) } : {}),
      ...(shows ? { security: [{}, { token: [shows] }] } : {}),
    }
  }

  whole(): Json {
    const paths = [...new Set(OPERATIONS.map(({ path }) => path))].map(path => {
      const own = OPERATIONS.filter(operation => operation.path === path)
      return [path, Object.fromEntries(own.map(operation => [operation.method, this.#operation(operation)]))]
    })
    const problem = this.#schemas.of(problemSchema, 'output')
    const faults = [...new Set(OPERATIONS.flatMap(operation => operation.faults))]
      .filter(status => status !== 308)
      .sort()
    return {
      openapi: '3.1.0',
      info: {
        title: t('shell.site'),
        version: VERSION,
        description: t('api.intro'),
        license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      paths: Object.fromEntries(paths),
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
        headers: Object.fromEntries(
          Object.entries(HEADERS).map(([name, header]) => [name, { ...header, schema: { type: 'string' } }]),
        ),
        responses: Object.fromEntries(
          faults.map(status => [
            String(status),
            {
              description: titles[status] ?? '',
              headers: { ...headersOf([...LIMITS, ...[OF_FAULTS[status] ?? []].flat()]), ...SOMETIMES[status] },
              content: { 'application/problem+json': { schema: problem } },
            },
          ]),
        ),
        schemas: this.#schemas.named,
      },
    }
  }
}

/**
 * The API as OpenAPI 3.1, from the schemas that check what comes in and describe what goes out. `examples` are what addresses
 * answer now; with `closed` answers are described as holding nothing else, for tests.
 */
export function openApi(examples: ReadonlyMap<string, unknown> = new Map(), closed = false): Json {
  return new Document(examples, closed).whole()
}
