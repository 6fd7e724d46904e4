/** Longest line of an iCalendar file, in bytes of UTF-8 without its end (RFC 5545 section 3.1). */
const LONGEST = 75

const bytes = new TextEncoder()

/** A text value (RFC 5545 section 3.3.11): backslash, semicolon, comma and line end escaped; other control characters dropped. */
export function icalText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replaceAll('\n', '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

/** A content line, folded: no line is longer than 75 bytes, and no character is cut in two. Ends with CRLF. */
export function icalLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const character of line) {
    const own = bytes.encode(character).length
    if (size + own > LONGEST) {
      lines.push(current)
      // The space that begins a line which goes on counts too.
      current = ' '
      size = 1
    }
    current += character
    size += own
  }
  return `${[...lines, current].join('\r\n')}\r\n`
}
