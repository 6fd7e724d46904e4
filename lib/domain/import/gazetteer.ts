import { foldedWords } from '@/lib/core/fold'

export type NamedPlace = {
  readonly id: string
  readonly en: string
  readonly ar: string
  readonly also: readonly string[]
  readonly kind: string
  readonly scope: string
}
export type NamedActor = Pick<NamedPlace, 'id' | 'en' | 'ar' | 'also'>

/** Finds places and actors by id or by any spelling of their names. */
export type Gazetteer = {
  readonly place: (text: string) => NamedPlace | null
  readonly actor: (text: string) => NamedActor | null
}

const key = (text: string): string => foldedWords(text).join(' ')

/** An index of names; a spelling that two share finds neither, an id always its own. */
function index<T extends NamedActor>(list: readonly T[]): (text: string) => T | null {
  const ids = new Map(list.map(one => [one.id, one]))
  const names = new Map<string, T | null>()
  for (const one of list) {
    for (const name of new Set([one.en, one.ar, ...one.also].map(key))) {
      const held = names.get(name)
      names.set(name, held === undefined || held?.id === one.id ? one : null)
    }
  }
  return text => ids.get(text.trim()) ?? names.get(key(text)) ?? null
}

/** Makes the index of all places and actors, folded as searches are. */
export function gazetteer(places: readonly NamedPlace[], actors: readonly NamedActor[]): Gazetteer {
  return { place: index(places), actor: index(actors) }
}
