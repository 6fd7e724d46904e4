'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { acceptInvitation } from '@/lib/server/commands/invitations'
import { PROGRAM } from '@/lib/server/commands/people'
import { database } from '@/lib/server/db/current'
import { findInvitation } from '@/lib/server/queries/invitations'
import { refusedFor, refusedState, runAs, typed } from '../../act'
import { knock } from '../../door'
import { newPassword } from '../../new-password'

/** Makes the account of an invitation and signs its owner in. */
export async function accept(locale: Locale, token: string, state: FormState, form: FormData): Promise<FormState> {
  const values = typed(form)
  const { name = '', password = '' } = values
  const link = await findInvitation(database().read, token, 'invite', new Date())
  if (!link) return refusedFor(state, form, locale, 'link_spent')
  const made = await newPassword(values, { email: link.email, name })
  if ('problem' in made) return refusedState(state, form, locale, [made.problem])
  const result = await runAs(PROGRAM.userId, acceptInvitation, { token, name, password_hash: made.hash })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  await knock('/sign-in/email', { email: result.value.email, password })
  redirect(`/${locale}/admin`)
}
