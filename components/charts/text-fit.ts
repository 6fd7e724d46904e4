import advances from './advances.json'

/** What moves nothing on: marks over letters, signs of direction, joiners. */
const WEIGHTLESS = /[\p{Mn}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** Lam and alef are one sign. */
const { lam: LAM, alefs: ALEFS, ...LAM_ALEF } = advances.lamAlef
/** Letters that end a joined stretch: they join what stands before them and nothing after. */
const LAST: ReadonlySet<string> = new Set(advances.joinedBeforeOnly)
const ALONE = /[^\u0620-\u064a\u067e\u0686\u06a4\u06a9\u06af]|\u0621/u

/**
 * Widths of the letters of IBM Plex Sans Arabic (both scripts), in thousandths of the font's size: how far each moves on what follows.
 * Measured once from the regular face; a test holds them to what resvg draws from the same file.
 */
const FLAT: ReadonlyMap<string, number> = new Map(
  advances.flat.flatMap(({ advance, letters }) => [...letters].map(letter => [letter, advance] as const)),
)
/** Arabic letters stand in four forms: alone, joined to what follows, to both sides, to what stands before. */
const FORMS: ReadonlyMap<string, readonly number[]> = new Map(
  advances.joined.flatMap(({ forms: [alone = 0, first = 0, middle = 0, last = 0], letters }) =>
    [...letters].map(letter => [letter, [alone, first, last, middle]] as const),
  ),
)
/** Of a letter that stands in no table. */
const USUAL = 600

/** How much wider than the regular face a heavier one is set. */
const HEAVIER = { 400: 1, 600: 1.045, 700: 1.065 } as const
export type Weight = keyof typeof HEAVIER

const joinsNext = (letter: string | undefined): boolean =>
  letter !== undefined && !ALONE.test(letter) && !LAST.has(letter)
const joinsBefore = (letter: string | undefined): boolean => letter !== undefined && !ALONE.test(letter)

/** Width of a line of text in IBM Plex Sans, letter by letter in the forms in which they join: the server needs no font at hand. */
export function textWidth(text: string, font: number, weight: Weight = 400): number {
  const letters = [...text].filter(letter => !WEIGHTLESS.test(letter))
  let thousandths = 0
  letters.forEach((letter, at) => {
    const forms = FORMS.get(letter)
    if (forms === undefined) {
      thousandths += FLAT.get(letter) ?? USUAL
      return
    }
    const [before, next] = [letters[at - 1], letters[at + 1]]
    const joined = joinsNext(before) ? 2 : 0
    if (letter === LAM && next !== undefined && ALEFS.includes(next))
      thousandths += joined === 0 ? LAM_ALEF.alone : LAM_ALEF.joined
    else if (before === LAM && ALEFS.includes(letter)) thousandths += 0
    else thousandths += forms[joined + (joinsNext(letter) && joinsBefore(next) ? 1 : 0)] ?? USUAL
  })
  return (thousandths / 1000) * font * HEAVIER[weight]
}

/** Where a line may break: at spaces, but those that tie two words. */
const BREAKS = /[ \t\n]+/

/** Breaks text at spaces into lines of at most `width`; what does not fit in `most` lines ends in an ellipsis. */
export function wrap(text: string, width: number, font: number, most: number, weight: Weight = 400): string[] {
  const lines: string[] = []
  const words = text.split(BREAKS)
  const fits = (line: string): boolean => textWidth(line, font, weight) <= width
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) {
      line = longer
      continue
    }
    if (lines.length === most - 1) {
      const rest = [line, ...words.slice(index)].join(' ')
      lines.push(shorten(rest, fits))
      return lines
    }
    lines.push(line)
    line = word
  }
  return [...lines, shorten(line, fits)]
}

function shorten(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text
  const words = text.split(' ')
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop()
  return `${words.join(' ').replace(/[\s،,:;(–-]+$/u, '')}…`
}
