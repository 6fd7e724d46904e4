import 'server-only'
import type { Locale } from '@/lib/i18n/locale'
import { negotiateLocale } from '@/lib/i18n/locale'
import { api as ar } from '@/lib/i18n/messages/ar/api'
import { api as en } from '@/lib/i18n/messages/en/api'
import type { Problem } from '../commands/problem'

/**
 * What every open answer carries, whoever makes it: pages of any site may read it (contract: CORS `*`) with the headers that a program
 * goes by. Nothing here is believed for a cookie, so there is nothing to take over.
 */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': [
    'Allow',
    'Content-Disposition',
    'ETag',
    'Idempotency-Replayed',
    'IWM-Left-Out',
    'IWM-Synthetic',
    'Link',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'WWW-Authenticate',
    'X-Request-Id',
  ].join(', '),
} as const

export type FaultCode = keyof typeof en
export type Sent = Readonly<Record<string, string>>

/** A request that cannot be answered as asked: what is wrong, as problem details. */
export class Fault extends Error {
  constructor(
    readonly status: FaultCode,
    readonly problems: readonly Problem[],
    readonly headers: Sent = {},
  ) {
    super(problems.map(({ message }) => message.en).join(' '))
    this.name = 'Fault'
  }
}

/** What is wrong with a read, as problem details (RFC 9457) in both languages: `parameter` is the part of the address that it concerns. */
export function readProblem({ status, problems, headers }: Fault): Response {
  const [first] = problems
  return details(status, en[status], headers, {
    title_ar: ar[status],
    detail: first?.message.en,
    detail_ar: first?.message.ar,
    code: first?.code,
    ...(first?.field === undefined ? {} : { parameter: first.field }),
    errors: problems.map(({ code, field, message }) => ({ code, parameter: field, message })),
  })
}

/**
 * The same for a write, whose `title`, `detail` and errors are in the language that the request asks for, and in both as well:
 * `field` is the member of the body, as `pointer` (RFC 6901) for programs.
 */
export function writeProblem(request: Request, { status, problems, headers }: Fault): Response {
  const locale = languageOf(request)
  const [first] = problems
  const said = { ...headers, 'content-language': locale, vary: 'accept-language', 'cache-control': 'no-store' }
  return details(status, locale === 'ar' ? ar[status] : en[status], said, {
    detail: first?.message[locale],
    detail_en: first?.message.en,
    detail_ar: first?.message.ar,
    code: first?.code,
    errors: problems.map(({ code, field, message }) => ({
      code,
      ...(field === undefined ? {} : { field, pointer: pointerTo(field) }),
      detail: message[locale],
      message,
    })),
  })
}

/** Problem details as they are sent, by whoever refuses: a route, or the server entry before any route is asked. */
export function problemText(status: number, title: string, members: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ type: 'about:blank', title, status, ...members })}\n`
}

/** The media type of problem details. */
export const PROBLEM_TYPE = 'application/problem+json'

function details(
  status: FaultCode,
  title: string,
  headers: Sent,
  members: Readonly<Record<string, unknown>>,
): Response {
  return new Response(problemText(status, title, members), {
    status,
    headers: { ...OPEN, 'content-type': PROBLEM_TYPE, ...headers },
  })
}

const pointerTo = (field: string): string =>
  `#/${field
    .split('.')
    .map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')}`

/** The language that a request asks for; English, in which this API was always worded, where it asks for neither. */
function languageOf(request: Request): Locale {
  const accept = request.headers.get('accept-language')
  return accept !== null && /(?:^|[\s,])(?:ar|en)\b/i.test(accept) ? negotiateLocale(accept) : 'en'
}
