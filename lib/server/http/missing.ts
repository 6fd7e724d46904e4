import 'server-only'
import type { Answer } from './answer'
import { withHeaders } from './answer'

/**
 * Whether Next.js answered 404 with an empty document that a script is to fill, or with nothing at all. It does so for every `notFound()`
 * of a page made on request, and of a form of a chart; a reader would see nothing, without script or in a frame.
 */
export function isEmptyMissing(answer: Answer): boolean {
  if (answer.status !== 404) return false
  const type = answer.headers.get('content-type')
  if (type === undefined) return answer.body.length === 0
  return String(type).startsWith('text/html') && answer.body.includes('<html id="__next_error__"')
}

/**
 * The address of the page that says so, in the language of the address asked; in both where that is none of ours. It names the list in
 * which something was looked for, where that is not the records: `/en/missing?list=changes`.
 */
export function missingTarget(url: string): string {
  const [, locale = 'und', list] = /^\/(ar|en)(?:\/(changes|charts|embed|outlets|sources)\/[^/]|[/?]|$)/.exec(url) ?? []
  return list === undefined ? `/${locale}/missing` : `/${locale}/missing?list=${list === 'embed' ? 'charts' : list}`
}

/** Whether this is that page itself: nothing stands at its address either. */
export function isMissingTarget(url: string): boolean {
  return /^\/[^/?]+\/missing(?:\?|$)/.test(url)
}

/** The page as the answer to another address: status 404, and without scripts, which would take it for its own address. */
export function asMissing(page: Answer): Answer {
  const text = String(page.body)
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
  const body = Buffer.from(text)
  return { ...withHeaders(page, [['cache-control', 'no-cache']]), status: 404, body }
}

/** Whether this is the page of the desk that says that somebody may not do this. */
export function isRefusedTarget(url: string): boolean {
  return /^\/(?:ar|en)\/admin\/refused(?:\?|$)/.test(url)
}
