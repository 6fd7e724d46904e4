'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import { fold } from '@/lib/core/fold'
import { isPlainDate } from '@/lib/core/plain-date'
import { isKind } from '@/lib/domain/kinds'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { publish } from '@/lib/server/commands/publish'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import { database } from '@/lib/server/db/current'
import { outletList } from '@/lib/server/queries/pick-lists'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'

const LEVELS = ['full', 'thin', 'single_source', 'none'] as const

/** States how closely a period was watched; days as people write them. */
export async function stateCoverage(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { kind = '', level = '', note_en = '', note_ar = '', scope = '', outlets = '', ...days } = typed(form)
  const known = LEVELS.find(one => one === level)
  if (!isKind(kind)) return refusedFor(state, form, locale, 'choice', 'kind')
  if (!known) return refusedFor(state, form, locale, 'choice', 'level')
  const read: string[] = []
  for (const name of ['date_min', 'date_max'] as const) {
    const day = readWrittenDate(days[name] ?? '')
    if (!day.ok || !isPlainDate(day.value)) return refusedFor(state, form, locale, 'date', name)
    read.push(day.value)
  }
  const [date_min = '', date_max = ''] = read
  const listed = await outletList(database().read)
  const readers: string[] = []
  for (const name of outlets.split(/[,\u060c;]/).map(one => one.trim())) {
    if (name === '') continue
    const found = listed.find(one => [one.id, one.en, one.ar].some(spelling => fold(spelling) === fold(name)))
    if (!found) return refusedFor(state, form, locale, 'outlet_unknown', 'outlets', { id: name })
    readers.push(found.id)
  }
  const input = {
    kind,
    level: known,
    date_min,
    date_max,
    note_en: note_en.trim() || null,
    note_ar: note_ar.trim() || null,
    scope: scope || null,
    outlets: readers,
  }
  const result = await runAs(person.id, setCoverage, input)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('watch.stated'))
}

/** Publishes all that was stated of watched time, as one revision. */
export async function publishCoverage(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '' } = typed(form)
  const result = await runAs(person.id, publish, { coverage: true, reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('watch.published', { n: result.value.revision }))
}
