import { foldedWords } from './fold'

/** Letters by which spellings of one name differ: long vowels of folded Arabic, and all vowels of Latin script. */
const VOWELS = /[\u0627\u0648\u064aaeiouy]/g
/** A vowel, with or without the h that closes it: Basra and Basrah, سوريا and سورية. */
const OPEN_END = /[\u0627\u0648\u064aaeiouy][\u0647h]?$/
const DOUBLED = /([a-z])\1/g
const ARTICLE = String.fromCodePoint(0x0627, 0x0644)

/** A folded word without the Arabic article, where three letters are left. */
export const bare = (word: string): string => (word.startsWith(ARTICLE) && word.length > 4 ? word.slice(2) : word)

/**
 * What spellings of one name have in common: their consonants in order, and whether they end in a vowel. Null for words too
 * short to tell anything. Says nothing of words that are not names of one thing: كتاب and كاتب have it in common too.
 */
function frame(word: string): string | null {
  const open = OPEN_END.test(word)
  const stem = open ? word.replace(/[\u0647h]$/, '') : word
  const consonants = stem.replace(DOUBLED, '$1').replace(VOWELS, '')
  return word.length < 3 || consonants.length < 2 || /\d/.test(word) ? null : `${consonants}${open ? '+' : ''}`
}

/**
 * Which words are spellings of each other, by folded word without its article: words that stand in two names of one and the same
 * thing and differ in vowels alone (كردستان and كوردستان, Erbil and Irbil). `things` holds the names of each thing.
 */
export function spellings(things: Iterable<readonly string[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const names of things) {
    const byFrame = new Map<string, Set<string>>()
    // One name does not hold the same word in two spellings: what stands in it together are two words (أبو غريب غرب بغداد).
    const apart = new Set<string>()
    for (const name of names) {
      const seen = new Map<string, string>()
      for (const word of foldedWords(name).map(bare)) {
        const key = frame(word)
        if (key === null) continue
        if ((seen.get(key) ?? word) !== word) apart.add(key)
        seen.set(key, word)
        byFrame.set(key, (byFrame.get(key) ?? new Set()).add(word))
      }
    }
    for (const [key, words] of byFrame) {
      if (words.size < 2 || apart.has(key)) continue
      const joined = new Set([...words].flatMap(word => [word, ...(found.get(word) ?? [])]))
      for (const word of joined) found.set(word, joined)
    }
  }
  return found
}

/** The ways in which a folded word of a search may be written otherwise, itself left out; with and without its article. */
export function spelledOtherwise(word: string, known: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const group = [...(known.get(bare(word)) ?? [])]
  const all = group.flatMap(one => (/^[a-z]/.test(one) ? [one] : [one, ARTICLE + one]))
  return all.filter(one => one !== word)
}
