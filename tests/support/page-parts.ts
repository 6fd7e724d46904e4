import type { Heard } from './http-site'
import { plain } from './page-table'

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** What the eye is told once more where another cell is out of sight. */
const TOLD_AGAIN = /<span aria-hidden="true" class="[^"]*\bmd:hidden\b[^"]*">(?:[^<]|<\/?bdi[^>]*>)*<\/span>/g

/** The words of a piece of markup, as they are read. */
export const wordsOf = (markup: string): string =>
  plain(
    markup
      .replace(TOLD_AGAIN, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|#x27);/g, (_, sign: string) => SIGNS[sign] ?? ''),
  )

/** What stands in an element, each one of them in turn. */
export const inside = (markup: string, element: string): string[] =>
  [...markup.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, body = '']) => body,
  )

/** What stands in the main part of a page, as markup. */
export const mainOf = (page: Pick<Heard, 'body'>): string => inside(String(page.body), 'main').join()

/** What stands beside it, in words: the line that says how old a page is. */
export const asideOf = (page: Pick<Heard, 'body'>): string => inside(String(page.body), 'aside').map(wordsOf).join(' ')

/** What a tag of a page's head says, by its name or property. Empty where there is none. */
export const tagOf = (html: string, name: string): string =>
  attributeOf(html, new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))

/** What an attribute of a page says, as a pattern finds it. Empty where there is none. */
export const attributeOf = (html: string, attribute: RegExp): string => wordsOf(attribute.exec(html)?.[1] ?? '')
