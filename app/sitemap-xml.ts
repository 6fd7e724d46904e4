import { xmlText } from '@/lib/core/xml-text'
import { LOCALES } from '@/lib/i18n/locale'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Records, reports and the like of one part: with two languages, well below the 50,000 addresses that a sitemap may hold. */
export const PER_PART = 10_000

/** A part of the sitemap: every path (without language) in both languages, each naming its twin. */
export function sitemapPart(origin: string, paths: readonly string[]): string {
  const at = (locale: string, path: string) => xmlText(`${origin}/${locale}${path === '' ? '' : `/${path}`}`)
  const twins = (path: string) =>
    LOCALES.map(locale => `<xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale, path)}"/>`).join('')
  const urls = paths.flatMap(path => LOCALES.map(locale => `<url><loc>${at(locale, path)}</loc>${twins(path)}</url>`))
  return `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** The list of the parts. */
export function sitemapIndex(origin: string, parts: readonly string[]): string {
  const lines = parts.map(part => `<sitemap><loc>${xmlText(`${origin}/sitemap/${part}.xml`)}</loc></sitemap>`)
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${lines.join('\n')}\n</sitemapindex>\n`
}

export const xml = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
