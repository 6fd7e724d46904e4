'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { makeFirstAdmin } from '@/lib/server/commands/first-admin'
import { PROGRAM } from '@/lib/server/commands/people'
import { refusedState, runAs, typed } from '../act'
import { knock } from '../door'
import { newPassword } from '../new-password'

/** Makes the first admin for whoever holds the setup token, and signs them in. */
export async function setUp(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const { token = '', email = '', name = '', password = '' } = values
  const made = await newPassword(values, { email, name })
  if ('problem' in made) return refusedState(state, form, locale, [made.problem])
  const input = { token, email, name, locale, password_hash: made.hash }
  const result = await runAs(PROGRAM.userId, makeFirstAdmin, input)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  await knock('/sign-in/email', { email: email.trim().toLowerCase(), password })
  redirect(`/${locale}/admin/account?needed=second-factor`)
}
