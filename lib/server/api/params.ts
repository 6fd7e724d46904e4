import 'server-only'
import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'
import { kindOfId, PUBLIC_ID } from '@/lib/domain/kinds'
import { parseScope } from '@/lib/domain/scope'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { ProblemCode, ProblemValues } from '../commands/problem'
import type { ReadDb } from '../db/handle'
import { resolveRevision } from '../queries/revision'
import type { Parameter, Parameters } from './parameter'
import { badParameter } from './respond'

const UNSTORABLE = /\0|\p{Surrogate}/u
const MOST_VALUES = 100

/** A parameter with one value. */
export const oneOf = <T>(
  schema: z.ZodType<T>,
  code: ProblemCode = 'parameter',
  values: ProblemValues = {},
): Parameter<T> => ({ schema, many: false, fault: { code, values } })

/** The same with any number of values. */
export const anyOf = <T>(parameter: Parameter<T>): Parameter<T> => ({ ...parameter, many: true })

/** One of a closed list. */
export const among = <T extends string>(list: readonly T[]): Parameter<T> =>
  oneOf(z.enum(list), 'parameter_choice', { choices: list.join(', ') })

/** A word of a vocabulary, or `unknown`, which finds what is not stated. */
export const wordOf = (...lists: readonly Vocabulary[]): Parameter<string> =>
  among([...new Set([...lists.flatMap(list => Object.keys(list)), 'unknown'])])

/** An id. One that nothing has is no fault: nothing is found. */
export const ID = oneOf(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/))
/** Words to look for. */
export const WORDS = oneOf(z.string().meta({ maxLength: 8000 }))
/** A plain date. */
export const DAY = oneOf(z.string().refine(isPlainDate).meta({ format: 'date' }), 'parameter_date')
/** A scope expression, answered in its one spelling. A `+` that the query string made a space of is read back. */
export const SCOPE = oneOf(
  z
    .string()
    .transform((text, context) => {
      const parsed = parseScope(text.replaceAll(' ', '+'))
      if (parsed.ok) return parsed.value
      context.issues.push({ code: 'custom', input: text })
      return z.NEVER
    })
    .pipe(z.string().meta({ examples: ['IQ', 'IQ-federal', 'SY', 'IQ+SY', 'theatre'] })),
)
/** A number of a revision or a day; whether there is such a revision is for the record to say. */
export const REVISION = oneOf(z.string().regex(/^(\d{1,9}|\d{4}-\d{2}-\d{2})$/))
/** Where a list goes on: what the page before answered. */
export const CURSOR = oneOf(z.string().max(2000), 'parameter_cursor')
/** How many at once: never more than `most`, however much is asked. */
export const limit = (most: number): Parameter<number> =>
  oneOf(
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(text => Math.min(Number(text), most))
      .pipe(z.int().min(1).max(most)),
    'parameter_range',
    { low: 1, high: most },
  )

/** What the desk reads one of. */
export const DESK_LISTS = ['outlets', 'actors', 'places', 'sources', 'coverage', 'imports', 'shares'] as const

/** What stands in the paths of addresses, by name. */
export const PATH_PARAMETERS = {
  id: oneOf(
    z
      .string()
      .regex(PUBLIC_ID)
      .refine(text => kindOfId(text) !== null),
    'entry_unknown',
  ),
  n: oneOf(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(999_999_999)),
    'parameter_revision',
  ),
  list: among(DESK_LISTS),
  key: oneOf(z.string().max(200)),
} as const satisfies Parameters

/** The one value of a parameter as text; undefined where it is missing or empty. Two values of it are refused. */
export function single(params: URLSearchParams, name: string): string | undefined {
  const values = params.getAll(name)
  if (values.length > 1 || values.some(value => UNSTORABLE.test(value))) badParameter('parameter', name)
  return values[0] || undefined
}

function several(params: URLSearchParams, name: string): string[] | undefined {
  const values = params
    .getAll(name)
    .flatMap(value => value.split(','))
    .filter(value => value !== '')
  if (values.length > MOST_VALUES || values.some(value => UNSTORABLE.test(value))) badParameter('parameter', name)
  return values.length === 0 ? undefined : values
}

function checked<T>(name: string, value: string, { schema, fault }: Parameter<T>): T {
  const read = schema.safeParse(value)
  return read.success ? read.data : badParameter(fault.code, name, { ...fault.values, value })
}

/** What a parameter says; undefined where the address does not. Refuses a value that its schema does not take. */
export function readOne<T>(params: URLSearchParams, name: string, parameter: Parameter<T>): T | undefined {
  const value = single(params, name)
  return value === undefined ? undefined : checked(name, value, parameter)
}

/** The same for one that takes several values. */
export function readMany<T>(params: URLSearchParams, name: string, parameter: Parameter<T>): readonly T[] | undefined {
  return several(params, name)?.map(value => checked(name, value, parameter))
}

/** One of a closed list. */
export function choice<T extends string>(params: URLSearchParams, name: string, choices: readonly T[]): T | undefined {
  return readOne(params, name, among(choices))
}

/** How many at once: `usual` unless asked, and never more than `most`. */
export function limitOf(params: URLSearchParams, usual: number, most: number): number {
  return readOne(params, 'limit', limit(most)) ?? usual
}

/** The revision to read: `rev` (a number or a day), else `fallback` where one is given, else the newest. */
export async function revisionOf(db: ReadDb, params: URLSearchParams, fallback?: number): Promise<number> {
  const asked = single(params, 'rev')
  const value = asked ?? (fallback === undefined || fallback === 0 ? undefined : String(fallback))
  const fits = value === undefined || REVISION.schema.safeParse(value).success
  const revision = fits ? await resolveRevision(db, value) : null
  return revision ?? badParameter('parameter_revision', asked === undefined ? 'cursor' : 'rev', { value: value ?? '' })
}
