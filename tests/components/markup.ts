import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The HTML that the server would send for a node, and the text in it. */
export function markup(node: ReactNode): { readonly html: string; readonly text: string } {
  const html = renderToStaticMarkup(createElement('div', null, node))
  const text = html
    .replace(/<\/?bdi[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  return { html, text }
}

/** All addresses that the markup links to. */
export const hrefs = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(match => (match[1] ?? '').replaceAll('&amp;', '&'))
