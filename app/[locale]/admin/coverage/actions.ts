'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { isKind } from '@/lib/domain/kinds'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { amendCoverage } from '@/lib/server/commands/amend-coverage'
import { problem } from '@/lib/server/commands/problem'
import { publish } from '@/lib/server/commands/publish'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import { database } from '@/lib/server/db/current'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'
import { readCoverage } from './read-coverage'

/** States how closely a period was watched; days as people write them. */
export async function stateCoverage(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { kind = '', ...said } = typed(form)
  if (!isKind(kind)) return refusedFor(state, form, locale, 'choice', 'kind')
  const read = await readCoverage(database().read, said)
  if (!read.ok) return refusedState(state, form, locale, read.error)
  const result = await runAs(person.id, setCoverage, { ...read.value, kind })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('watch.stated'))
}

/** Corrects a period that was stated; a public one by a revision. */
export async function correctCoverage(
  locale: Locale,
  id: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '', ...said } = typed(form)
  const read = await readCoverage(database().read, said)
  if (!read.ok) {
    const missing = Object.entries({ reason_en, reason_ar }).filter(([, text]) => text.trim() === '')
    const unsaid = missing.map(([name]) => problem('required', name))
    return refusedState(state, form, locale, [...read.error, ...unsaid])
  }
  const result = await runAs(person.id, amendCoverage, { ...read.value, id, reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  redirect(`/${locale}/admin/coverage?done=correct&n=${result.value.revision ?? 0}`)
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
