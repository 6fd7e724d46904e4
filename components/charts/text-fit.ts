const NARROW = /[ilj.,:;'’|!()\u0627\u0650\u064e\u064f\u0651\u0652\u064b]/u
const WIDE = /[mwMW%@—…\u0633\u0634\u0635\u0636]/u

/**
 * Width of a line of text in IBM Plex Sans, near enough to place labels without a font at hand: the server has none. Errs
 * on the wide side.
 */
export function textWidth(text: string, font: number): number {
  let ems = 0
  for (const char of text) ems += NARROW.test(char) ? 0.31 : WIDE.test(char) ? 0.86 : char === ' ' ? 0.27 : 0.575
  return ems * font
}

/** Breaks text at spaces into lines of at most `width`; what does not fit in `most` lines ends in an ellipsis. */
export function wrap(text: string, width: number, font: number, most: number): string[] {
  const lines: string[] = []
  const words = text.split(/\s+/)
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, font) <= width) {
      line = longer
      continue
    }
    if (lines.length === most - 1) {
      const rest = [line, ...words.slice(index)].join(' ')
      lines.push(shorten(rest, width, font))
      return lines
    }
    lines.push(line)
    line = word
  }
  return [...lines, shorten(line, width, font)]
}

function shorten(text: string, width: number, font: number): string {
  if (textWidth(text, font) <= width) return text
  const words = text.split(' ')
  while (words.length > 1 && textWidth(`${words.join(' ')}…`, font) > width) words.pop()
  return `${words.join(' ').replace(/[\s،,:;(–-]+$/u, '')}…`
}
