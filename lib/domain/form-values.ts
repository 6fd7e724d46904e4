import { westernDigits } from '../core/fold'
import { isPlainDate, type PlainDate } from '../core/plain-date'
import { readWrittenDate, type WrittenDateProblem } from '../i18n/written-date'
import type { Field } from './field'
import { isList } from './field-schema'
import { type Kind, kindDefinition } from './kinds'

/** What stands in the controls of a form: text, and for lists one text for each item. */
export type FormValue = string | readonly string[]
export type FormValues = Readonly<Record<string, FormValue>>

/** What a form says that no value can be made of. */
export type FormProblemCode =
  | `edtf_${Exclude<WrittenDateProblem, 'no_year'>}`
  | 'date'
  | 'date_no_year'
  | 'number'
  | 'choice'
export type FormProblem = { readonly field: string; readonly code: FormProblemCode }

/** One text as the value of a field, or what is wrong with it. */
export type ReadValue = { readonly value: unknown } | { readonly code: FormProblemCode }

function readDate(text: string, published: PlainDate | null): ReadValue {
  const found = readWrittenDate(text, published)
  if (found.ok) return { value: found.value }
  return { code: found.error === 'no_year' ? 'date_no_year' : `edtf_${found.error}` }
}

const NUMBER = /^\d{1,9}$/

/** Reads one text, trimmed, as the value of a field that holds no list; empty is not reported. */
export function readOne(field: Field, text: string, published: PlainDate | null): ReadValue {
  if (text === '') return { value: null }
  switch (field.type) {
    case 'edtf':
      return readDate(text, published)
    case 'date': {
      const read = readDate(text, published)
      return 'code' in read || isPlainDate(String(read.value)) ? read : { code: 'date' }
    }
    case 'integer': {
      // Thousands are written with commas, points, thin spaces and the Arabic separator.
      const plain = westernDigits(text).replace(/(?<=\d)[,.\u066c\u00a0\u202f\s](?=\d{3}(?:\D|$))/g, '')
      return NUMBER.test(plain) ? { value: Number(plain) } : { code: 'number' }
    }
    case 'boolean':
      return text === 'yes' ? { value: true } : text === 'no' ? { value: false } : { code: 'choice' }
    case 'text':
      return { value: field.format === 'time' ? westernDigits(text).replace('.', ':') : text }
    default:
      return { value: text }
  }
}

/**
 * Makes the fields of a kind from what was typed: numbers in any digits, dates as people write them (against `published`, the day of
 * the report), empty as not reported. What cannot be read is a problem of its field and left out of the fields. Rules of values
 * are checked by the command that takes the fields.
 */
export function readFields(
  kind: Kind,
  values: FormValues,
  published: PlainDate | null,
): { readonly fields: Readonly<Record<string, unknown>>; readonly problems: readonly FormProblem[] } {
  const fields: Record<string, unknown> = {}
  const problems: FormProblem[] = []
  for (const [key, field] of Object.entries(kindDefinition(kind).fields)) {
    const typed = values[key]
    if (typed === undefined) continue
    if (isList(field)) {
      const items = typeof typed === 'string' ? typed.split(/[,\u060c\n]/) : typed
      fields[key] = items.map(item => item.trim()).filter(item => item !== '')
      continue
    }
    const read = readOne(field, (typeof typed === 'string' ? typed : (typed[0] ?? '')).trim(), published)
    if ('code' in read) problems.push({ field: key, code: read.code })
    else fields[key] = read.value
  }
  return { fields, problems }
}

/** What a form shows of a version's fields; `readFields` reads it back to the same. */
export function writeFields(kind: Kind, fields: Readonly<Record<string, unknown>>): Record<string, FormValue> {
  return Object.fromEntries(
    Object.entries(kindDefinition(kind).fields).map(([key, field]) => {
      const value = fields[key]
      if (isList(field)) return [key, Array.isArray(value) ? value.map(String) : []]
      if (typeof value === 'boolean') return [key, value ? 'yes' : 'no']
      return [key, value === null || value === undefined ? '' : String(value)]
    }),
  )
}
