import { fold, westernDigits } from '../../core/fold'
import { readWrittenDate } from '../../i18n/written-date'
import { type NameCode, nameFields } from '../names'
import type { NameField } from './field'

type Typed = Readonly<Record<string, string>>

export type NameFormProblem = {
  readonly field: string
  readonly code:
    | 'invalid'
    | 'choice'
    | 'date_no_year'
    | `edtf_${'empty' | 'shape' | 'impossible' | 'unsupported' | 'reversed' | 'no_end'}`
}

type Read = { readonly value: unknown } | { readonly code: NameFormProblem['code'] }

/** What one member says, as it stands in its control. */
export function nameText(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('\n')
  return value === null || value === undefined ? '' : String(value)
}

/** A row of names as it stands in the controls of its form. */
export function writeName(table: NameCode, row: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(Object.keys(nameFields(table)).map(key => [key, nameText(row[key])]))
}

/** A coordinate as it is typed, in any digits; null where none is, undefined where it cannot be read. */
export function readDegrees(text: string): number | null | undefined {
  const plain = westernDigits(text)
    .trim()
    .replace(/\p{Po}/u, '.')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

function readOne(field: NameField, typed: string): Read {
  const text = typed.trim()
  if (field.type === 'lines') {
    const lines = typed.split(/\r?\n/).map(line => line.trim())
    return { value: [...new Set(lines.filter(line => line !== ''))] }
  }
  if (text === '') return { value: null }
  switch (field.type) {
    case 'degrees': {
      const value = readDegrees(text)
      return value === undefined ? { code: 'invalid' } : { value }
    }
    case 'choice':
      if (!Object.hasOwn(field.words, text)) return { code: 'choice' }
      return { value: field.number ? Number(text) : text }
    case 'date': {
      const date = readWrittenDate(text)
      if (date.ok) return { value: date.value }
      return { code: date.error === 'no_year' ? 'date_no_year' : `edtf_${date.error}` }
    }
    default:
      return { value: text }
  }
}

/** Makes a row of names from what was typed: all its members, empty ones as not stated. A spelling typed twice is one. */
export function readName(
  table: NameCode,
  typed: Typed,
): { readonly fields: Readonly<Record<string, unknown>>; readonly problems: readonly NameFormProblem[] } {
  const fields: Record<string, unknown> = {}
  const problems: NameFormProblem[] = []
  for (const [key, field] of Object.entries(nameFields(table))) {
    const read = readOne(field, typed[key] ?? '')
    if ('code' in read) problems.push({ field: key, code: read.code })
    // What the command asks for and nobody typed is missing rather than empty.
    else if (read.value !== null || !field.required) fields[key] = read.value
  }
  return { fields, problems }
}

/** An id made of an English name; '' where none can be. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}
