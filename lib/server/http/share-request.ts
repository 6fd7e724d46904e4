import 'server-only'
import type { IncomingMessage } from 'node:http'
import { isLocale, type Locale, negotiateLocale } from '@/lib/i18n/locale'

/** The header in which the entry tells the page of a named link how its door stands; whatever a client sends under it is taken away. */
export const SHARE_HEADER = 'x-iwm-share'

/** Programs that fetch a link to show a card of it, or to list it. Cubot is a telephone. */
const PREVIEW =
  /(?<!cu)bot\b|crawl|spider|preview|facebookexternalhit|^whatsapp\/|slack|embedly|iframely|skypeuri|vkshare/i

/** What the header says where the card of an open link is to be drawn. */
export const SHARE_CARD = 'card'

/** The name in an address of a named link, in small letters, of its page or of its card; null for an address that is none. */
export function sharedSlug(url: string): string | null {
  const path = url.split('?', 1)[0] ?? ''
  return /^\/s\/([^/]+?)(?:\.png)?\/?$/.exec(path)?.[1]?.toLowerCase() ?? null
}

/** Whether an address of a named link is that of its card: the picture by which programs preview it. */
export const asksCard = (url: string): boolean => (url.split('?', 1)[0] ?? '').endsWith('.png')

/** Where an address below a language that only we ask Next.js for leads: the link itself, in that language. */
export function sharedInside(url: string): string | null {
  const [, locale = '', slug = ''] = /^\/(ar|en)\/s\/([^/?]+)\/?(?:\?|$)/.exec(url) ?? []
  return slug === '' ? null : `/s/${slug}?lang=${locale}`
}

/** The parameters of a request's address. */
export const paramsOf = (url: string): URLSearchParams => new URLSearchParams(url.split('?').slice(1).join('?'))

/** The language to answer in: the link's own, else the one asked for, else the one that the browser names. */
export function shareLocale(req: IncomingMessage, fixed: Locale | null): Locale {
  const asked = paramsOf(req.url ?? '').get('lang') ?? ''
  const wanted = isLocale(asked) ? asked : negotiateLocale(req.headers['accept-language'] ?? null)
  return fixed ?? wanted
}

/** Whether a request only looks whether there is something, or makes a card of it: it is shown the cover and not counted. */
export function onlyLooks({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return method === 'HEAD' || PREVIEW.test(headers['user-agent'] ?? '')
}

/** Whether a browser fetches ahead of a reader who may never come. */
export function fetchesAhead({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /prefetch/i.test(`${String(headers['sec-purpose'] ?? '')} ${String(headers.purpose ?? '')}`)
}

/** A form's fields; null where the body is none, or larger than a password needs. */
export async function shortForm(req: IncomingMessage): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > 4096) return null
    chunks.push(bytes)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
