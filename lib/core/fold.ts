/** Arabic-Indic and Persian digits of typed text as Western ones. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Letters that are searched as another one, by code point: first the letter that stands for them, then they. */
const SAME: readonly (readonly [number, ...number[]])[] = [
  [0x0627, 0x0671],
  [0x064a, 0x0649, 0x06cc, 0x06d0],
  [0x0647, 0x0629, 0x06be, 0x06c1, 0x06d5],
  [0x0643, 0x06a9, 0x06af],
  [0x062c, 0x0686],
  [0x0628, 0x067e],
  [0x0641, 0x06a4],
]

/** Digits of other scripts, by the code point of their zero. */
const ZEROS = [0x0660, 0x06f0]

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...SAME.flatMap(([one, ...others]) =>
    others.map((code): [string, string] => [String.fromCodePoint(code), String.fromCodePoint(one)]),
  ),
  ...ZEROS.flatMap(zero =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [String.fromCodePoint(zero + digit), String(digit)]),
  ),
])

/**
 * Vowel signs, accents, the hamza that a letter carries, tatweel, ayn marks, marks of direction: the word is the same. Ranges of
 * code points, both ends included.
 */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x02b0, 0x02ff],
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
]

const isDropped = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0
  return code > 0xac && DROPPED.some(([from, to]) => code >= from && code <= to)
}

/** What stands between words: spaces, punctuation and signs of all that we write. */
const BETWEEN =
  /[\0-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufd3e\ufd3f\ufffc\ufffd]+/

/**
 * What parts the thousands of a number, after folding: `2,500`, `٢٬٥٠٠`, `2 500` and `2’500` are one word with `2500`. One sign between
 * at most three digits and exactly three.
 */
const THOUSANDS = /(?<=[0-9])(?<![0-9]{4})[ ,'\u2019\u060c\u066c](?=[0-9]{3}(?![0-9]))/g

/** Longest word that is looked at, in characters. */
const LONGEST = 60

/**
 * A text as it is searched: one spelling of each Arabic letter (أإآ → ا, ؤ → و, ئى → ي, ة → ه), no vowel signs, accents or
 * tatweel, Western digits, no signs between thousands, small letters. The database folds by the same rule in `iwm_fold`; a property test holds them equal.
 */
export function fold(text: string): string {
  return [...text.normalize('NFKD')]
    .filter(letter => !isDropped(letter))
    .map(letter => LETTERS.get(letter) ?? letter)
    .join('')
    .replace(/[A-Z]+/g, letters => letters.toLowerCase())
    .replace(THOUSANDS, '')
}

/** The folded words of a text in their order, as `iwm_words` of the database cuts it. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(BETWEEN)
    .filter(word => word !== '')
    .map(word => [...word].slice(0, LONGEST).join(''))
}

/** A stretch of a text as it is written: a word with its folded form, or what stands between words (`word` is ''). */
export type Piece = { readonly text: string; readonly word: string }

type Found = { text: string; word: string }

/** Cuts a text into words and what stands between them; the pieces together are the text. */
export function pieces(text: string): Piece[] {
  const found: Found[] = []
  for (const letter of text) {
    const folded = fold(letter)
    const last = found.at(-1)
    // A mark that is dropped belongs to whatever it stands on.
    const inWord = folded === '' ? last !== undefined && last.word !== '' : !BETWEEN.test(folded)
    if (last && (last.word !== '') === inWord) {
      last.text += letter
      if (inWord) last.word += folded
    } else found.push({ text: letter, word: inWord ? folded : '' })
  }
  return wholeNumbers(found).map(({ text: written, word }) => ({
    text: written,
    word: [...word].slice(0, LONGEST).join(''),
  }))
}

const isDigit = (letter: string | undefined): boolean => letter !== undefined && letter >= '0' && letter <= '9'

/** The digits at the end of a word: four are enough to know that they are too many. */
function lastDigits(word: string): string {
  let from = word.length
  while (word.length - from < 4 && isDigit(word[from - 1])) from -= 1
  return word.slice(from)
}

/** Whether a word begins with exactly three digits. */
const hasThree = (word: string): boolean => [0, 1, 2].every(at => isDigit(word[at])) && !isDigit(word[3])

/** Joins the digits of a number whose thousands are parted, as `fold` does. */
function wholeNumbers(found: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const piece of found) {
    const [number, sign] = joined.slice(-2)
    const tail = lastDigits(number?.word ?? '')
    const parted = tail !== '' && sign?.word === '' && hasThree(piece.word)
    if (number && sign && parted && fold(`${tail}${sign.text}000`).endsWith(`${tail}000`)) {
      number.text += sign.text + piece.text
      number.word += piece.word
      joined.pop()
    } else joined.push({ ...piece })
  }
  return joined
}
