import 'server-only'
import { type Problem, problem } from './problem'

const UNSTORABLE = /\0|\p{Surrogate}/u

/**
 * Text that PostgreSQL cannot hold: NUL characters and lone halves of surrogate pairs, anywhere in the input. Answers one
 * problem for each place, with its path.
 */
export function storable(input: unknown, path: readonly string[] = []): Problem[] {
  if (typeof input === 'string') {
    return UNSTORABLE.test(input) ? [problem('text_invalid', path.join('.'))] : []
  }
  if (Array.isArray(input)) return input.flatMap((item, index) => storable(item, [...path, String(index)]))
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([key, value]) => [
      ...storable(key, [...path, 'key']),
      ...storable(value, [...path, key]),
    ])
  }
  return []
}
