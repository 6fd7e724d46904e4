import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const nowhere = (): never => {
  throw new Error('markup goes nowhere')
}

/** What live parts ask for when they are made; nothing is clicked here. */
const router = {
  bfcacheId: '',
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
}

/** The HTML that the server would send for a node, and the text in it. */
export function markup(node: ReactNode): { readonly html: string; readonly text: string } {
  const html = renderToStaticMarkup(
    createElement(AppRouterContext.Provider, { value: router }, createElement('div', null, node)),
  )
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
