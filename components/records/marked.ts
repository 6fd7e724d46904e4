import { pieces } from '@/lib/core/fold'

/** A text in parts, the odd ones of which are to be marked. One part alone is a text without a mark. */
export type Marked = readonly string[]

/** The words around the first mark that a snippet keeps, before and after. */
const BEFORE = 6
const AFTER = 14

/** Whether a text holds a word that was found. */
export const isMarked = (text: Marked): boolean => text.length > 1

/** A text with the words marked by which a search found it; `hits` are their folded forms. */
export function markText(text: string, hits: ReadonlySet<string>): Marked {
  if (hits.size === 0) return [text]
  const parts = ['']
  for (const { text: written, word } of pieces(text)) {
    if (hits.has(word)) parts.push(written, '')
    else parts[parts.length - 1] += written
  }
  return parts
}

/** A stretch of a long text around its first mark. */
export function snippet([head = '', ...rest]: Marked): Marked {
  const before = head.split(/(?<=\s)/)
  const start = before.length > BEFORE ? `… ${before.slice(-BEFORE).join('')}` : head
  let room = AFTER
  const kept: string[] = []
  for (const part of rest) {
    const words = part.split(/(?<=\s)/)
    if (words.length > room) {
      kept.push(`${words.slice(0, Math.max(room, 0)).join('').trimEnd()}…`)
      break
    }
    kept.push(part)
    room -= words.length
  }
  return [start, ...kept]
}
