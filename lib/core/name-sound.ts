import { bare } from './spelling'

const LATIN = /^[a-z]+$/
const ARTICLE = /^[aeu]l$/
/** The article before a sun letter, whose l sounds like that letter: an-Najaf, ash-Shaab. */
const SUN_ARTICLE = /^[aeu](sh|th|dh|[tdrzsnl])$/

/**
 * What transliterations of one Arabic word into Latin letters have in common: `ai` also stands for ay, ey and ei (Ain, Ayn, Ein), i for
 * e, y and ee, u for o, oo and ou (Harir, Hareer), k for q; letters are single and an h that closes the word behind a vowel is mute.
 * Of Arabic letters nothing but the article is left out. Meant for names: plain English words would fall together.
 */
export function wordSound(word: string): string {
  if (!LATIN.test(word)) return bare(word)
  return word
    .replace(/(?<=[aeiouy])h$/, '')
    .replace(/e[iy](?![aeiouy])/g, 'ai')
    .replace(/[ey]/g, 'i')
    .replace(/o/g, 'u')
    .replace(/q/g, 'k')
    .replace(/([a-z])\1+/g, '$1')
}

const isArticle = (word: string, next: string | undefined): boolean => {
  const sun = SUN_ARTICLE.exec(word)?.[1]
  return next !== undefined && (ARTICLE.test(word) || (sun !== undefined && next.startsWith(sun)))
}

/** The sound of a whole name, from its folded words: without articles, and whichever way it is cut (Kata'ib, Kataib; Al Asad, al-Asad). */
export function nameSound(words: readonly string[]): string {
  return words
    .filter((word, at) => !isArticle(word, words[at + 1]))
    .map(wordSound)
    .join('')
}

/** The runs of three letters of a text, its ends included. */
export function trigrams(text: string): ReadonlySet<string> {
  const letters = [...`  ${text} `]
  return new Set(letters.slice(2).map((letter, at) => `${letters[at]}${letters[at + 1]}${letter}`))
}

/** How alike two texts are by their trigrams: the share of common ones among all, as `similarity` of the database counts it. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter(run => other.has(run)).length
  return common === 0 ? 0 : common / (one.size + other.size - common)
}
