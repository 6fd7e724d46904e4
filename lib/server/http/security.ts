import 'server-only'
import { createHash } from 'node:crypto'

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
    found.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  }
  return [...found]
}

/** The Content-Security-Policy of an answer. `scripts` are further sources of script; `ancestors` who may frame it. */
export function contentPolicy(scripts: readonly string[], ancestors: string): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    // Charts place things by style attributes; no style sheet comes from elsewhere.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}

/** Who may frame an address: embeds whom the settings say, nothing else anybody. */
export function frameAncestors(url: string, embedders: string): string {
  return /^\/[^/?]+\/embed\//.test(url) ? embedders : "'none'"
}

/** Headers that every answer carries. `https`: the public address of this site is one of https. */
export function securityHeaders(https: boolean): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ]
  if (https) headers.push(['strict-transport-security', 'max-age=31536000'])
  return headers
}
