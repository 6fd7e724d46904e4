import { fold } from '@/lib/core/fold'
import type { Field } from '../field'
import { readOne } from '../form-values'
import { isScope, SCOPES } from '../scope'
import type { Vocabulary } from '../vocabulary'
import type { Gazetteer } from './gazetteer'
import type { CellProblem } from './reading'

type Read = { readonly value: unknown } | Omit<CellProblem, 'field'>

const YES = new Set(['true', 'yes', '1', 'نعم'].map(fold))
const NO = new Set(['false', 'no', '0', 'لا'].map(fold))

/** The code that a word stands for: the code itself, or its label in either language in any spelling. */
function codeOf(vocabulary: Vocabulary, text: string): string | null {
  if (Object.hasOwn(vocabulary, text)) return text
  const wanted = fold(text)
  const found = Object.entries(vocabulary).find(
    ([code, { en, ar }]) => fold(code) === wanted || fold(en) === wanted || fold(ar) === wanted,
  )
  return found?.[0] ?? null
}

/** The items of a cell that holds a list. */
export function items(text: string): string[] {
  return text
    .split(/[;|]/)
    .map(item => item.trim())
    .filter(item => item !== '')
}

function actorIds(text: string, { actor }: Gazetteer): Read {
  const named = items(text).map(name => ({ name, id: actor(name)?.id }))
  const lost = named.find(({ id }) => id === undefined)
  return lost ? { code: 'actor_not_found', values: { name: lost.name } } : { value: named.map(({ id }) => id) }
}

/**
 * One cell of a table as the value of a field: codes or their words, names in any spelling, numbers in any digits, dates as people
 * write them; lists are joined with `;` or `|`. Empty is not reported.
 */
export function readCell(field: Field, cell: string, names: Gazetteer): Read {
  const text = cell.trim()
  if (field.type === 'tags') return { value: items(text) }
  if (field.type === 'actors') return actorIds(text, names)
  if (text === '') return { value: null }
  switch (field.type) {
    case 'enum': {
      const code = codeOf(field.vocabulary, text)
      return code === null ? { code: 'choice' } : { value: code }
    }
    case 'scope': {
      const code = isScope(text) ? text : codeOf(SCOPES, text)
      return code === null ? { code: 'scope' } : { value: code }
    }
    case 'boolean':
      return YES.has(fold(text)) ? { value: true } : NO.has(fold(text)) ? { value: false } : { code: 'choice' }
    case 'place': {
      const place = names.place(text)
      return place ? { value: place.id } : { code: 'place_not_found', values: { name: text } }
    }
    case 'actor': {
      const actor = names.actor(text)
      return actor ? { value: actor.id } : { code: 'actor_not_found', values: { name: text } }
    }
    default:
      return readOne(field, text, null)
  }
}
