import type { Reader } from '@/components/reader'
import type { Card } from './card'

/** The card of something that came to the record only after the revision that is read, in the words of its page. */
export function notYetCard({ t, f, rev }: Reader, path: string, name: string): Card {
  const title = t('asof.not_yet', { name })
  const note = t('asof.not_yet_text', { n: f.digits(String(rev)) })
  return { path, takes: [], shows: { title, note, figures: [], caption: '' } }
}
