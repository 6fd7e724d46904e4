import 'server-only'
import { xmlText } from '@/lib/core/xml-text'
import { isKind, KINDS } from '@/lib/domain/kinds'
import type { Locale } from '@/lib/i18n/locale'
import type { FeedItem } from './read-changes'

export type FeedHead = {
  readonly locale: Locale
  readonly title: string
  readonly about: string
  /** Who publishes it. */
  readonly author: string
  /** Absolute addresses: of the feed as it was asked for, and of the page that shows the same. */
  readonly self: string
  readonly home: string
  readonly base: string
  /** When the newest revision was published, ISO 8601 in UTC; null before anything was. */
  readonly updated: string | null
}

/** What stands for a time before anything was published. */
const NEVER = '1970-01-01T00:00:00Z'

/** Says that a text runs from right to left to readers that go by the text alone. */
const directed = (locale: Locale, text: string): string => (locale === 'ar' ? `\u200f${text}` : text)

/** A feed in Atom (RFC 4287). */
export function writeAtom(head: FeedHead, items: readonly FeedItem[]): string {
  const { locale, title, about, author, self, home, base, updated } = head
  const text = (name: string, value: string, attributes = ''): string =>
    `<${name}${attributes}>${xmlText(value)}</${name}>`
  const link = (rel: string, type: string, href: string): string =>
    `<link rel="${rel}" type="${type}" hreflang="${locale}" href="${xmlText(href)}"/>`
  const entries = items.map(item =>
    [
      '<entry>',
      text('id', item.id),
      text('title', directed(locale, item.title)),
      link('alternate', 'text/html', item.url),
      text('published', item.published),
      text('updated', item.updated),
      `<category term="${xmlText(item.kind)}"${isKind(item.kind) ? ` label="${xmlText(KINDS[item.kind].label[locale])}"` : ''}/>`,
      text('content', directed(locale, item.text), ' type="text"'),
      '</entry>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}" xml:base="${xmlText(base)}/">`,
    text('id', self),
    text('title', directed(locale, title)),
    text('subtitle', directed(locale, about)),
    text('updated', items[0]?.updated ?? updated ?? NEVER),
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', home),
    `<author>${text('name', author)}${text('uri', base)}</author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

/** The same as JSON Feed 1.1. */
export function writeJsonFeed(
  { locale, title, about, author, self, home, base }: FeedHead,
  items: readonly FeedItem[],
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    home_page_url: home,
    feed_url: self,
    language: locale,
    authors: [{ name: author, url: base }],
    items: items.map(item => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.text,
      date_published: item.published,
      date_modified: item.updated,
      language: locale,
      tags: [item.kind],
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
