import { fold } from '@/lib/core/fold'

export type Named = { readonly id: string; readonly en: string; readonly ar: string; readonly also?: readonly string[] }

/** The row of a list that goes by an id or by one of these names already, in whatever spelling folds to the same. */
export function takenName(list: readonly Named[], id: string, names: readonly string[]): Named | undefined {
  const asked = names.map(fold)
  return list.find(
    one => one.id === id || [one.en, one.ar, ...(one.also ?? [])].some(name => asked.includes(fold(name))),
  )
}
