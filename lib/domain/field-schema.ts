import { z } from 'zod'
import { parseEdtf } from '@/lib/core/edtf'
import { isPlainDate } from '@/lib/core/plain-date'
import type { Field } from './field'
import { parseScope } from './scope'

/** What a person or a program may be told of a field, each with a message `problem.<code>`; other faults are zod's own. */
export type FieldProblemCode =
  | `edtf_${'empty' | 'shape' | 'impossible' | 'unsupported' | 'reversed' | 'no_end'}`
  | 'date'
  | 'time'
  | 'scope'
  | 'choice'
  | 'id_form'
  | 'text_invalid'
  | 'required'
  | 'order'
  | 'period_reversed'

const SHORT = 500
const LONG = 20_000
const MOST_ITEMS = 100
/** NUL and half a surrogate pair: PostgreSQL holds neither. */
const UNSTORABLE = /\0|\p{Surrogate}/u
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

function code(name: FieldProblemCode): { readonly error: FieldProblemCode } {
  return { error: name }
}

function textSchema(most: number): z.ZodType<string> {
  return z
    .string()
    .trim()
    .max(most)
    .refine(text => !UNSTORABLE.test(text), code('text_invalid'))
}

const edtfSchema = z.string().transform((text, context) => {
  const parsed = parseEdtf(text)
  if (parsed.ok) return parsed.value.text
  context.issues.push({ code: 'custom', input: text, message: `edtf_${parsed.error}` satisfies FieldProblemCode })
  return z.NEVER
})

const scopeSchema = z.string().transform((text, context) => {
  const parsed = parseScope(text)
  if (parsed.ok) return parsed.value
  context.issues.push({ code: 'custom', input: text, message: 'scope' satisfies FieldProblemCode })
  return z.NEVER
})

const idSchema = z.string().regex(ID, code('id_form'))

function valueSchema(field: Field): z.ZodType<unknown> {
  switch (field.type) {
    case 'edtf':
      return edtfSchema
    case 'date':
      return z.string().refine(isPlainDate, code('date'))
    case 'text':
      if (field.format === 'time') return z.string().regex(TIME, code('time'))
      return textSchema(field.long ? LONG : SHORT)
    case 'enum':
      return z.enum(Object.keys(field.vocabulary), code('choice'))
    case 'integer':
      return z.int().min(field.min).max(field.max)
    case 'boolean':
      return z.boolean()
    case 'actor':
    case 'place':
      return idSchema
    case 'scope':
      return scopeSchema
    case 'actors':
      return z.array(idSchema).max(MOST_ITEMS)
    case 'tags':
      return z.array(textSchema(SHORT).refine(text => text !== '', code('required'))).max(MOST_ITEMS)
  }
}

/** True for a field that holds a list: it is empty rather than null. */
export function isList(field: Field): boolean {
  return field.type === 'actors' || field.type === 'tags'
}

/**
 * Checks one stated value and answers it in its one spelling (trimmed, scopes in order). Null and empty text mean "not
 * reported" and are answered as null, for a list as an empty one; a list keeps each item once.
 */
export function inputSchema(field: Field): z.ZodType<unknown> {
  const value = valueSchema(field)
  if (isList(field)) {
    return z.preprocess(
      input => input ?? [],
      value.transform(items => (Array.isArray(items) ? [...new Set(items)] : items)),
    )
  }
  return z.preprocess(input => (typeof input === 'string' && input.trim() === '' ? null : input), value.nullable())
}

/** Checks a value as the database holds it: no trimming, no change. */
export function storedSchema(field: Field): z.ZodType<unknown> {
  return isList(field) ? valueSchema(field) : valueSchema(field).nullable()
}
