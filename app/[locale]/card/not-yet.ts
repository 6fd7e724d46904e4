import type { Reader } from '@/components/reader'
import { type Later, laterWords } from '@/components/shell/not-yet'
import type { Card } from './card'

/** The card of something that came to the record only after the revision that is read, in the words of its page. */
export function notYetCard(reader: Reader, path: string, what: Later): Card {
  const { title, text } = laterWords(reader, what)
  return { path, takes: [], shows: { title, note: text, figures: [], caption: '' } }
}
