import { z } from 'zod'
import { openApi } from '@/lib/server/api/openapi/document'

const reference = z.object({ $ref: z.string() })
const header = z.looseObject({ required: z.boolean() })
const content = z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional()
const response = z.looseObject({ headers: z.record(z.string(), z.union([reference, header])).optional(), content })
const document = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.union([reference, response])) })),
  ),
  components: z.looseObject({
    headers: z.record(z.string(), header),
    responses: z.record(z.string(), response),
    schemas: z.record(z.string(), z.unknown()),
  }),
})
const said = document.parse(JSON.parse(JSON.stringify(openApi(new Map(), true))))

/** What an answer may say only if the document does. */
const TOLD = Object.keys(said.components.headers)

/** Set by the server entry on every answer of the API, so that an answer of a route alone is without them. */
export const BY_ENTRY: readonly string[] = ['RateLimit', 'RateLimit-Policy']

/**
 * What is wrong with an answer by the API's own document: its status, media type, body, and headers that are missing or not described.
 * `path` is a template of the document, `method` in small letters; headers named in `unasked` may be missing.
 */
export async function faultsOf(
  path: string,
  method: string,
  answer: Response,
  unasked: readonly string[] = [],
): Promise<string[]> {
  const found = said.paths[path]?.[method]?.responses[String(answer.status)]
  if (!found) return [`${answer.status} is not described: ${await answer.text()}`]
  const name = reference.safeParse(found).data?.$ref.split('/').at(-1)
  const described = response.parse(name === undefined ? found : said.components.responses[name])
  const headers = Object.keys(described.headers ?? {})
  const isNeeded = (one: string): boolean => {
    const own = header.safeParse(described.headers?.[one]).data ?? said.components.headers[one]
    return own?.required === true && !unasked.includes(one)
  }
  return [
    ...(await bodyFaults(described.content, answer)),
    ...headers.filter(one => isNeeded(one) && !answer.headers.has(one)).map(one => `${one} is missing`),
    ...TOLD.filter(one => answer.headers.has(one) && !headers.includes(one)).map(one => `${one} is not described`),
  ]
}

async function bodyFaults(described: z.output<typeof content>, answer: Response): Promise<string[]> {
  const body = await answer.text()
  if (described === undefined) return body === '' ? [] : ['a body is not described']
  const type = String(answer.headers.get('content-type')).split(';')[0] ?? ''
  const schema = described[type]?.schema
  if (!schema) return [`${type} is not described for ${answer.status}`]
  const whole = JSON.stringify({ ...schema, $defs: said.components.schemas })
  const checked = z
    .fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
    .safeParse(type.endsWith('json') ? JSON.parse(body) : body)
  return (checked.error?.issues ?? []).map(issue => `${issue.path.join('.')}: ${issue.message}`)
}
