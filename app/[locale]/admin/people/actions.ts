'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { isLocale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { invitePerson, makeResetLink, revokeInvitation } from '@/lib/server/commands/invitations'
import { changeRole, closeAccount, resetSecondFactor, signOutEverywhere } from '@/lib/server/commands/manage-people'
import { roleInput } from '@/lib/server/commands/people'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { linkLetter, mail } from '@/lib/server/mail/mail'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'
import { wholeAddress } from '../whole-address'

/** Invites somebody; the answer holds the link, which is shown this once. */
export async function invite(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { email = '', name = '', role = '', locale: theirs = '' } = typed(form)
  const checked = roleInput.safeParse(role)
  if (!checked.success) return refusedFor(state, form, locale, 'choice', 'role')
  const language = isLocale(theirs) ? theirs : locale
  const input = { email, name: name.trim() || null, role: checked.data, locale: language }
  const result = await runAs(person.id, invitePerson, input)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  const path = `/${language}/admin/invite/${result.value.token}`
  const said = await letter(email.trim(), path, language)
  return doneState(state, translator(defaultPreferences(locale))(said), { link: await wholeAddress(path) })
}

/** Sends an invitation by mail where a mail server is set up; answers what to say of it. */
async function letter(to: string, path: string, locale: Locale) {
  const server = mail(env())
  if (!server) return 'people.invited' as const
  try {
    await server.send(linkLetter('invite', to, server.link(path), locale))
    return 'people.invited_mailed' as const
  } catch (error) {
    log().warn({ err: error }, 'a letter was not sent')
    return 'people.invited_unmailed' as const
  }
}

/** Takes a link back. */
export async function takeBack(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, revokeInvitation, { id: Number(typed(form).id) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('people.done'))
}

/** Does one thing to one account: a role, a reset link, closing, a lost second factor, signing out. */
export async function managePerson(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { user_id = '', act = '', role = '' } = typed(form)
  const done = translator(defaultPreferences(locale))('people.done')
  if (act === 'reset') {
    const made = await runAs(person.id, makeResetLink, { user_id })
    if (!made.ok) return refusedState(state, form, locale, made.error)
    revalidatePath('/', 'layout')
    return doneState(state, done, { link: await wholeAddress(`/${locale}/admin/reset/${made.value.token}`) })
  }
  const result = await manage(person.id, user_id, act, role)
  if (result === null) return refusedFor(state, form, locale, 'choice', 'role')
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, done)
}

async function manage(by: string, user_id: string, act: string, role: string) {
  if (act === 'close' || act === 'open') return runAs(by, closeAccount, { user_id, closed: act === 'close' })
  if (act === 'second-factor') return runAs(by, resetSecondFactor, { user_id })
  if (act === 'sign-out') return runAs(by, signOutEverywhere, { user_id })
  const checked = roleInput.safeParse(role)
  return act === 'role' && checked.success ? runAs(by, changeRole, { user_id, role: checked.data }) : null
}
