import type { Reader } from '../reader'

type Replaced = { readonly word: string; readonly by: readonly string[] }

/** Says of each word that no record holds what was looked for in its place. */
export function searchNotes(reader: Reader, replaced: readonly Replaced[]): string[] {
  return replaced.map(({ word, by }) =>
    by.length === 0
      ? reader.t('list.unknown_word', { word })
      : reader.t('list.replaced', { word, words: reader.f.list(by) }),
  )
}
