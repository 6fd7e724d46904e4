import 'server-only'
import { leftOutHeader, leftOutNames, strangeNames } from '@/lib/core/left-out'
import { type ProblemCode, type ProblemValues, problem, Refusal } from '../commands/problem'
import { database } from '../db/current'
import type { ReadDb } from '../db/handle'
import type { Parameters } from './parameter'
import { Fault, OPEN, readProblem } from './problem-details'

const METHODS = 'GET, HEAD, OPTIONS'

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

/** Sends the reader of a record that was merged to the one that took its place for good, with the parameters that they gave. */
export function mergedInto(request: Request, event_id: string, merged_into: string): Response {
  const location = `/api/v1/entries/${merged_into}${new URL(request.url).search}`
  const headers = { ...OPEN, 'content-type': 'application/json; charset=utf-8', location }
  return new Response(`${JSON.stringify({ event_id, merged_into })}\n`, { status: 308, headers })
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
 * into problem details (RFC 9457) in both languages. Parameters that are none of those it `takes` are ignored, and a header names
 * them: who mistyped a filter would else take the whole for a part.
 */
export async function answer(
  request: Request,
  takes: Parameters,
  load: (db: ReadDb, params: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  try {
    const params = new URL(request.url).searchParams
    const response = await load(database().read, params)
    const strange = leftOutNames(strangeNames(params, new Set(Object.keys(takes))))
    for (const [name, value] of Object.entries(leftOutHeader(strange))) response.headers.set(name, value)
    return response
  } catch (error) {
    if (error instanceof Fault) return readProblem(error)
    if (error instanceof Refusal) return readProblem(new Fault(400, error.problems))
    throw error
  }
}

/** How an address answers a browser that asks what it may do from another site, and methods that it does not take. */
export function taking(methods: string): { readonly preflight: () => Response; readonly refuse: () => Response } {
  return {
    preflight: () =>
      new Response(null, {
        status: 204,
        headers: {
          ...OPEN,
          'access-control-allow-methods': methods,
          'access-control-allow-headers':
            'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
          'access-control-max-age': '86400',
          allow: methods,
        },
      }),
    refuse: () => {
      const said = methods === METHODS ? problem('method') : problem('method_other', undefined, { methods })
      return readProblem(new Fault(405, [said], { allow: methods }))
    },
  }
}

/** The same for an address that can only be read. */
export const { preflight, refuse: refuseMethod } = taking(METHODS)
