import 'server-only'
import { isPlainDate } from '@/lib/core/plain-date'
import { isScope, parseScope } from '@/lib/domain/scope'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { ReadDb } from '../db/handle'
import { resolveRevision } from '../queries/revision'
import { badParameter } from './respond'

const UNSTORABLE = /\0|\p{Surrogate}/u
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/
const MOST_VALUES = 100

/** The one value of a parameter; undefined where it is missing or empty. Two values of it are refused. */
export function single(params: URLSearchParams, name: string): string | undefined {
  const values = params.getAll(name)
  if (values.length > 1 || values.some(value => UNSTORABLE.test(value))) badParameter('parameter', name)
  return values[0] || undefined
}

/** The values of a parameter that may be repeated or joined by commas. */
function several(params: URLSearchParams, name: string): string[] | undefined {
  const values = params
    .getAll(name)
    .flatMap(value => value.split(','))
    .filter(value => value !== '')
  if (values.length > MOST_VALUES || values.some(value => UNSTORABLE.test(value))) badParameter('parameter', name)
  return values.length === 0 ? undefined : values
}

/** One of a closed list. */
export function choice<T extends string>(params: URLSearchParams, name: string, choices: readonly T[]): T | undefined {
  const value = single(params, name)
  if (value === undefined) return undefined
  return choices.find(item => item === value) ?? badParameter('parameter_choice', name, { choices: choices.join(', ') })
}

/** Any of a closed list. */
export function choices<T extends string>(
  params: URLSearchParams,
  name: string,
  list: readonly T[],
): readonly T[] | undefined {
  return several(params, name)?.map(
    value => list.find(item => item === value) ?? badParameter('parameter_choice', name, { choices: list.join(', ') }),
  )
}

/** Any words of a vocabulary, and `unknown`, which finds what is not stated. */
export function words(params: URLSearchParams, name: string, ...lists: readonly Vocabulary[]) {
  const codes = new Set([...lists.flatMap(list => Object.keys(list)), 'unknown'])
  return choices(params, name, [...codes])
}

/** Ids of places or actors. An id that nothing has is no fault: nothing is found. */
export function idList(params: URLSearchParams, name: string): readonly string[] | undefined {
  return several(params, name)?.map(value => (ID.test(value) ? value : badParameter('parameter', name)))
}

/** One id, under the same rule. */
export function idOf(params: URLSearchParams, name: string): string | undefined {
  const value = single(params, name)
  return value === undefined || ID.test(value) ? value : badParameter('parameter', name)
}

/** A plain date. */
export function day(params: URLSearchParams, name: string): string | undefined {
  const value = single(params, name)
  return value === undefined || isPlainDate(value) ? value : badParameter('parameter_date', name)
}

/** A scope expression in its one spelling. A `+` that the query string made a space of is read back. */
export function scope(params: URLSearchParams, name: string): string | undefined {
  const value = single(params, name)?.replaceAll(' ', '+')
  if (value === undefined) return undefined
  const parsed = parseScope(value)
  return parsed.ok ? parsed.value : badParameter('parameter', name)
}

/** Scope expressions, each to be met exactly. */
export function scopeList(params: URLSearchParams, name: string): readonly string[] | undefined {
  return several(params, name)
    ?.map(value => value.replaceAll(' ', '+'))
    .map(value => (isScope(value) || value === 'unknown' ? value : badParameter('parameter', name)))
}

/** How many at once: `usual` unless asked, and never more than `most`, however much is asked. */
export function limitOf(params: URLSearchParams, usual: number, most: number): number {
  const value = single(params, 'limit')
  if (value === undefined) return usual
  if (!/^\d{1,15}$/.test(value) || Number(value) < 1) badParameter('parameter_range', 'limit', { low: 1, high: most })
  return Math.min(Number(value), most)
}

/** The revision to read: `rev` (a number or a day), else `fallback` where one is given, else the newest. */
export async function revisionOf(db: ReadDb, params: URLSearchParams, fallback?: number): Promise<number> {
  const asked = single(params, 'rev')
  const value = asked ?? (fallback === undefined || fallback === 0 ? undefined : String(fallback))
  const revision = await resolveRevision(db, value)
  return revision ?? badParameter('parameter_revision', asked === undefined ? 'cursor' : 'rev', { value: value ?? '' })
}
