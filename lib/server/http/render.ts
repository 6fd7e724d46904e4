import 'server-only'
import { IncomingMessage, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Answer } from './answer'
import { withHeaders } from './answer'
import { CapturedResponse } from './captured-response'
import { RSC_HEADERS } from './target'

/** What makes pages: Next.js's request handler. */
export type Site = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/**
 * Lets `site` answer `req` and gives the whole answer; null when it was too large or endless and went straight to the
 * response that `direct` gives. Rejects if the site throws or breaks off.
 */
export async function render(site: Site, req: IncomingMessage, direct: () => ServerResponse): Promise<Answer | null> {
  const captured = new CapturedResponse(req, direct)
  const failed = site(req, captured).then(() => new Promise<never>(() => undefined))
  return Promise.race([captured.answer, failed])
}

/**
 * The same question without its asker: method, address and the headers that choose a part of a page, nothing else. So
 * what is kept cannot depend on who asked first. `origin` is this site's own address.
 */
export function anonymous(req: Pick<IncomingMessage, 'url' | 'headers'>, origin: URL): IncomingMessage {
  const inner = new IncomingMessage(new Socket())
  inner.method = 'GET'
  inner.url = req.url ?? '/'
  inner.httpVersion = '1.1'
  inner.httpVersionMajor = 1
  inner.httpVersionMinor = 1
  inner.headers = {
    host: origin.host,
    accept: '*/*',
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol.slice(0, -1),
    'x-forwarded-for': '127.0.0.1',
  }
  for (const name of RSC_HEADERS) {
    const value = req.headers[name]
    if (value !== undefined) inner.headers[name] = value
  }
  inner.push(null)
  return inner
}

/**
 * Makes a redirect to our own address relative, so that it holds under whatever name the site was reached. `hosts` are the
 * names (with port) that are ours.
 */
export function relativeRedirect(answer: Answer, hosts: readonly (string | undefined)[]): Answer {
  const location = answer.headers.get('location')
  if (typeof location !== 'string' || !/^https?:/.test(location) || !URL.canParse(location)) return answer
  const target = new URL(location)
  if (!hosts.includes(target.host)) return answer
  return withHeaders(answer, [['location', `${target.pathname}${target.search}${target.hash}`]])
}

/**
 * Whether a page was begun well and then broke: React leaves the digest of the error (a number) in the place of the part
 * that failed. Digests of Next.js's own signals (not found, client only) are words.
 */
export function brokeInTheMiddle(answer: Answer): boolean {
  return (
    String(answer.headers.get('content-type')).startsWith('text/html') && /data-dgst="\d+"/.test(String(answer.body))
  )
}
