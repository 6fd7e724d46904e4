'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { changeSetting } from '@/lib/server/commands/change-setting'
import { doneState, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'

/** Sets the two-person rule. */
export async function setRule(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const value = typed(form).two_person_rule === 'yes'
  const result = await runAs(person.id, changeSetting, { key: 'two_person_rule', value })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('people.done'))
}
