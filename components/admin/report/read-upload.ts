import { decodeText } from '@/lib/core/decode-text'

/** What a saved page or a text file says: its text, and the address that it names as its own. */
export type Upload = { readonly text: string; readonly url: string }

/** What stands around an article on a page. */
const AROUND = 'script, style, noscript, nav, header nav, footer, aside, form, button, figure, iframe, svg, template'
/** What holds a line of text. */
const LINES = 'h1, h2, h3, h4, p, li, blockquote, time'

/** In the encoding that the page names, unless it is UTF-8 to the last byte; else as any file is read. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /charset=["']?\s*([\w-]+)/i.exec(head)?.[1]
  const { text, encoding } = decodeText(bytes)
  if (named === undefined || encoding.startsWith('utf-')) return text
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return text
  }
}

const isPage = (text: string): boolean => /^\s*(?:<!doctype html|<html|<head|<\?xml[^>]*>\s*<!doctype html)/i.test(text)

/** The article of a page, a line for each block, its heading first; the whole text where no block is marked. */
function pageText(page: Document): string {
  for (const one of page.querySelectorAll(AROUND)) one.remove()
  const article = page.querySelector('article, [itemprop="articleBody"], main') ?? page.body
  const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const inner = [...article.querySelectorAll(LINES)].filter(block => block.querySelector(LINES) === null).map(said)
  const heading = page.querySelector('h1')
  const title = heading ? said(heading) : page.title.trim()
  const lines = (inner.length > 0 ? inner : [said(article)]).filter(line => line !== '')
  return (lines.includes(title) || title === '' ? lines : [title, ...lines]).join('\n')
}

/** Reads a file that was chosen: a saved page loses what stands around its article, other text stays as it is. */
export async function readUpload(file: Pick<File, 'arrayBuffer'>): Promise<Upload> {
  const text = decode(new Uint8Array(await file.arrayBuffer()))
  if (!isPage(text)) return { text, url: '' }
  const page = new DOMParser().parseFromString(text, 'text/html')
  const own = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const shared = page.querySelector('meta[property="og:url"]')?.getAttribute('content')
  const url = [own, shared].find(address => address && /^https?:/.test(address)) ?? ''
  return { text: pageText(page), url }
}
