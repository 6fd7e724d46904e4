import 'server-only'
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * How the scripts begin that Next.js and React write into a page: they carry the page's data and put streamed parts in
 * place.
 */
const FRAMEWORK_SCRIPT =
  /^(?:\(?(?:self\.__next|globalThis\["TURBOPACK"\])|requestAnimationFrame\(function\(\)\{\$R|\$R[A-Z]|document\.querySelectorAll\('body link\[rel)/
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi

/**
 * The hashes of the framework's inline scripts in a page, as sources for `script-src`. A nonce would make each answer
 * different from the last; hashes stay true for a kept page. A script of another shape is left out, so it does not run.
 */
export function scriptHashes(html: string): string[] {
  const found = new Set<string>()
  for (const [, attributes = '', code = ''] of html.matchAll(INLINE_SCRIPT)) {
    if (/\stype=(?!"?(?:module|text\/javascript))/i.test(attributes) || !FRAMEWORK_SCRIPT.test(code)) continue
    found.add(hashSource(code))
  }
  return [...found]
}

/** The hashes of the style elements of an answer that we made ourselves; Next.js links files. */
export function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, text = '']) => hashSource(text))
}

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The Content-Security-Policy of an answer. `scripts` and `styles` are further sources; `ancestors` who may frame it. Style
 * attributes place things in charts and are let through; they can neither run nor load anything.
 */
export function contentPolicy(scripts: readonly string[], ancestors: string, styles: readonly string[] = []): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}

/** Whether a browser that is led to an answer of this type shows it as a page, which others could frame and which could run scripts. */
export const isDocument = (type: unknown): boolean => /^(?:text\/html|image\/svg\+xml)\b/.test(String(type))

/** Who may frame an address: embeds whom the settings say, nothing else anybody. */
export function frameAncestors(url: string, embedders: string): string {
  return /^\/[^/?]+\/embed\//.test(url) ? embedders : "'none'"
}

/** The policy of a page at an address, given what it holds as HTML or SVG: only its own framework scripts and style elements are let in. */
export const pagePolicy = (markup: string, url: string, embedders: string): string =>
  contentPolicy(scriptHashes(markup), frameAncestors(url, embedders), styleHashes(markup))

/** Headers that every answer carries. `https`: the public address of this site is one of https; `synthetic`: what it answers is made up. */
export function securityHeaders(https: boolean, synthetic = false): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ]
  if (https) headers.push(['strict-transport-security', 'max-age=31536000'])
  if (synthetic) headers.push(['iwm-synthetic', 'true'])
  return headers
}

/** Methods that change nothing, wherever they are asked from. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that may write was made by a page of another site. `hosts` are names of ours. Browsers say where a page is
 * from (`Origin`, and newer ones `Sec-Fetch-Site`); what says neither is no page. The API takes no cookie, so it may be asked from
 * anywhere.
 */
export function isForeign(
  req: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  hosts: readonly (string | undefined)[],
): boolean {
  if (READING.has(req.method ?? '') || req.url?.startsWith('/api/v1/')) return false
  const { origin, 'sec-fetch-site': site } = req.headers
  if (site === 'cross-site' || site === 'same-site') return true
  if (origin === undefined) return false
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host)
}
