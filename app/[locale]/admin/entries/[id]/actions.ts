'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { discardDraft } from '@/lib/server/commands/discard-draft'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { restoreEntry } from '@/lib/server/commands/restore-entry'
import { retract } from '@/lib/server/commands/retract'
import { returnEntry } from '@/lib/server/commands/review'
import { refusedState, runAs, typed } from '../../act'
import { requirePerson } from '../../open-desk'

/** Gives a draft back to who prepared it. */
export async function giveBack(
  locale: Locale,
  event_id: string,
  version: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, returnEntry, { event_id, version, note: typed(form).note ?? '' })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=return`)
}

/** Throws the draft of a public record away; what is public stays as it is. */
export async function discard(
  locale: Locale,
  event_id: string,
  version: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, discardDraft, { event_id, expected: { version } })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=discard`)
}

/** Takes a public record back, with a reason in both languages. */
export async function takeBack(locale: Locale, event_id: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '' } = typed(form)
  const result = await runAs(person.id, retract, { event_id, reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=retract&n=${result.value.revision}`)
}

/** Begins a draft that says what the record said as of an earlier revision. */
export async function restore(locale: Locale, event_id: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, restoreEntry, { event_id, revision: Number(typed(form).revision) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=restore`)
}

/** Joins a record to another one; from then on its id leads there. */
export async function mergeInto(
  locale: Locale,
  event_id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const { into = '', reason_en = '', reason_ar = '' } = typed(form)
  const input = { event_id, into: into.trim().toUpperCase(), reason_en, reason_ar }
  const result = await runAs(person.id, mergeEntries, input)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${input.into}?done=merge&n=${result.value.revision}`)
}
