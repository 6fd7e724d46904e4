/** A place in a text by its words and what stands around them (W3C TextQuoteSelector). */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** How many characters around a quote tell it from the same words elsewhere. */
const AROUND = 32

/** The quote of a stretch of a text, given in UTF-16 units; spaces at its ends are left out. Null where nothing is left. */
export function quoteAt(text: string, start: number, end: number): Quote | null {
  const raw = text.slice(start, end)
  const exact = raw.trim()
  if (exact === '') return null
  const from = start + raw.indexOf(exact)
  const to = from + exact.length
  return { exact, prefix: text.slice(Math.max(0, from - AROUND), from), suffix: text.slice(to, to + AROUND) }
}

/** How many characters at the end of one text and of another are the same. */
function common(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

const reversed = (text: string): string => [...text].reverse().join('')

/** Where a quote stands in a text: of several places that say the same, the one whose surroundings are most alike; null if none does. */
export function findQuote(
  text: string,
  { exact, prefix, suffix }: Quote,
): { readonly start: number; readonly end: number } | null {
  if (exact === '') return null
  let best: { start: number; score: number } | null = null
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length
    const score =
      common(text.slice(Math.max(0, start - AROUND), start), prefix) +
      common(reversed(text.slice(end, end + AROUND)), reversed(suffix))
    if (best === null || score > best.score) best = { start, score }
  }
  return best && { start: best.start, end: best.start + exact.length }
}

/** Texts that differ only in how they are set: spaces, kinds of quotation marks and dashes, marks that nobody sees. */
function setAlike(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/[\u00ab\u00bb\u201c-\u201f\u2039\u203a\u300a\u300b]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Whether a text says the words of a quote, however they are set. Where a quote leaves something out (`…`, `...`, `[…]`) its pieces
 * stand in the text one after the other.
 */
export function saysQuote(text: string, exact: string): boolean {
  const said = setAlike(text)
  let at = 0
  // Spaces are single by then.
  for (const piece of setAlike(exact).split(/ ?(?:\[ ?(?:…|\.{3}) ?\]|…|\.{3}) ?/)) {
    const found = said.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return true
}

/** The sentence around a place in a text: up to the full stop, question mark or line end on either side. */
export function sentenceAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const ends = /(?<![.!?\u061f\u06d4])[.!?\u061f\u06d4]+["\u00bb\u201d)]*(?=\s|$)|\n/g
  let start = 0
  for (const found of text.matchAll(ends)) {
    const end = found.index + found[0].length
    if (end > at) return { start, end: found[0] === '\n' ? found.index : end }
    start = end
  }
  return { start, end: text.length }
}
