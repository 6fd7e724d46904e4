import 'server-only'
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Longest address that is answered, in characters. */
const LONGEST = 8000

/**
 * What is wrong with a request target, as the HTTP status that says so; `null` if nothing is. Only the form is judged:
 * absolute or authority form, bad percent-encoding, control characters (PostgreSQL text cannot hold NUL), length.
 */
export function targetFault(url: string): 400 | 414 | null {
  if (url.length > LONGEST) return 414
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return 400
  if (/%(?![0-9a-f]{2})|%00|%5c/i.test(url)) return 400
  try {
    // In a query '+' is a space; for the question whether it decodes this makes no difference.
    return hasControl(decodeURIComponent(url)) ? 400 : null
  } catch {
    return 400
  }
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) return true
  }
  return false
}

/**
 * What kind of thing an address names: `asset` (built file whose name holds its content), `public` (a pure function of
 * address and revision, so it may be kept), `private` (everything else).
 */
export function kindOfTarget(url: string): 'asset' | 'public' | 'private' {
  if (url.startsWith('/_next/static/')) return 'asset'
  // The bare root leads each reader to the language that their browser names.
  if (/^\/(?:\?|$)/.test(url)) return 'private'
  // Each view of a named link is counted, so none of its answers is kept.
  if (/^(?:\/[^/?]*)?\/s(?:[/?]|$)/.test(url)) return 'private'
  if (url.startsWith('/_next/') || /^\/[^/?]*\/admin(?:[/?]|$)/.test(url)) return 'private'
  return 'public'
}

/** Request headers that choose what Next.js sends for an address to its own client: parts of a page, not the page. */
export const RSC_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const

/** Which form of the page a request asks for: '' is the page itself, else a short name for the part. */
export function variantOf(req: IncomingMessage): string {
  if (req.headers.rsc === undefined) return ''
  const hash = createHash('sha256')
  for (const name of RSC_HEADERS) hash.update(`${name}:${String(req.headers[name] ?? '')}\n`)
  return hash.digest('base64url').slice(0, 16)
}

/** Whether somebody speaks for themselves in this request, so that its answer is theirs alone. */
export function isPersonal(req: IncomingMessage): boolean {
  if (req.headers.authorization !== undefined) return true
  const cookie = req.headers.cookie
  return cookie !== undefined && /(?:^|;\s*)(?:__(?:Host|Secure)-)?iwm_session=/.test(cookie)
}
