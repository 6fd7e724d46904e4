'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { recordAccess } from '@/lib/server/commands/record-access'
import { countFailure, forgetFailures, restOf } from '@/lib/server/commands/sign-in-guard'
import { database } from '@/lib/server/db/current'
import { refusedFor, runAs, typed } from '../act'
import { knock, whoAsks } from '../door'
import { backTo } from '../open-desk'

const signedIn = z.object({ user: z.object({ id: z.string() }) })

/** Signs a browser in, or leads it on to the second factor. Every wrong pair is refused in the same words. */
export async function signIn(locale: Locale, next: string, state: FormState, form: FormData): Promise<FormState> {
  const { email = '', password = '' } = typed(form)
  if (email.trim() === '') return refusedFor(state, form, locale, 'required', 'email')
  if (password === '') return refusedFor(state, form, locale, 'required', 'password')
  const db = database()
  const rest = await restOf(db, email, new Date())
  if (rest > 0) return refusedFor(state, form, locale, 'sign_in_rests', 'email', { minutes: Math.ceil(rest / 60) })
  if (!(await countFailure(db, email, new Date()))) {
    const minutes = Math.ceil((await restOf(db, email, new Date())) / 60)
    return refusedFor(state, form, locale, 'sign_in_rests', 'email', { minutes })
  }
  const answer = await knock('/sign-in/email', { email: email.trim().toLowerCase(), password })
  if (answer.wait !== null)
    return refusedFor(state, form, locale, 'sign_in_rests', 'email', { minutes: Math.ceil(answer.wait / 60) })
  if (answer.code !== null) return refusedFor(state, form, locale, 'sign_in_refused', 'password')
  await forgetFailures(db, email)
  const target = backTo(locale, next)
  const found = signedIn.safeParse(answer.body)
  // Where a second factor is set, there is no session yet.
  if (!found.success) redirect(`/${locale}/admin/second-factor?next=${encodeURIComponent(target)}`)
  const entered = await runAs(found.data.user.id, recordAccess, { event: 'signed_in' })
  if (!entered.ok) {
    await knock('/sign-out', {})
    return refusedFor(state, form, locale, 'sign_in_refused', 'password')
  }
  redirect(target)
}

/** Signs this browser out. */
export async function signOut(locale: Locale): Promise<void> {
  const person = await whoAsks()
  if (person) await runAs(person.id, recordAccess, { event: 'signed_out' })
  await knock('/sign-out', {})
  redirect(`/${locale}/admin/sign-in`)
}
