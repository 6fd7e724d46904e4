'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { WEBHOOK_EVENTS } from '@/lib/domain/webhook'
import type { Locale } from '@/lib/i18n/locale'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import {
  addWebhook,
  changeWebhook,
  pauseWebhook,
  redeliver,
  removeWebhook,
  rotateWebhook,
  testWebhook,
} from '@/lib/server/commands/webhooks'
import { env } from '@/lib/server/env'
import { doneState, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'

const said = (locale: Locale, key: MessageKey): string => translator(defaultPreferences(locale))(key)

/** What a form says of a webhook. */
function termsOf(form: FormData) {
  const { name = '', url = '', ...rest } = typed(form)
  const events = WEBHOOK_EVENTS.filter(event => rest[`scope.${event}`] === 'yes')
  return { name, url, events, open: env().IWM_WEBHOOK_TARGETS }
}

/** Adds a webhook; the answer holds its signing secret, which is shown this once. */
export async function makeWebhook(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, addWebhook, termsOf(form))
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, said(locale, 'webhooks.made_now'), { secret: result.value.secret })
}

/** Saves name, address and events. */
export async function saveWebhook(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, changeWebhook, { id, ...termsOf(form) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, said(locale, 'webhooks.changed'))
}

/** Holds a webhook or lets it go on. */
export async function holdWebhook(
  locale: Locale,
  id: number,
  paused: boolean,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, pauseWebhook, { id, paused })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, said(locale, paused ? 'webhooks.held' : 'webhooks.resumed'))
}

/** Makes a new signing secret; the answer holds it, this once. */
export async function newWebhookSecret(
  locale: Locale,
  id: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, rotateWebhook, { id })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  return doneState(state, said(locale, 'webhooks.rotated'), { secret: result.value.secret })
}

/** Sends a message that says nothing. */
export async function tryWebhook(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, testWebhook, { id })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, said(locale, 'webhooks.tested'))
}

/** Takes a webhook away, and leads to those that are left. */
export async function dropWebhook(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, removeWebhook, { id })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  redirect(`/${locale}/admin/webhooks`)
}

/** Sends one message again. */
export async function sendAgain(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, redeliver, { id: Number(typed(form).id) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, said(locale, 'webhooks.redelivered'))
}
