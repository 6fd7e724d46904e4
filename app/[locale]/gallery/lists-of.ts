import { options } from '@/components/admin/record/views'
import type { Names, Reader } from '@/components/reader'

/** Places and actors of the public record as the forms of the desk offer them. */
export function listsOf(reader: Reader, { places, actors }: Names) {
  const named = (list: Names['places']) =>
    options(
      Object.entries(list).map(([id, name]) => ({ id, ...name, also: [] })),
      reader,
    )
  return { places: named(places), actors: named(actors) }
}
