/** Every first group of a pattern in a text. */
export function matchesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(match => match[1] ?? [])
}

/** Links of a Markdown text that stay inside the repository. */
export function linksOf(text: string): { file: string; anchor: string }[] {
  return matchesOf(text, /\]\(([^)\s]+)\)/g)
    .filter(link => !/^[a-z]+:/.test(link))
    .map(link => ({ file: link.split('#')[0] ?? '', anchor: link.split('#')[1] ?? '' }))
}

/** The anchors that GitHub makes of a text's headings. */
export function anchorsOf(text: string): string[] {
  return matchesOf(text, /^#+ (.+)$/gm).map(heading =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

/** Commands that a text tells its reader to type. */
export const namedCommands = (text: string) => matchesOf(text, /npm run iwm -- ([a-z-]+)/g)

/** Commands of the command line: made in one of the `files`, and added in `main`. */
export function commandsOf(main: string, files: readonly string[]): string[] {
  const added = new Set(matchesOf(main, /\.addCommand\((\w+)\(/g))
  return files
    .filter(file => matchesOf(file, /export function (\w+)\(/g).some(name => added.has(name)))
    .flatMap(file => matchesOf(file, /new Command\('([a-z-]+)'\)/g))
}

/** Settings in the first column of a table. */
export const settingsOf = (text: string) => matchesOf(text, /^\| `([A-Z][A-Z_]+)` +\|/gm)

/** Slugs of charts in the addresses that a text names. */
export const slugsIn = (text: string) => matchesOf(text, /\/(?:en|ar|\{l\})\/charts\/([a-z-]+)/g)
