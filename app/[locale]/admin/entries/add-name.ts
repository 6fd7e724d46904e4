'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import { readDegrees, slug } from '@/lib/domain/names/form'
import { isScope } from '@/lib/domain/scope'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { addActor, addPlace } from '@/lib/server/commands/add-named'
import { dropUnsaved } from '@/lib/server/commands/unsaved'
import { database } from '@/lib/server/db/current'
import { pickLists } from '@/lib/server/queries/pick-lists'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { NAME_BESIDE_FORM } from '../form-names'
import { requirePerson } from '../open-desk'
import { takenName } from '../taken-name'

const ACTORS = ['state', 'coalition', 'militia', 'organisation', 'person'] as const
const PLACES = ['country', 'governorate', 'city', 'base', 'area'] as const
const SCOPES = ['theatre', 'IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'JO'] as const
/** What coordinates of a place stand for unless somebody says better (UCDP): a town or base itself, else an area of its size. */
const PRECISION = { base: 1, city: 1, area: 3, governorate: 4, country: 6 } as const

/** Adds a place or an actor that a form needs; answers its id and name, to be picked at once. */
export async function addName(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { sort = '', name_en = '', name_ar = '', variants = '', kind = '', scope = '', ...where } = typed(form)
  for (const [name, value] of Object.entries({ name_ar, name_en })) {
    if (value.trim() === '') return refusedFor(state, form, locale, 'required', name)
  }
  const id = slug(name_en)
  if (id === '') return refusedFor(state, form, locale, 'invalid', 'name_en')
  const lists = await pickLists(database().read)
  const taken = takenName(sort === 'actor' ? lists.actors : lists.places, id, [name_en, name_ar])
  if (taken)
    return refusedFor(state, form, locale, 'name_there', 'name_en', { name: locale === 'ar' ? taken.ar : taken.en })
  const shared = {
    id,
    name_en,
    name_ar,
    variants: variants
      .split(/[,\u060c]/)
      .map(one => one.trim())
      .filter(Boolean),
  }
  const done = translator(defaultPreferences(locale))('lists.added')
  const once = { id, label: locale === 'ar' ? name_ar : name_en, sort }
  if (sort === 'actor') {
    const known = ACTORS.find(one => one === kind)
    if (!known) return refusedFor(state, form, locale, 'choice', 'kind')
    const result = await runAs(person.id, addActor, { ...shared, kind: known })
    if (!result.ok) return refusedState(state, form, locale, result.error)
    await dropUnsaved(database(), person.id, NAME_BESIDE_FORM)
    revalidatePath('/', 'layout')
    return doneState(state, done, once)
  }
  const known = PLACES.find(one => one === kind)
  const area = SCOPES.find(one => one === scope)
  const [latitude, longitude] = [readDegrees(where.latitude ?? ''), readDegrees(where.longitude ?? '')]
  if (!known) return refusedFor(state, form, locale, 'choice', 'kind')
  if (!area || !isScope(area)) return refusedFor(state, form, locale, 'choice', 'scope')
  if (latitude === undefined) return refusedFor(state, form, locale, 'invalid', 'latitude')
  if (longitude === undefined) return refusedFor(state, form, locale, 'invalid', 'longitude')
  const place = { ...shared, kind: known, scope: area, latitude, longitude, where_prec: PRECISION[known] }
  const result = await runAs(person.id, addPlace, place)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  await dropUnsaved(database(), person.id, NAME_BESIDE_FORM)
  revalidatePath('/', 'layout')
  return doneState(state, done, once)
}
