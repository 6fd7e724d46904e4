import 'server-only'
import { type Problem, type ProblemCode, type ProblemValues, problem, Refusal } from '../commands/problem'
import { database } from '../db/current'
import type { ReadDb } from '../db/handle'

/** Open for reading from any page of any site (contract: CORS `*`). */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Link' } as const
const METHODS = 'GET, HEAD, OPTIONS'

const TITLES = { 400: 'Bad request', 404: 'Not found', 405: 'Method not allowed' } as const

/** A request that cannot be answered as asked: what is wrong, as problem details. */
export class Fault extends Error {
  constructor(
    readonly status: keyof typeof TITLES,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ message }) => message.en).join(' '))
    this.name = 'Fault'
  }
}

/** Refuses a request for the value of one parameter. */
export function badParameter(code: ProblemCode, name: string, values: ProblemValues = {}): never {
  throw new Fault(400, [problem(code, name, { name, ...values })])
}

/** Refuses a request for something that is not there. */
export function notFound(code: ProblemCode = 'not_found', values?: ProblemValues): never {
  throw new Fault(404, [problem(code, undefined, values)])
}

/** An answer in JSON. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return text(`${JSON.stringify(body)}\n`, 'application/json; charset=utf-8', headers)
}

/** An answer in another form; a body that is made while it is sent is a stream. */
export function text(
  body: string | ReadableStream<Uint8Array>,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { headers: { ...OPEN, 'content-type': type, ...headers } })
}

/** Sends the reader of an old address to the one that took its place for good, with the parameters that they gave. */
export function redirect(request: Request, path: string): Response {
  return new Response(null, { status: 308, headers: { ...OPEN, location: `${path}${new URL(request.url).search}` } })
}

/** The `Link` header (RFC 8288) of a list that goes on: the same address with the cursor of the next page. */
export function nextLink(request: Request, cursor: string | null): Record<string, string> {
  if (cursor === null) return {}
  const url = new URL(request.url)
  url.searchParams.set('cursor', cursor)
  return { link: `<${url.pathname}${url.search}>; rel="next"` }
}

/**
 * Answers a read of the record: runs `load` with the parameters and a handle that cannot write, and turns an expected fault
 * into problem details (RFC 9457) in both languages.
 */
export async function answer(
  request: Request,
  load: (db: ReadDb, params: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  try {
    return await load(database().read, new URL(request.url).searchParams)
  } catch (error) {
    if (error instanceof Fault) return problemDetails(error.status, error.problems)
    if (error instanceof Refusal) return problemDetails(400, error.problems)
    throw error
  }
}

function problemDetails(status: keyof typeof TITLES, problems: readonly Problem[]): Response {
  const [first] = problems
  const body = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail: first?.message.en,
    detail_ar: first?.message.ar,
    code: first?.code,
    ...(first?.field === undefined ? {} : { parameter: first.field }),
    errors: problems.map(({ code, field, message }) => ({ code, parameter: field, message })),
  }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...OPEN, 'content-type': 'application/problem+json', ...(status === 405 ? { allow: METHODS } : {}) },
  })
}

/** Answers a browser that asks whether it may read from another site. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'Authorization, Content-Type, If-Match, If-None-Match',
      'access-control-max-age': '86400',
      allow: METHODS,
    },
  })
}

/** Answers a method that this address does not take. */
export function refuseMethod(): Response {
  return problemDetails(405, [problem('method')])
}
