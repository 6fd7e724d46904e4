'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { spendResetLink } from '@/lib/server/commands/invitations'
import { PROGRAM } from '@/lib/server/commands/people'
import { database } from '@/lib/server/db/current'
import { findInvitation } from '@/lib/server/queries/invitations'
import { refusedFor, refusedState, runAs, typed } from '../../act'
import { newPassword } from '../../new-password'

/** Sets a new password for whoever holds a reset link; they sign in with it. */
export async function resetPassword(
  locale: Locale,
  token: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const link = await findInvitation(database().read, token, 'reset', new Date())
  if (!link) return refusedFor(state, form, locale, 'link_spent')
  const made = await newPassword(typed(form), { email: link.email, name: '' })
  if ('problem' in made) return refusedState(state, form, locale, [made.problem])
  const result = await runAs(PROGRAM.userId, spendResetLink, { token, password_hash: made.hash })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/sign-in?done=password`)
}
