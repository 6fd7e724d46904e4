'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import { passwordProblem } from '@/lib/domain/password'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { endOwnSession } from '@/lib/server/commands/end-own-session'
import { recordAccess } from '@/lib/server/commands/record-access'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { knock } from '../door'
import { requirePerson } from '../open-desk'

/** Sets a new password for who is signed in and knows the old one; every other browser is signed out. */
export async function changePassword(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { password0 = '', password = '', password2 = '' } = typed(form)
  const wrong = passwordProblem(password, person)
  if (wrong) return refusedFor(state, form, locale, wrong, 'password')
  if (password !== password2) return refusedFor(state, form, locale, 'password_differs', 'password2')
  const answer = await knock('/change-password', {
    currentPassword: password0,
    newPassword: password,
    revokeOtherSessions: true,
  })
  if (answer.wait !== null) return refusedFor(state, form, locale, 'sign_in_rests', 'password0', { minutes: 1 })
  if (answer.code !== null) return refusedFor(state, form, locale, 'password_wrong', 'password0')
  const noted = await runAs(person.id, recordAccess, { event: 'password_changed' })
  if (!noted.ok) return refusedState(state, form, locale, noted.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('access.password_changed'))
}

/** Signs another browser of one's own out. */
export async function endSession(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, endOwnSession, { session_id: typed(form).session_id ?? '' })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('access.session_ended'))
}
